# SPDX-License-Identifier: Apache-2.0
# name: auditjs-json
# title: AuditJS JSON (Sonatype OSS Index)
# tool: AuditJS
# recognise:
#   - {"[].coordinates": "^pkg:", "[].vulnerabilities": array}
# elements: ["[].vulnerabilities[]"]
# carries: [CVSS, CWE]

# "pkg:npm/%40scope/name@1.0.0"
def name:
  split("@") | (.[0] // "") | split("/") | .[1:] | join("/")
  | if startswith("%40") then "@" + .[3:] else . end;
def version: split("@") | if length > 1 then .[-1] else null end;

def known: startswith("CVE-") or startswith("sonatype-");

# "[CVE-2026-1000] CWE-79: a title": what stands before the title is known otherwise.
def results:
  .[] | (.coordinates // "") as $purl | .vulnerabilities[]?
  | ((.title // "") | split("CWE-") | if length > 1 then .[1] | split(":") | .[0] | split(" ") | .[0]
                                      else null end) as $cwe
  | {rule: (.cve // .id // "unnamed"), rule_title: .title, message: (.description // .title), help_uri: .reference,
     cvss_score: (.cvssScore | if . == 0 then null else . end), cvss_vector: .cvssVector, purl: $purl, package: ($purl | name),
     package_version: ($purl | version), vulnerabilities: [.cve // .id // "" | select(known)],
     cwes: [.cwe // $cwe // "" | select(. != "")], references: [.reference // "" | select(. != "")],
     tags: ["vulnerability"]};

def run: {record: "run"};

run, results
