# SPDX-License-Identifier: Apache-2.0
# name: polaris-json
# title: Polaris JSON
# tool: Polaris
# recognise:
#   - {PolarisOutputVersion: string}
# elements: ["Results[]"]
# whole: true
# carries: [passes, dates]

def run: {record: "run", start: .AuditTime, target: .DisplayName};

def checks($resource; $container):
  .Results // {} | .[]?
  | {rule: (.ID // "unnamed"), message: .Message, severity: .Severity, resource: $resource,
     kind: (if .Success then "pass" else "fail" end),
     level: ({"danger": "high", "warning": "medium", "ignore": "info"}[.Severity // ""] // null),
     logical: $container, tags: [.Category // empty]};

# Checks of the object, of its pod and of each container.
def results:
  .Results[]? | ([.Kind, .Namespace, .Name] | map(select((. // "") != "")) | join("/")) as $r
  | checks($r; null),
    (.PodResult // {} | checks($r; null),
     (.ContainerResults[]? | checks($r; .Name)));

run, results
