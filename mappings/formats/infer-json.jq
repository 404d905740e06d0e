# SPDX-License-Identifier: Apache-2.0
# name: infer-json
# title: Infer JSON
# tool: Infer
# recognise:
#   - {"[].bug_type": string, "[].qualifier": string}
# elements: ["[]"]
# carries: [lines, suppressions]

def run: empty;

def results:
  .[] | {rule: (.bug_type // "unnamed"), rule_title: .bug_type_hum, message: .qualifier,
         severity: (.severity // .kind), path: .file, line: .line,
         level: ({"ADVICE": "low", "LIKE": "info"}[.severity // .kind // ""] // null),
         column: (if (.column // -1) > 0 then .column else null end),
         logical: .procedure, fingerprint: .hash, tags: [.category // empty],
         suppressed: ((.censored_reason // "") != ""), suppression: .censored_reason};

run, results
