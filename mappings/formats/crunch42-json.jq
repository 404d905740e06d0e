# SPDX-License-Identifier: Apache-2.0
# name: crunch42-json
# title: 42Crunch API security audit JSON
# tool: 42Crunch
# recognise:
#   - {"report.assessmentVersion": string, "report.index": array}
#   - {"[].report.assessmentVersion": string, "[].report.index": array}
#   - {"report.openapiState": string, "report.security.issues": object}
#   - {assessmentVersion: string, openapiState: string, index: array}
# carries: [severities]

# An issue has the number of a place in the index of JSON pointers into the API's definition.
# Criticality is a number from 1 to 5.

def levels: ["info", "info", "low", "medium", "high", "critical"];

def issues($section; $index; $file):
  (.issues // {}) | to_entries[] | .key as $rule | .value as $about | $about.issues[]?
  | (.criticality // $about.criticality) as $level
  | ($index[.pointer // -1]? // null) as $pointer
  | {rule: $rule, rule_title: $about.description,
     message: (.specificDescription // $about.description // $rule),
     severity: $level, level: (levels[$level]? // null), resource: $pointer, target: $file,
     tags: [$section]};

def audits: if type == "array" then .[] else . end | .report? // .;

def run:
  audits | {record: "run", tool: "42Crunch", tool_version: .assessmentVersion,
            target: .summary.apiName, revision: .commit,
            success: (if .openapiState == "fileInvalid" or .valid == false then false else null end),
            failure: (if .openapiState == "fileInvalid" or .valid == false
                      then "the definition of the API is not valid" else null end)};

def results:
  audits | (.index // []) as $index | .summary.apiName as $file
  | (.security // {} | issues("security"; $index; $file)),
    (.data // {} | issues("data"; $index; $file)),
    (.semanticErrors // {} | issues("semantics"; $index; $file)),
    (.validationErrors // {} | issues("validation"; $index; $file)),
    (.warnings // {} | issues("warnings"; $index; $file));

run, results
