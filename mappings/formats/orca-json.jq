# SPDX-License-Identifier: Apache-2.0
# name: orca-json
# title: Orca Security alerts (JSON)
# tool: Orca Security
# recognise:
#   - {"[].OrcaScore": number, "[].Title": string}
#   - {OrcaScore: number, Title: string}
# elements: ["[]"]
# carries: [dates]

# The score's ranges are Orca's words.
def level:
  if type != "number" then null elif . >= 9 then "critical" elif . >= 7 then "high"
  elif . >= 4 then "medium" elif . >= 1 then "low" else "info" end;

def run: {record: "run"};

def results:
  if type == "array" then .[] else . end
  | {rule: .Title, message: .Title, severity: .OrcaScore, level: (.OrcaScore | level),
     resource: (.Inventory.Name? // .Source), target: (.CloudAccount.Name? // null),
     suppressed: (.Status == "closed" or .Status == "dismissed" or .Status == "snoozed"),
     suppression: (if .Status == "open" then null else .Status end),
     first_seen: .CreatedAt, last_seen: .LastSeen, tags: [.Category // empty, (.Labels[]? | strings)]};

run, results
