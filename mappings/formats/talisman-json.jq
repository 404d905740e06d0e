# SPDX-License-Identifier: Apache-2.0
# name: talisman-json
# title: Talisman report
# tool: Talisman
# recognise:
#   - {"summary.types.filecontent": number, results: "array|null"}
# elements: ["results[]"]
# carries: []

def run: {record: "run", success: true};

# Messages quote the secret after a colon or "such as". What is ignored was accepted.
def said: split(" such as")[0] | split(" pattern :")[0] | split(": ")[0];

def found($file; $suppressed):
  {rule: .type, severity: .severity, message: (.message // "" | said), path: $file, secret: (.type != "filesize"),
   suppressed: $suppressed, tags: (.commits // [] | .[:5])};

def results:
  .results[]? | .filename as $file
  | (.failure_list[]?, .warning_list[]? | found($file; null)),
    (.ignore_list[]? | found($file; true));

run, results
