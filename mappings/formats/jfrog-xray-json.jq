# SPDX-License-Identifier: Apache-2.0
# name: jfrog-xray-json
# title: JFrog Xray JSON (violations, unified report, artifact summary)
# tool: JFrog Xray
# recognise:
#   - {"rows[].vulnerable_component": string, "rows[].issue_id": string}
#   - {total_rows: number, rows: array}
#   - {"data[].source_comp_id": string, "data[].issue_type": string}
#   - {"data[].component_versions": object, "data[].source_id": string}
#   - {total_count: number, data: array}
#   - {"artifacts[].general.component_id": string, "artifacts[].issues": array}
#   - {"[].vulnerabilities[].xray_id": string, "[].scan_id": string}
#   - {"[].scan_id": string, "[].component_id": string, "[].package_type": string}
# elements:
#   - "rows[]"
#   - "data[]"
#   - "artifacts[].issues[]"
#   - "[].vulnerabilities[]"
# whole: true
# carries: [dates]

def purl_type:
  {npm: "npm", pypi: "pypi", gav: "maven", go: "golang", nuget: "nuget", composer: "composer",
   rubygems: "gem", cargo: "cargo", deb: "deb", rpm: "rpm", alpine: "apk"}[.];

# "npm://name:1.0", "gav://group:name:1.0", "deb://debian:stretch:name:1.0", "rpm://7:name:0:1.0",
# and the same without the type.
def component:
  split("://") | .[0] as $type | .[-1] | split(":")
  | (if $type == "deb" then .[2:] elif $type == "rpm" or $type == "alpine" then .[1:]
     elif $type == "gav" and length >= 3 then [.[:2] | join("/")] + .[2:] else . end)
  | .[0] as $name | (.[1:] | join(":") | if . == "" then null else . end) as $version
  | {package: $name, package_version: $version,
     purl: ($type | purl_type | if . then "pkg:\(.)/\($name)\(if $version then "@\($version)" else "" end)"
            else null end)};

# "7.8/CVSS:3.1/AV:..." or "7.8/AV:...".
def score: . // "" | split("/") | .[0] // "" | tonumber? // null;

def vector:
  . // "" | split("/") | .[1:] | join("/") | if . == "" then null else . end;

def first_cve: [.[]? | .cve // .id // empty | select(. != "")] | .[0] // null;

def names($cves): [$cves[]? | .cve // .id // empty];

def row:
  (.vulnerable_component // "" | component) + (.cves as $cves
  | {rule: (($cves | first_cve) // .issue_id), rule_title: null,
     message: (.summary // .description // .issue_id), severity: .severity,
     cvss_score: (.cvss3_max_score // .cvss2_max_score // $cves[0]?.cvss_v3_score),
     cvss_vector: ($cves[0]? | .cvss_v3_vector? // .cvss_v2_vector?),
     fixed_version: (.fixed_versions[0]? // null), target: .impacted_artifact,
     path: (.component_physical_path // null), vulnerabilities: names($cves),
     references: (.references // [] | .[:20]), last_seen: .artifact_scan_time,
     fix: (if .fixed_versions[0]? then "Update to \(.fixed_versions | join(" or "))" else null end),
     tags: ["vulnerability", .issue_id // ""]});

def violation:
  (.component_versions.more_details? // {}) as $more
  | (.source_comp_id // .source_id // .component // "" | component)
    + {rule: (($more.cves | first_cve) // (.id | if . == "" then null else . end) // .source_id // .summary),
       message: (.summary // $more.description), severity: .severity,
       cvss_score: ($more.cves[0]? | (.cvss_v3 | score) // (.cvss_v2 | score)),
       cvss_vector: ($more.cves[0]? | (.cvss_v3 | vector) // (.cvss_v2 | vector)),
       fixed_version: (.component_versions.fixed_versions[0]? // null),
       cwes: [$more.cves[]?.cwe[]?], vulnerabilities: names($more.cves),
       references: ([.sources[]?.url?] | .[:20]), tags: [.issue_type // "security"]};

# ".../layer.tar.gz/3.12:openssl:1.1.1k": what it is in is the last.
def impacted:
  .impact_path[0]? // "" | split("/") | .[-1] // "" | split(":")
  | if length >= 2 then {package: .[-2], package_version: .[-1]} else {} end;

def issue($artifact):
  impacted
  + {rule: ((.cves | first_cve) // .issue_id // .summary), message: (.summary // .description),
     severity: .severity, cvss_score: (.cves[0]? | (.cvss_v3 | score) // (.cvss_v2 | score) // null),
     cvss_vector: (.cves[0]? | (.cvss_v3 | vector) // (.cvss_v2 | vector)),
     cwes: [.cves[]?.cwe[]?], vulnerabilities: names(.cves), first_seen: .created,
     target: ($artifact.general.component_id // $artifact.general.path), tags: [.issue_type // "security", .issue_id // ""]};

# Scan on demand: the components stand by their id.
def scanned($scan):
  . as $v | (.components // {} | to_entries | if . == [] then {key: $scan.component_id} else .[] end) as $c
  | ($c.key // "" | component)
    + {rule: ((.cves | first_cve) // .issue_id // .xray_id), message: (.summary // .issue_id),
       severity: .severity,
       cvss_score: (.cves[0]? | .cvss_v3_score // .cvss_v3 // null | if . then tostring | score else . end),
       cvss_vector: (.cves[0]? | .cvss_v3_vector // .cvss_v2_vector),
       fixed_version: ($c.value.fixed_versions[0]? // null), cwes: [.cves[]?.cwe[]?],
       vulnerabilities: names(.cves), references: (.references // [] | .[:20]),
       target: $scan.component_id, tags: ["vulnerability", .issue_id // ""]};

def run: {record: "run", tool: "JFrog Xray"};

def results:
  if type == "array" then .[] | . as $scan | .vulnerabilities[]? | scanned($scan)
  else
    (.rows[]? | row), (.data[]? | violation),
    (.artifacts[]? | . as $artifact | .issues[]? | issue($artifact))
  end;

run, results
