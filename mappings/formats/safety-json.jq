# SPDX-License-Identifier: Apache-2.0
# name: safety-json
# title: Safety JSON (versions 2 and 3)
# tool: Safety
# recognise:
#   - {"report_meta.safety_version": string}
#   - {report_meta: object, scanned_packages: object}
# elements: ["vulnerabilities[]", "ignored_vulnerabilities[]"]
# carries: [dates]

def finding:
  (.fixed_versions[0]? // null) as $fixed
  | {rule: .vulnerability_id, message: .advisory, severity: (.severity | if type == "object" then
       .cvssv3.base_severity? // .cvssv2.base_severity? // null else . end),
     cvss_score: (.severity | if type == "object" then .cvssv3.base_score? else null end),
     cvss_vector: (.severity | if type == "object" then .cvssv3.vector_string? else null end),
     package: .package_name, package_version: .analyzed_version,
     purl: "pkg:pypi/\(.package_name)@\(.analyzed_version)", fixed_version: $fixed,
     path: (.analyzed_requirement.found? // null), help_uri: .more_info_url,
     vulnerabilities: ([.CVE // ""] | map(split(",")[])), references: (.resources // []),
     fix: (if $fixed then "Update \(.package_name) to \(.fixed_versions | join(" or "))" else null end),
     tags: ["vulnerability"]};

def run:
  {record: "run", tool_version: .report_meta.safety_version,
   start: (.report_meta.timestamp // "" | split(" ")
           | if length == 2 then "\(.[0])T\(.[1])Z" else null end),
   revision: .report_meta.git.commit?, branch: .report_meta.git.branch?,
   repository: .report_meta.git.origin?};

def results:
  (.vulnerabilities[]? | finding),
  (.ignored_vulnerabilities[]? | finding + {suppressed: true,
    suppression: (.ignored_reason // .ignored.reason? // "ignored")});

run, results
