# SPDX-License-Identifier: Apache-2.0
# name: aws-config-json
# title: AWS Config compliance (answers of the API)
# tool: AWS Config
# recognise:
#   - {"EvaluationResults[].ComplianceType": string}
#   - {"ComplianceByResources[].ResourceType": string}
#   - {"ComplianceByConfigRules[].ConfigRuleName": string}
#   - {"AggregateEvaluationResults[].ComplianceType": string}
# elements:
#   - "EvaluationResults[]"
#   - "ComplianceByResources[]"
#   - "ComplianceByConfigRules[]"
#   - "AggregateEvaluationResults[]"
# carries: [passes, dates]
# note: an answer by resource names no rule

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

def kind:
  {"COMPLIANT": "pass", "NOT_APPLICABLE": "notApplicable", "INSUFFICIENT_DATA": "informational"}
  [. // ""] // "fail";

def run: {record: "run"};

def results:
  (.EvaluationResults[]?, .AggregateEvaluationResults[]?
   | .EvaluationResultIdentifier.EvaluationResultQualifier as $q
   | {kind: (.ComplianceType | kind), rule: $q.ConfigRuleName,
      message: (.Annotation // "\($q.ResourceType) \($q.ResourceId): \(.ComplianceType)"),
      severity: .ComplianceType,
      level: (if .ComplianceType == "NON_COMPLIANT" then "medium" else null end),
      resource: $q.ResourceId, resource_type: $q.ResourceType, target: (.AccountId // null),
      last_seen: (.ResultRecordedTime | time)}),
  (.ComplianceByResources[]?
   | .Compliance.ComplianceType as $word
   | {kind: ($word | kind), rule: "config-compliance-by-resource",
      rule_title: "A resource breaks rules of AWS Config",
      message: "\(.ResourceType) \(.ResourceId): \($word)", severity: $word,
      level: (if $word == "NON_COMPLIANT" then "medium" else null end),
      resource: .ResourceId, resource_type: .ResourceType}),
  (.ComplianceByConfigRules[]?
   | .Compliance.ComplianceType as $word
   | {kind: ($word | kind), rule: .ConfigRuleName, message: "\(.ConfigRuleName): \($word)",
      severity: $word, level: (if $word == "NON_COMPLIANT" then "medium" else null end)});

run, results
