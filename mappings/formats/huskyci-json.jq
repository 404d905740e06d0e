# SPDX-License-Identifier: Apache-2.0
# name: huskyci-json
# title: huskyCI JSON
# tool: huskyCI
# recognise:
#   - {huskyciresults: object}
#   - {RID: string, repositoryURL: string, containers: array|null}
# elements: ["huskyciresults{}{}{}[]"]
# carries: [severities, lines, CVE, suppressions]

# What the tools said that huskyCI ran, by language, tool and severity. Rules have no ids, only
# titles. Code and the titles of secrets quote the secret: they are not passed on.

def secret_tools: {"GitLeaks": 1, "Gitleaks": 1, "gitleaks": 1};

def finding($list):
  (secret_tools[.securitytool // ""] != null) as $leak
  | (.title // .details // "unnamed") as $title
  | ($title | startswith("Possible hardcoded password")) as $password
  | ($title | startswith("Vulnerable Dependency: ")) as $dependency
  | (if $password then "Possible hardcoded password"
     elif $leak then $title | split(" in: ")[0] else $title end) as $name
  | (if $dependency then .code // "" | split(" ") | map(select(. != "")) | .[0] else null end) as $package
  | {tool: .securitytool, rule: $name, severity: .severity, level: ({"NOSEC": "info"}[.severity // ""]),
     message: (if $password or $leak then $name else .details // $title end),
     path: (.file // null | if . == "" then null else . end), line: (.line // "" | tonumber? // null),
     package: $package, package_version: .version, secret: ($password or $leak),
     vulnerabilities: (if $dependency then [.details // "" | scan("CVE-[0-9]{4}-[0-9]{4,7}")] else [] end),
     suppressed: ($list == "nosecvulns"),
     suppression: (if $list == "nosecvulns" then "marked as accepted in the code" else null end),
     tags: [.language, .type | strings | select(. != "")]};

def run:
  [.containers[]? | select(.cStatus == "error") | "\(.securityTest.name): \(.cInfo)"] as $errors
  | {record: "run", tool: "huskyCI", repository: .repositoryURL, branch: .repositoryBranch,
     start: .startedAt, end: .finishedAt,
     success: (if (.errorFound // "") != "" or $errors != [] or .status == "error running"
               then false else null end),
     failure: (if (.errorFound // "") != "" then .errorFound
               elif $errors != [] then $errors[:3] | join("; ") else null end)};

def results:
  (.huskyciresults // {}) | to_entries[] | .value | objects | to_entries[] | .value | objects
  | to_entries[] | .key as $list | .value | arrays | .[] | finding($list);

run, results
