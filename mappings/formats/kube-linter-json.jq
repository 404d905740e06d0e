# SPDX-License-Identifier: Apache-2.0
# name: kube-linter-json
# title: KubeLinter JSON
# tool: KubeLinter
# recognise:
#   - {Checks: array, Reports: any}
#   - {"Reports[].Check": string, "Reports[].Diagnostic": object}
#   - {Summary.KubeLinterVersion: string}
# elements: ["Reports[]"]
# carries: [passes]

# All checks that ran are listed: those without reports are clean.
def run:
  {record: "run", tool_version: .Summary.KubeLinterVersion, end: .Summary.CheckEndTime,
   rules_listed: (if (.Checks // []) == [] then null else true end)},
  (.Checks[]? | {record: "rule", rule: .name, rule_title: .description});

def results:
  .Reports[]? | (.Object.K8sObject // {}) as $o
  | {rule: .Check, message: .Diagnostic.Message, fix: .Remediation, level: "medium",
     path: .Object.Metadata.FilePath,
     resource: "\($o.GroupVersionKind.Kind // "")/\($o.Namespace // "")/\($o.Name // "")",
     resource_type: $o.GroupVersionKind.Kind};

run, results
