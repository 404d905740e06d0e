# SPDX-License-Identifier: Apache-2.0
# name: harbor-json
# title: Harbor vulnerability reports (scanner adapter API)
# tool: Harbor
# recognise:
#   - {"application/vnd.security.vulnerability.report; version=1.1": object}
#   - {"application/vnd.security.vulnerability.report; version=1.0": object}
#   - {"application/vnd.scanner.adapter.vuln.report.harbor+json; version=1.0": object}
#   - {generated_at: string, "scanner.name": string, vulnerabilities: array|null}
#   - {"artifact.repository": string, "scanner.name": string, vulnerabilities: array|null}
# elements:
#   - "\"application/vnd.security.vulnerability.report; version=1.1\".vulnerabilities[]"
#   - "\"application/vnd.security.vulnerability.report; version=1.0\".vulnerabilities[]"
#   - "\"application/vnd.scanner.adapter.vuln.report.harbor+json; version=1.0\".vulnerabilities[]"
#   - vulnerabilities[]
# carries: [severities, CVSS, CWE, CVE, fixes, dates]

# Harbor hands on what its scanner (Trivy, Clair) found, below the type of the report.
def report:
  .["application/vnd.security.vulnerability.report; version=1.1"]
  // .["application/vnd.security.vulnerability.report; version=1.0"]
  // .["application/vnd.scanner.adapter.vuln.report.harbor+json; version=1.0"] // .;

def text: if . == "" then null else . end;

# The score of version 2 stands in for that of 3; the vectors are often left empty.
def finding($image):
  (.preferred_cvss // {}) as $cvss | (.vendor_attributes.CVSS.nvd? // {}) as $nvd
  | (.fix_version // null | text) as $fixed
  | {rule: .id, help_uri: (.links[0]? // null | text),
     message: (.description // .id | if . == "" then "Known weakness" else . end),
     severity: .severity, cvss_score: ($cvss.score_v3 // $cvss.score_v2),
     cvss_vector: (($cvss.vector_v3 // null | text) // ($cvss.vector_v2 // null | text)
                   // (if $cvss.score_v3 == $nvd.V3Score then $nvd.V3Vector else null end)),
     package: .package, package_version: .version, fixed_version: $fixed,
     fix: (if $fixed then "Update \(.package) to \($fixed)" else null end),
     target: ($image // .artifact_digests[0]? // null),
     cwes: (.cwe_ids // [] | map(select(. != ""))), vulnerabilities: .id,
     references: (.links // [] | .[:20]), tags: ["vulnerability"]};

def image: .artifact | if .repository? then "\(.repository)@\(.digest // .tag // "latest")" else null end;

def run:
  report | {record: "run", tool: (.scanner.name // "Harbor"), tool_version: .scanner.version,
            start: .generated_at, target: image};

def results: report | image as $image | .vulnerabilities[]? | finding($image);

run, results
