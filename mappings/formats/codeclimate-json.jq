# SPDX-License-Identifier: Apache-2.0
# name: codeclimate-json
# title: Code Climate and GitLab code quality
# tool: Code Climate
# recognise:
#   - {"[].check_name": string, "[].location": object, "[].severity": string}
#   - {"[].fingerprint": string, "[].location.path": string, "[].description": string}
#   - {check_name: string, location: object, description: string}
# elements: ["[]"]
# carries: []

# The format names no tool; these can be told by how they write.
def tool:
  (.check_name // "") as $check
  | if .engine_name then .engine_name
    elif .risk_score then "KICS"
    elif $check == "container_scanning" then "Trivy"
    elif .url // "" | contains("ansible-lint") then "ansible-lint"
    elif ($check | startswith("lint/")) or ($check == "parse" and .type == null) then "Biome"
    elif ($check | endswith(")")) and ($check | contains("(")) and .type == null then "oxlint"
    elif .type == null and (.description // "" | startswith("\($check): ")) then "Ruff"
    elif .content.body? // "" | startswith("## \($check)\n\nSince: PMD") then "PMD"
    elif .fingerprint // "" | endswith(":\($check)") then "Spectral"
    else null end;

def level: {"blocker": "critical", "critical": "high", "major": "medium", "minor": "low", "info": "info"}[. // ""];

# Trivy has four words, which it writes as critical to info.
def trivy_level: {"critical": "critical", "major": "high", "minor": "medium", "info": "low"}[. // ""];

def place:
  (.lines // {}) as $l | (.positions // {}) as $p
  | {path: .path, line: ($l.begin // $p.begin.line | if . == 0 then null else . end),
     end_line: ($l.end // $p.end.line | if . == 0 then null else . end), column: $p.begin.column,
     end_column: $p.end.column};

# Trivy's template: "CVE-2026-0001 - package - version - title", "Misconfig - AWS-0010 - title",
# "Secret - rule - title" hold what the other members don't say.
def trivy:
  (.description // "" | split(" - ")) as $d
  | if $d[0] == "Misconfig" or $d[0] == "Secret" or $d[0] == "Misconfiguration"
    then {rule: $d[1], message: ($d[2:] | join(" - ")), secret: ($d[0] == "Secret")}
    elif ($d | length) >= 3
    then {rule: $d[0], package: $d[1], package_version: $d[2], message: (($d[3:] | join(" - ")) // $d[0]),
          vulnerabilities: [$d[0]], tags: ["vulnerability"]}
    else {rule: .check_name, message: .description} end;

# ansible-lint writes for a terminal, where "[" begins a colour.
def unescaped: if type == "string" then split("\\[") | join("[") else . end;

def run: empty;

def results:
  (if type == "array" then .[] else . end)
  | tool as $tool
  | {tool: $tool, rule: (.check_name // "" | if . == "" then "unknown" else . end), severity: .severity,
     message: (.description | if $tool == "ansible-lint" then unescaped else . end),
     level: (.severity | if $tool == "Trivy" then trivy_level else level end), help_uri: .url,
     cwes: [.cwe // "" | tostring], tags: (.categories // [])}
    + (.location // {} | place)
    + (if $tool == "Trivy" then trivy else {} end);

run, results
