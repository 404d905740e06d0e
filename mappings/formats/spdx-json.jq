# SPDX-License-Identifier: Apache-2.0
# name: spdx-json
# title: SPDX JSON (a bill of materials without findings)
# tool: SPDX
# recognise:
#   - {spdxVersion: "^SPDX-"}
#   - {"SPDXID": "=SPDXRef-DOCUMENT"}
#   - {"@context": "~spdx.org/rdf/"}
# carries: []

# "Tool: trivy-0.74.0"
def tool:
  [.creationInfo.creators[]? | select(startswith("Tool: ")) | .[6:]] | .[0] // "SPDX" | split("-")
  | if length > 1 and (.[-1][:1] | . >= "0" and . <= "9") then {tool: (.[:-1] | join("-")), tool_version: .[-1]}
    else {tool: join("-")} end;

def run:
  {record: "run", start: (.creationInfo.created? // null), target: .name} + tool;

def results: empty;

run, results
