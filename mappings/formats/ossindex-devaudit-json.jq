# SPDX-License-Identifier: Apache-2.0
# name: ossindex-devaudit-json
# title: OSS Index DevAudit JSON
# tool: OSS Index DevAudit
# recognise:
#   - {"Packages Audited": any, Packages: array|null}
#   - {"Packages[].Package.pm": string, "Packages[].Vulnerabilities": array|null}
# elements: ["Packages[].Vulnerabilities[]"]
# carries: []

# A text of "None" is none.
def known: if . == "None" or . == "" then null else . end;

def package:
  (.group | known) as $group
  | {"npm": "npm", "maven": "maven", "nuget": "nuget", "composer": "composer", "pypi": "pypi", "gem": "gem",
     "bower": "bower", "cargo": "cargo"}[.pm // ""] as $type
  | {package: (if $group then "\($group)/\(.name)" else .name end), package_version: .version,
     purl: (if $type == null then null
            else "pkg:\($type)/\(if $group then "\($group)/" else "" end)\(.name
                 | if startswith("@") then "%40" + .[1:] else . end)@\(.version // "")" end)};

# What is no CVSS score is left out.
def score: (.cvssScore | known | if type == "string" then tonumber? // null else . end)
  | if . != null and . >= 0 and . <= 10 then . else null end;

def cve: (.title // "") | if startswith("[CVE-") then split("]")[0] | ltrimstr("[") else "" end;

# Without a CWE the title may begin with one.
def cwe:
  (.cwe | known) // ((.title // "") | if startswith("CWE-") then split(":")[0] else "" end);

def results:
  .Packages[]? | (.Package // {} | package) as $package
  | .Vulnerabilities[]?
  | cve as $cve
  | $package
    + {rule: (if $cve != "" then $cve else .id // "unnamed" end), rule_title: .title, message: (.title // .description),
       cvss_score: score, cvss_vector: (.cvssVector | known), cwes: [cwe],
       vulnerabilities: [$cve], references: [.reference // "" | split(", ")[]], tags: ["vulnerability"]};

def run: {record: "run"};

run, results
