# SPDX-License-Identifier: Apache-2.0
# name: kube-hunter-json
# title: kube-hunter JSON
# tool: kube-hunter
# recognise:
#   - {nodes: array, services: array, vulnerabilities: array}
#   - {"vulnerabilities[].vid": string, "vulnerabilities[].hunter": string}
# elements: ["vulnerabilities[]"]
# carries: []

def run: empty;

def results:
  .vulnerabilities[]? | (.location // "" | split(":")) as $at
  | {rule: (.vid // .vulnerability // "unnamed"), rule_title: .vulnerability, help_uri: .avd_reference,
     message: .description, severity: .severity, address: $at[0], port: $at[1],
     target: .location, tags: [.category // empty]};

run, results
