# SPDX-License-Identifier: Apache-2.0
# name: orca-csv
# title: Orca Security alerts (CSV)
# tool: Orca Security
# recognise:
#   - csv: [OrcaScore, Title, Category, Status, CreatedAt]
# carries: [dates]

def level:
  if . == null then null elif . >= 9 then "critical" elif . >= 7 then "high"
  elif . >= 4 then "medium" elif . >= 1 then "low" else "info" end;

def run: empty;

def results:
  {rule: .Title, message: .Title, severity: .OrcaScore,
   level: (.OrcaScore | tonumber? // null | level),
   resource: (.["Inventory.Name"] // .Source), target: .["CloudAccount.Name"],
   suppressed: (.Status == "closed" or .Status == "dismissed" or .Status == "snoozed"),
   suppression: (if .Status == "open" then null else .Status end),
   first_seen: .CreatedAt, last_seen: .LastSeen, tags: [.Category | select(. != "")]};

run, results
