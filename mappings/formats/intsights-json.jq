# SPDX-License-Identifier: Apache-2.0
# name: intsights-json
# title: IntSights alerts JSON
# tool: IntSights
# recognise:
#   - {"Alerts[]._id": string, "Alerts[].Details": object}
#   - {Alerts: array}
# elements: ["Alerts[]"]
# carries: [dates, suppressions]

def run: empty;

def results:
  .Alerts[]? | (.Details // {}) as $d | (.Closed.IsClosed == true) as $closed
  | {rule: ($d.SubType // $d.Type // "unnamed"), rule_title: $d.Title,
     message: ($d.Description // $d.Title), severity: $d.Severity,
     address: ((.Assets // [])[0].Value), tags: [$d.Type // empty], fingerprint: ._id,
     first_seen: .FoundDate, references: [$d.Source.URL // empty],
     suppressed: $closed, suppression: (if $closed then "closed" else null end)};

run, results
