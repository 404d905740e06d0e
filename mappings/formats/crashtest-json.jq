# SPDX-License-Identifier: Apache-2.0
# name: crashtest-json
# title: Crashtest Security JSON
# tool: Crashtest Security
# recognise:
#   - {"findings.commandinjection": array, "findings.portscan": array, descriptions: array}
#   - {"findings.sqlinjection": array, "findings.fingerprinting": array, "findings.xss": array}
# carries: [CVSS, CVE, dates]

# Scores and texts stand behind the findings, in descriptions: the report is read in one piece.

def address:
  . // "" | split("https://") | if length > 1 then "https://\(.[1] | split("\"")[0] | split(" ")[0])"
            else null end
  | if . and endswith(".") then .[:-1] else . end;

def url: if . and startswith("http") then . else null end;

def finding($about):
  {rule: (.finding_description_slug // .service_type // "unnamed"), rule_title: $about.title,
   message: (.information // $about.title), cvss_score: ($about.baseScore // null),
   severity: ($about.baseScore // null),
   level: (if $about.baseScore == 0 then "info" else null end),
   address: (.information | address), fix: $about.how_to_fix,
   references: [$about.reference_owasp, $about.reference_resolution | url | strings],
   help_uri: ($about.reference_resolution | url), first_seen: .created_at,
   tags: [.service_type | strings]};

def known($of):
  {rule: .cve_id, message: (.information // .cve_id), cvss_score: .cvss, severity: .cvss,
   package: (.product // $of.product), package_version: (.version // $of.version),
   vulnerabilities: .cve_id, first_seen: $of.created_at, tags: ["vulnerability"]};

def run: {record: "run", tool: "Crashtest Security"};

def results:
  ([.descriptions[]? | select(.slug) | {key: .slug, value: .}] | from_entries) as $about
  | (.findings // {}) | to_entries[] | .value | arrays | .[]
  | finding($about[.finding_description_slug // ""] // {}),
    (. as $of | .cve_findings[]? | known($of));

run, results
