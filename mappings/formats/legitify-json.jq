# SPDX-License-Identifier: Apache-2.0
# name: legitify-json
# title: Legitify JSON
# tool: Legitify
# recognise:
#   - {type: =flattened, content: object|null}
#   - {type: "^flattened", content: object|null}
# elements: ["content{}.violations[]"]
# whole: true
# carries: [passes]

# A policy with the objects that it was evaluated on.
def run: {record: "run"};

def results:
  .content // {} | .[] | (.policyInfo // {}) as $policy
  | .violations[]?
  | {rule: ($policy.fullyQualifiedPolicyName // $policy.policyName), rule_name: $policy.policyName,
     rule_title: $policy.title, message: ($policy.description // $policy.title), severity: $policy.severity,
     kind: ({"PASSED": "pass", "SKIPPED": "notApplicable"}[.status // ""] // "fail"),
     resource: (.canonicalLink // .aux.entityName // null), resource_type: (.violationEntityType // $policy.namespace),
     fix: ([$policy.remediationSteps[]? | strings] | if . == [] then null else join("\n") end),
     tags: [$policy.namespace // empty]};

run, results
