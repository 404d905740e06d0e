# SPDX-License-Identifier: Apache-2.0
# name: cobalt-api-json
# title: Cobalt findings (API)
# tool: Cobalt
# recognise:
#   - {"data[].resource.pentest_id": any, "data[].resource.type_category": any}
#   - {"data[].resource.affected_targets": array, "data[].resource.proof_of_concept": any}
# elements: ["data[]"]
# carries: [severities, dates, suppressions]

# What was fixed and checked is suppressed like what nobody will fix: a pentest's finding is
# about the day of the pentest, and no check that passes.
def results:
  .data[]? | .links.ui.url as $link | .resource | objects
  | ({"invalid": true, "out_of_scope": true, "wont_fix": true, "duplicate": true,
      "valid_fix": true}[.state // ""] // false) as $closed
  | {rule: (.type_category // .title // "unnamed"), rule_title: .title,
     message: (.description // .title), severity: .severity, address: (.affected_targets[0]? // null),
     fingerprint: .id, help_uri: $link, fix: .suggested_fix,
     first_seen: ([.log[]? | select(.action == "created") | .timestamp] | .[0]),
     last_seen: (.log[-1]?.timestamp? // null), target: .asset_id,
     suppressed: $closed, suppression: (if $closed then .state else null end),
     tags: ([.labels[]? | if type == "object" then .name else . end | strings]
            + [.state // "" | select(. != "")])};

def run: {record: "run"};

run, results
