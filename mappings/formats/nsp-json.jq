# SPDX-License-Identifier: Apache-2.0
# name: nsp-json
# title: Node Security Platform (nsp) JSON
# tool: nsp
# recognise:
#   - {"[].module": string, "[].vulnerable_versions": string, "[].patched_versions": any}
# elements: ["[]"]
# carries: [dates]

def run: empty;

def results:
  .[]?
  | {rule: (.id | tostring), rule_title: .title, message: "\(.title) in \(.module) \(.version)", help_uri: .advisory,
     cvss_score: .cvss_score, cvss_vector: .cvss_vector, package: .module, package_version: .version,
     purl: "pkg:npm/\(.module | if startswith("@") then "%40" + .[1:] else . end)@\(.version)",
     logical: ([.path[]? | strings] | join(" > ")), fix: .recommendation,
     tags: ["vulnerability"]};

run, results
