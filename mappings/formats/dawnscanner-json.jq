# SPDX-License-Identifier: Apache-2.0
# name: dawnscanner-json
# title: Dawnscanner JSON
# tool: Dawnscanner
# recognise:
#   - {dawn_version: string}
# elements: ["vulnerabilities[]"]
# carries: [dates]

def time: strings | split(" ") | if length == 3 then "\(.[0])T\(.[1])\(.[2][:3]):\(.[2][3:])" else null end;

def run: {record: "run", tool_version: .dawn_version, start: (.scan_started | time // null), target: .target};

def results:
  .vulnerabilities[]? | . as $v
  | {rule: (.name // "unnamed"), message: .message, severity: .severity, help_uri: .cve_link,
     cvss_score: (.cvss_score | numbers // null), fix: .remediation,
     vulnerabilities: [.name // "" | select(startswith("CVE-"))]};

run, results
