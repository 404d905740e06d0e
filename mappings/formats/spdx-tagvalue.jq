# SPDX-License-Identifier: Apache-2.0
# name: spdx-tagvalue
# title: SPDX tag:value (a bill of materials without findings)
# tool: SPDX
# recognise:
#   - {line: ['SPDXVersion: SPDX-{:word}', 'DataLicense: {:word}']}
# lines:
#   - 'Creator: Tool: {creator}'
#   - 'Created: {created}'
# carries: []

# "trivy-0.74.0"
def tool:
  split("-")
  | if length > 1 and (.[-1][:1] | . >= "0" and . <= "9") then {tool: (.[:-1] | join("-")), tool_version: .[-1]}
    else {tool: join("-")} end;

def run: {record: "run", start: .created} + (if .creator then .creator | tool else null end);

def results: empty;

run, results
