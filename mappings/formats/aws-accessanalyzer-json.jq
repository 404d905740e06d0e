# SPDX-License-Identifier: Apache-2.0
# name: aws-accessanalyzer-json
# title: AWS IAM Access Analyzer findings
# tool: IAM Access Analyzer
# recognise:
#   - {"findings[].resourceOwnerAccount": string, "findings[].resourceType": string}
# elements: ["findings[]"]
# carries: [dates]

def digits: if . < 10 then "0\(.)" else "\(.)" end;

# Where no text is given, seconds since 1970: their day in the calendar.
def day:
  ((. / 86400 | floor) + 719468) as $z | ($z / 146097 | floor) as $era
  | ($z - $era * 146097) as $n
  | (($n - ($n / 1460 | floor) + ($n / 36524 | floor) - ($n / 146096 | floor)) / 365
     | floor) as $y
  | ($n - (365 * $y + ($y / 4 | floor) - ($y / 100 | floor))) as $d
  | ((5 * $d + 2) / 153 | floor) as $m
  | (if $m < 10 then $m + 3 else $m - 9 end) as $month
  | ($y + $era * 400 + (if $month < 3 then 1 else 0 end)) as $year
  | "\($year)-\($month | digits)-\($d - ((153 * $m + 2) / 5 | floor) + 1 | digits)";
def time: if type == "number" and . > 0 then day else . end;

def run: {record: "run"};

# The first version of the API has findings of one type only.
def results:
  .findings[]?
  | (.findingType // "ExternalAccess") as $type
  | {kind: (if .status == "RESOLVED" then "informational" else "fail" end), rule: $type,
     message: (.error // (if .isPublic == true
                          then "\(.resource // .id) can be used by everybody"
               else "\(.resource // .id): \($type)\(if .action then ", \(.action | join(", "))" else "" end)" end)),
     severity: (.status // null), level: (if .isPublic == true then "high" else "medium" end),
     resource: .resource, resource_type: .resourceType, target: .resourceOwnerAccount,
     suppressed: (.status == "ARCHIVED"),
     suppression: (if .status == "ARCHIVED" then "archived" else null end),
     fingerprint: .id, first_seen: (.createdAt | time),
     last_seen: (.analyzedAt // .updatedAt | time)};

run, results
