# SPDX-License-Identifier: Apache-2.0
# name: wpscan-json
# title: WPScan JSON
# tool: WPScan
# recognise:
#   - {"banner.description": ~WordPress}
#   - {target_url: string, interesting_findings: array}
#   - {scan_aborted: string, target_url: string}
# whole: true
# carries: [dates]

def list: if type == "array" then .[] elif . == null then empty else . end;

def vulnerability($target; $name; $version):
  {rule: ((.references.wpvulndb // .references.url // [])[0] // .title // "unnamed"),
   rule_title: .title, message: .title, address: $target, package: $name,
   package_version: $version, fixed_version: .fixed_in,
   cvss_score: (.cvss.score? // null), cvss_vector: (.cvss.vector? // null),
   vulnerabilities: [.references.cve | list | "CVE-\(.)"],
   references: [.references.url | list],
   fix: (if .fixed_in then "Update to \(.fixed_in)" else null end)};

def component($target; $name):
  (.version | if type == "object" then .number else . end) as $version
  | .vulnerabilities[]? | vulnerability($target; $name; $version);

# The day of seconds since 1970 (todate looks for files of time zones).
def day:
  ((. / 86400 | floor) + 719468) as $z | ($z / 146097 | floor) as $era
  | ($z - $era * 146097) as $n
  | (($n - ($n / 1460 | floor) + ($n / 36524 | floor) - ($n / 146096 | floor)) / 365 | floor) as $y
  | ($n - 365 * $y - ($y / 4 | floor) + ($y / 100 | floor)) as $d | ((5 * $d + 2) / 153 | floor) as $m
  | [$y + $era * 400 + (if $m > 9 then 1 else 0 end), ($m + 2) % 12 + 1, $d - ((153 * $m + 2) / 5 | floor) + 1]
  | map(tostring | if length < 2 then "0" + . else . end) | join("-");

def run:
  {record: "run", tool_version: .banner.version, target: .target_url,
   start: (.start_time | numbers // null | if . then day else null end),
   end: (.stop_time | numbers // null | if . then day else null end),
   success: (.scan_aborted == null), failure: .scan_aborted};

# Vulnerabilities of WordPress, its themes and plug-ins; what else was noticed.
def results:
  .target_url as $t
  | (.version | objects | .number as $v | .vulnerabilities[]? | vulnerability($t; "wordpress"; $v)),
    (.main_theme | objects | component($t; .slug)),
    (.themes, .plugins | objects | to_entries[] | .key as $name | .value | component($t; $name)),
    (.timthumbs, .config_backups, .db_exports | objects | to_entries[]
     | {rule: "exposed-file", rule_title: "Exposed file", message: "Exposed: \(.key)", address: .key}),
    (.interesting_findings[]?
     | {kind: "informational", level: "info", rule: (.type // "finding"), message: "\(.type // "finding"): \(.to_s // "")",
        address: (.url // $t), references: [(.references // {})[] | list | strings | select(startswith("http"))]});

run, results
