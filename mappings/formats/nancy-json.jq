# SPDX-License-Identifier: Apache-2.0
# name: nancy-json
# title: Nancy JSON
# tool: Nancy
# recognise:
#   - {audited: array|null, num_audited: number}
#   - {num_vulnerable: number, vulnerable: array|null}
#   - {"audited[].Coordinates": string, "audited[].InvalidSemVer": boolean}
# elements: ["vulnerable[].Vulnerabilities[]", "audited[].Vulnerabilities[]"]
# carries: [suppressions]

# pkg:golang/github.com/x/y@v1.0
def package:
  (.Coordinates // "") as $purl | ($purl | split("@")) as $parts
  | {purl: $purl, package: ($parts[0] // "" | ltrimstr("pkg:golang/")), package_version: $parts[1]};

def cwe: (.Title // "") | split("CWE-") | .[1] // "" | split(":")[0] | if . == "noinfo" then "" else . end;

def vulnerability:
  (.ID // .Id) as $id
  | {rule: (if (.Cve // "") != "" then .Cve else $id end), rule_title: .Title, message: .Title,
     cvss_score: .CvssScore, cvss_vector: .CvssVector, cwes: [cwe],
     vulnerabilities: [.Cve // ""], help_uri: .Reference, suppressed: (.Excluded == true),
     suppression: (if .Excluded == true then "excluded" else null end), tags: ["vulnerability"]};

def run: {record: "run", tool_version: .version};

# What was excluded stands among what was audited only.
def results:
  (.vulnerable[]? | package as $p | .Vulnerabilities[]? | select(.Excluded != true) | vulnerability + $p),
  (.audited[]? | package as $p | .Vulnerabilities[]? | select(.Excluded == true) | vulnerability + $p);

run, results
