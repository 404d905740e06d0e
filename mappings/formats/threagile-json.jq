# SPDX-License-Identifier: Apache-2.0
# name: threagile-json
# title: Threagile risks JSON
# tool: Threagile
# recognise:
#   - {"[].synthetic_id": string, "[].exploitation_likelihood": any}
# elements: ["[]"]
# carries: [suppressions]

# "<b>Title</b> of <b>thing</b>"
def plain: split("<b>") | join("") | split("</b>") | join("");

def run: empty;

def results:
  .[]? | (.risk_status // "unchecked") as $status
  | {rule: (.category // .category_id), message: (.title // .synthetic_id | plain), severity: .severity,
     level: ({"elevated": "high"}[.severity // ""] // null), fingerprint: .synthetic_id,
     resource: ([.most_relevant_technical_asset, .most_relevant_communication_link, .most_relevant_trust_boundary,
                 .most_relevant_shared_runtime, .most_relevant_data_asset] | map(strings | select(. != "")) | .[0]),
     suppressed: ({"accepted": true, "false-positive": true, "mitigated": true}[$status] // false),
     suppression: {"accepted": "accepted", "false-positive": "false positive", "mitigated": "mitigated"}[$status],
     tags: [$status, .data_breach_probability // empty]};

run, results
