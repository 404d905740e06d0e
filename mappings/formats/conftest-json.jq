# SPDX-License-Identifier: Apache-2.0
# name: conftest-json
# title: Conftest JSON
# tool: Conftest
# recognise:
#   - {"[].filename": string, "[].namespace": string, "[].successes": any}
# elements: ["[].failures[]", "[].warnings[]", "[].exceptions[]", "[].skipped[]"]
# carries: []
# note: successes are a number only

# "data.main.deny" or a query in `metadata`.
def record($file; $namespace; $word):
  {rule: (.metadata.id? // .metadata.query? // "\($namespace).\($word)"),
   rule_title: (.metadata.title? // null), message: (.msg // .message),
   severity: (.metadata.severity? // $word),
   level: (if .metadata.severity? then null elif $word == "warning" then "medium"
           else "high" end),
   path: $file};

def run: {record: "run"};

def results:
  .[]? | .filename as $file | .namespace as $namespace
  | (.failures[]? | record($file; $namespace; "failure")),
    (.warnings[]? | record($file; $namespace; "warning")),
    (.exceptions[]? | record($file; $namespace; "exception") | .suppressed = true
     | .suppression = "exception"),
    (.skipped[]? | record($file; $namespace; "skipped") | .kind = "notApplicable");

run, results
