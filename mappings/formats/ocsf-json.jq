# SPDX-License-Identifier: Apache-2.0
# name: ocsf-json
# title: OCSF findings
# tool: OCSF
# recognise:
#   - {"[].class_uid": number, "[].metadata": object}
#   - {class_uid: number, metadata: object}
# elements: ["[]"]
# carries: [passes, dates]
# note: classes that are no findings (2xxx) count as informational

def digits: if . < 10 then "0\(.)" else "\(.)" end;

# Where no text is given, milliseconds since 1970: their day in the calendar (no function of
# jq's for that works without the time zone's file).
def day:
  ((. / 86400000 | floor) + 719468) as $z | ($z / 146097 | floor) as $era
  | ($z - $era * 146097) as $n
  | (($n - ($n / 1460 | floor) + ($n / 36524 | floor) - ($n / 146096 | floor)) / 365
     | floor) as $y
  | ($n - (365 * $y + ($y / 4 | floor) - ($y / 100 | floor))) as $d
  | ((5 * $d + 2) / 153 | floor) as $m
  | (if $m < 10 then $m + 3 else $m - 9 end) as $month
  | ($y + $era * 400 + (if $month < 3 then 1 else 0 end)) as $year
  | "\($year)-\($month | digits)-\($d - ((153 * $m + 2) / 5 | floor) + 1 | digits)";
def time: if type == "number" and . > 0 then day else . end;

def tool:
  .metadata.product as $p
  | {"Security Hub": "AWS Security Hub", "Inspector": "Amazon Inspector"}[$p.name // ""]
    // $p.name // $p.vendor_name // "OCSF";

def finding:
  (.finding_info // .finding // {}) as $info
  | (.resources[0]? // .resource // {}) as $resource
  | (.vulnerabilities[0]? // {}) as $v
  | ([$v.affected_packages[]?, $v.packages[]?] | .[0] // {}) as $package
  | ($v.cve.uid // $v.advisory.uid // null) as $cve
  | {kind: ({"PASS": "pass", "Pass": "pass", "Passed": "pass"}
            [.status_code // .compliance.status // ""] // "fail"),
     tool: tool, tool_version: .metadata.product.version,
     rule: ($cve // $info.analytic.uid // .metadata.event_code // .compliance.control
            // $info.types[0]? // $info.title // .type_name // "\(.class_uid)"),
     rule_title: $info.title, message: (.message // $info.desc // $info.title
                                        // .status_detail),
     severity: .severity,
     help_uri: $info.src_url,
     resource: ($resource.uid // $resource.name // null),
     resource_type: ($resource.type // null),
     target: (.cloud.account.uid? // null), address: (.device.ip? // .device.hostname? // null),
     vulnerabilities: [$cve // empty], cwes: [$v.cve.cwe.uid? // empty, $v.cwe.uid? // empty],
     cvss_score: ($v.cve.cvss[0]?.base_score? // null),
     cvss_vector: ($v.cve.cvss[0]?.vector_string? // null),
     epss: ($v.cve.epss.score? // null),
     purl: $package.purl, package: $package.name, package_version: $package.version,
     fixed_version: ($package.fixed_in_version // null),
     fix: (.remediation.desc // $v.remediation.desc? // null),
     references: [.remediation.references[]? | strings | select(startswith("http"))],
     suppressed: (.status == "Suppressed"),
     suppression: (if .status == "Suppressed" then .comment else null end),
     first_seen: ($info.first_seen_time_dt // $info.created_time_dt // null),
     last_seen: (($info.last_seen_time_dt // $info.modified_time_dt // .time_dt // .time)
                 | time),
     tags: [$info.types[]? | strings]};

def event:
  {kind: "informational", tool: tool, tool_version: .metadata.product.version,
   rule: (.type_name // .class_name // "\(.class_uid)"), message: (.message // .class_name),
   severity: .severity, last_seen: ((.time_dt // .time) | time)};

def run: {record: "run"};

def results:
  if type == "array" then .[] else . end
  | if .category_uid == 2 or ((.class_uid // 0) / 1000 | floor) == 2 then finding
    else event end;

run, results
