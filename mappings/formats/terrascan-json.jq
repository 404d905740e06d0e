# SPDX-License-Identifier: Apache-2.0
# name: terrascan-json
# title: Terrascan JSON
# tool: Terrascan
# recognise:
#   - {results.scan_summary: object}
#   - {results.violations: any, results.skipped_violations: any}
#   - {results.scan_errors: array}
#   - {"results.violations[].rule_name": string, "results.violations[].rule_id": string}
# elements:
#   - "results.violations[]"
#   - "results.skipped_violations[]"
#   - "results.passed_rules[]"
#   - "results.vulnerabilities[]"
# carries: [passes, dates]

# "2021-03-02 16:00:46.95002 +0000 UTC"
def time:
  split(" ") | if length < 3 then null
    else "\(.[0])T\(.[1])\(.[2][:3]):\(.[2][3:5])" end;

def resource:
  (.resource_name // "") as $name
  | if $name == "" then null else "\(.resource_type // "resource").\($name)" end;

def violation:
  {rule: .rule_id, rule_name: .rule_name, rule_title: .description, message: .description,
   severity: .severity, path: .file, line: .line, resource: resource,
   resource_type: .resource_type,
   suppression: .skip_comment, tags: [.category // empty]};

def run:
  .results | objects
  | {record: "run", end: (.scan_summary.scanned_at // "" | time),
     target: (.scan_summary["file/folder"] // null),
     success: ((.scan_errors // []) == []),
     failure: (.scan_errors[0]?.errMsg // null)};

def results:
  .results | objects
  | (.violations[]? | violation),
    (.skipped_violations[]? | violation | .suppressed = true),
    (.passed_rules[]?
     | {kind: "pass", rule: .rule_id, rule_name: .rule_name, rule_title: .description,
        message: .description, severity: .severity, tags: [.category // empty]}),
    (.vulnerabilities[]?
     | {rule: (.vulnerability_id // .id), rule_title: .description, severity: .severity,
        message: .description, package: .package, package_version: .installed_version,
        target: (.container // .image), cvss_score: (.cvss_score.base? // null),
        vulnerabilities: [.vulnerability_id // empty], references: [.primary_url // empty]});

run, results
