# SPDX-License-Identifier: Apache-2.0
# name: qark-json
# title: QARK JSON
# tool: QARK
# recognise:
#   - {"[].apk_exploit_dict": any, "[].file_object": any}
# elements: ["[]"]
# carries: [lines]

# The same class is looked at once for each decompiler. The first number is the line; the
# other one is the column.
def run: empty;

def results:
  .[]?
  | {rule: .name, message: (.description // .name), severity: .severity,
     level: ({"VULNERABILITY": "high", "ERROR": "high", "WARNING": "medium", "INFO": "info"}[.severity // ""] // null),
     path: .file_object, line: (.line_number | if type == "array" then .[0] else . end),
     logical: .apk_exploit_dict.tag_name, tags: [.category // empty]};

run, results
