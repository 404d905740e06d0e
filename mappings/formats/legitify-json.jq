# SPDX-License-Identifier: Apache-2.0
# name: legitify-json
# title: Legitify JSON
# tool: Legitify
# recognise:
#   - {type: =flattened, content: object|null}
#   - {type: "^group-by-", content: object|null}
# whole: true
# carries: [passes]

# A policy with the objects that it was evaluated on. Grouped by namespace, resource or severity
# the policies are one level below: the report is read in one piece.
def run: {record: "run"};

def results:
  .content // {} | .[] | objects | if .policyInfo then . else .[] | objects end | (.policyInfo // {}) as $policy
  | .violations[]?
  | {rule: ($policy.fullyQualifiedPolicyName // $policy.policyName), rule_name: $policy.policyName,
     rule_title: $policy.title, message: ($policy.description // $policy.title), severity: $policy.severity,
     kind: ({"PASSED": "pass", "SKIPPED": "notApplicable"}[.status // .Status // ""] // "fail"),
     resource: (.canonicalLink // .aux.entityName // null), resource_type: (.violationEntityType // $policy.namespace),
     fix: ([$policy.remediationSteps[]? | strings] | if . == [] then null else join("\n") end),
     tags: [$policy.namespace // empty]};

run, results
