# SPDX-License-Identifier: Apache-2.0
# name: veracode-sca-json
# title: Veracode SCA agent issues JSON
# tool: Veracode SCA
# recognise:
#   - {"_embedded.issues[].issue_type": string, "_embedded.issues[].library": object}
#   - {"_embedded.issues[].issue_status": string, "_embedded.issues[].site_id": any}
# elements: ["_embedded.issues[]"]
# carries: [dates, suppressions]

# "2022-07-29T05:13:00.924+0000"
def time: strings | if .[-5:-4] == "+" then .[:-2] + ":00" else . end;

# "maven:org.example:name:1.0:"
def package:
  (.id // "" | split(":")) as $id
  | {"maven": "maven", "npm": "npm", "pypi": "pypi", "gem": "gem", "go": "golang", "nuget": "nuget",
     "packagist": "composer", "crates": "cargo"}[$id[0] // ""] as $type
  | ([$id[1:-2][] | select(. != "")]) as $names
  | {package: (if $names == [] then .name else $names | join(if $type == "maven" then ":" else "/" end) end),
     package_version: .version,
     purl: (if $type == null or $names == [] then null
            else "pkg:\($type)/\($names | join("/"))@\(.version // "")" end)};

def kind: {"fixed": "notApplicable"}[.issue_status // ""] // "fail";

def issue:
  (.vulnerability // {}) as $v | (.library // {}) as $library
  | ($v.cve // "" | if . == "" or startswith("CVE-") then . else "CVE-" + . end) as $cve
  | ($library | package)
    + {rule: (if $cve != "" then $cve elif $v.id then "SID-\($v.id)"
              elif .license.name? then "license:\(.license.name)" else .issue_type end),
       rule_title: ($v.title // .issue_type),
       message: "\($v.title // .license.name? // .issue_type) in \($library.name // "a library") \($library.version // "")",
       severity: .severity, cvss_score: ($v.cvss3_score // $v.cvss2_score // .severity),
       cvss_vector: (if ($v.cvss3_vector // "") != "" then $v.cvss3_vector | if startswith("CVSS") then . else "CVSS:3.0/" + . end
                     else null end),
       kind: kind, suppressed: (.ignored == true),
       suppression: (.ignored_reason // (if .ignored == true then "ignored" else null end)),
       cwes: [$v.cwe_id | select(. != null and . != "")], vulnerabilities: [$cve],
       target: .project_name, first_seen: (.created_date | time // null),
       help_uri: ._links.html.href, fix: (if $library.latest_version and .issue_type == "library"
                                          then "Update to \($library.latest_version)" else null end),
       tags: [.issue_type // "vulnerability"]};

def run: {record: "run"};

def results: ._embedded.issues[]? | issue;

run, results
