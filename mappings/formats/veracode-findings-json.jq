# SPDX-License-Identifier: Apache-2.0
# name: veracode-findings-json
# title: Veracode Findings API JSON
# tool: Veracode
# recognise:
#   - {"findings[].scan_type": string, "findings[].finding_details": object}
#   - {"_embedded.findings[].scan_type": string, "_embedded.findings[].finding_details": object}
# elements: ["findings[]", "_embedded.findings[]"]
# carries: [dates, suppressions, lines]

# HTML in small pieces: <span>text</span>
def plain: [. // "" | split("<")[] | split(">") | .[-1]] | join("");

def level:
  {"5": "critical", "4": "high", "3": "medium", "2": "low", "1": "low", "0": "info"}[. | tostring] // null;

# A decision beats what became of the flaw: who accepted it closed it.
def status:
  (.finding_status // {}) as $s
  | if ($s.resolution_status == "APPROVED" and ($s.resolution // "UNRESOLVED") != "UNRESOLVED") then
      {suppressed: true, suppression: $s.resolution}
    elif $s.status == "CLOSED" then {kind: "notApplicable"} else {} end
  | . + {first_seen: $s.first_found_date, last_seen: $s.last_seen_date};

def component:
  (.component_filename // "") as $file | (.cve // {}) as $cve
  | {rule: ($cve.name // .component_id // "unnamed"), package: (.library // $file), package_version: .version,
     path: (.component_path[0]?.path? // $file), cvss_score: ($cve.cvss3.score // $cve.cvss),
     cvss_vector: (if $cve.cvss3.vector then $cve.cvss3.vector | if startswith("CVSS") then . else "CVSS:3.0/" + . end
                   else null end),
     vulnerabilities: [$cve.name // "" | select(startswith("CVE-"))], references: [$cve.href // empty], tags: ["vulnerability"]};

# As in its other reports the rule is the weakness.
def flaw:
  (.file_path // "") as $path | (.file_name // "") as $file
  | {rule: (.cwe.id // .finding_category.id // "unnamed" | tostring), rule_title: (.cwe.name // .finding_category.name),
     path: (if $path == "" then $file else $path end), line: .file_line_number, logical: .procedure,
     address: (.url // .hostname), port: (.port // null), target: .module,
     tags: [.finding_category.name // empty]};

def finding:
  . as $f | (.finding_details // {}) as $d
  | ($d | if $f.scan_type == "SCA" then component else flaw end)
    + {severity: $d.severity, level: ($d.severity | level), cwes: [$d.cwe.id // empty],
       message: (.description | plain | if . == "" then $d.attack_vector // "finding" else . end)}
    + status;

def run: {record: "run"};

def results: (.findings[]?, ._embedded.findings[]?) | finding;

run, results
