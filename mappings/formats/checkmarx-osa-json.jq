# SPDX-License-Identifier: Apache-2.0
# name: checkmarx-osa-json
# title: Checkmarx OSA JSON (vulnerabilities and libraries)
# tool: Checkmarx
# recognise:
#   - {"[][].cveName": string, "[][].severity": any}
#   - {"[][].cveName": string, "[][].libraryId": string}
#   - {"[].cveName": string, "[].libraryId": string}
# carries: [severities, CVSS, dates, suppressions]

# One piece: the vulnerabilities of the first list name their libraries, in the second, by id.
def run: {record: "run"};

def results:
  [.[] | if type == "array" then .[] else . end | objects] as $all
  | (reduce ($all[] | select(.id and .name and (.cveName | not))) as $l ({}; .[$l.id] = $l)) as $table
  | $all[] | select(.cveName) | ($table[.libraryId // ""] // {}) as $lib
  | (.state.actionType == "Ignored" or .state.name == "NOT_EXPLOITABLE") as $no
  | {rule: .cveName, message: (.description // .cveName), severity: (.severity.name? // .severity),
     cvss_score: .score, package: $lib.name, package_version: $lib.version,
     fix: .recommendations, help_uri: .url, path: .sourceFileName, vulnerabilities: [.cveName],
     suppressed: $no,
     suppression: (if $no then .state.name else null end), tags: ["vulnerability"]};

run, results
