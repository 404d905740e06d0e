# SPDX-License-Identifier: Apache-2.0
# name: semgrep-platform-json
# title: Semgrep AppSec Platform findings JSON (code, supply chain)
# tool: Semgrep
# recognise:
#   - {"findings[].match_based_id": string, "findings[].rule_name": string}
#   - {"vulns[].advisory": object, "vulns[].exposureType": string}
#   - {"findings[].syntactic_id": string}
# elements: ["findings[]", "vulns[]"]
# carries: [dates, lines, suppressions]

def run: empty;

def number: if . == "0" or . == 0 then null else . end;

def code:
  (.triage_state == "ignored" or .status == "ignored" or .state == "muted") as $ignored
  | {rule: (.rule_name // .rule.name // "unnamed"), message: (.rule_message // .rule.message),
     severity: .severity, path: .location.file_path, line: .location.line,
     end_line: .location.end_line, column: .location.column, end_column: .location.end_column,
     cwes: [.rule.cwe_names[]? | split(":")[0]], tags: [.categories[]?],
     fingerprint: (.match_based_id | if . then "matchBasedId/v1/\(.)" else null end),
     first_seen: (.created_at // .relevant_since), help_uri: .line_of_code_url,
     suppressed: $ignored,
     suppression: (if $ignored then [.triage_reason, .triage_comment] | map(strings) | join(": ") else null end)};

def dependency:
  (.advisory // {}) as $a | (.dependencyFileLocation // {}) as $l
  | (.triage.status == "IGNORED") as $ignored
  | {rule: ($a.ruleId // .title // "unnamed"), rule_title: .title, message: ($a.description // .title),
     severity: $a.severity, path: $l.path, line: ($l.startLine | number), end_line: ($l.endLine | number),
     package: .matchedDependency.name, package_version: .matchedDependency.versionSpecifier,
     fixed_version: .closestSafeDependency.versionSpecifier,
     vulnerabilities: [$a.references.cveIds[]?], references: [$a.references.urls[]?],
     cwes: [$a.references.cweIds[]? | split(":")[0]], tags: [.exposureType // empty],
     target: .repositoryName, first_seen: .openedAt,
     suppressed: $ignored, suppression: (if $ignored then .triage.dismissReason else null end)};

def results: (.findings[]? | code), (.vulns[]? | dependency);

run, results
