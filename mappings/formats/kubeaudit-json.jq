# SPDX-License-Identifier: Apache-2.0
# name: kubeaudit-json
# title: kubeaudit JSON lines
# tool: kubeaudit
# recognise:
#   - {AuditResultName: string, level: string}
# carries: [dates]

def run: empty;

# `time` is when the line was written: when it was seen.
def results:
  {kind: (if .level == "info" then "informational" else "fail" end), rule: .AuditResultName,
   message: .msg, severity: .level,
   level: {"error": "high", "warning": "medium", "info": "info"}[.level // ""],
   path: .FilePath, resource: "\(.ResourceKind // "")/\(.ResourceNamespace // .Namespace // "")/\(.ResourceName // "")",
   resource_type: .ResourceKind, last_seen: .time};

run, results
