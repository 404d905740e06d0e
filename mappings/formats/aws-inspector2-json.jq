# SPDX-License-Identifier: Apache-2.0
# name: aws-inspector2-json
# title: Amazon Inspector findings
# tool: Amazon Inspector
# recognise:
#   - {"findings[].findingArn": string, "findings[].awsAccountId": string}
#   - {"[].findingArn": string, "[].awsAccountId": string}
#   - {"detail.findingArn": string, "detail.awsAccountId": string}
#   - {findings: array, "findings[]": absent, pipeline_scan: absent, meta: absent, version: absent, name: absent}
# elements: ["findings[]", "[]"]
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

def findings:
  if type == "array" then .[] elif .detail then .detail else .findings[]? end;

# "0:4.19.232-1": an epoch of 0 is none.
def version: strings | ltrimstr("0:");

def results:
  findings | (.packageVulnerabilityDetails // {}) as $v
    | (.codeVulnerabilityDetails // {}) as $code
  | (.networkReachabilityDetails // {}) as $net | (.resources[0]? // {}) as $resource
  | ($v.vulnerablePackages[0]? // {}) as $package
  | (.inspectorScoreDetails.adjustedCvss? // $v.cvss[0]? // {}) as $cvss
  | {kind: (if .status == "CLOSED" then "informational" else "fail" end),
     rule: ($v.vulnerabilityId // $code.ruleId // $code.detectorId // .type),
     rule_title: .title,
     help_uri: $v.sourceUrl, message: (.description // .title),
     severity: .severity, level: (if .severity == "UNTRIAGED" then "info" else null end),
     cvss_score: .inspectorScore, cvss_vector: $cvss.scoringVector, epss: .epss.score,
     cwes: $code.cwes,
     vulnerabilities: ([$v.vulnerabilityId // empty] + [$v.relatedVulnerabilities[]?]),
     path: ($package.filePath // $code.filePath.filePath?), line: $code.filePath.startLine?,
     end_line: $code.filePath.endLine?,
     package: $package.name, package_version: $package.version,
     fixed_version: ($package.fixedInVersion // null | if . == "NotAvailable" then null
                     else (version // null) end),
     resource: $resource.id, resource_type: $resource.type, target: .awsAccountId,
     port: ($net.openPortRange.begin? // null), protocol: $net.protocol,
     fix: (.remediation.recommendation.text // null
           | if . == "None Provided" then $package.remediation else . end),
     references: [$v.referenceUrls[:20][]?],
     suppressed: (.status == "SUPPRESSED"),
     suppression: (if .status == "SUPPRESSED" then "by a filter of Inspector" else null end),
     fingerprint: .findingArn, first_seen: (.firstObservedAt | time),
     last_seen: (.lastObservedAt | time),
     tags: [.type // empty]};

def run: {record: "run"};

run, results
