# SPDX-License-Identifier: Apache-2.0
# name: hydra-json
# title: Hydra JSON
# tool: Hydra
# recognise:
#   - {"generator.software": =Hydra}
# elements: ["results[]"]
# carries: []

def run:
  {record: "run", tool_version: (.generator.version // "" | ltrimstr("v")), target: .generator.server,
   success: true};

# An account whose password was guessed. Neither is passed on.
def results:
  .results[]? | select(.host)
  | {rule: "weak-password", rule_title: "Password guessed", level: "high", cwes: ["CWE-521"],
     message: "A password of \(.service) on \(.host):\(.port) was guessed",
     address: .host, port: .port, protocol: "tcp", tags: [.service // empty]};

run, results
