# SPDX-License-Identifier: Apache-2.0
# name: cdk-validation-json
# title: AWS CDK policy validation report
# tool: AWS CDK
# recognise:
#   - {"pluginReports[].pluginName": string}
#   - {"pluginReports[].violations": array}
#   - {"pluginReports[].summary.pluginName": string}
# elements: ["pluginReports[].violations[]"]
# carries: []
# note: a violation of several constructs is one record, at the first of them

# cdk-nag's packs are plugins by their own names.
def tool:
  if . == "AwsSolutions" or . == "Serverless" or startswith("NIST.800.53.")
    or startswith("PCI.DSS.")
     or startswith("HIPAA.") then "cdk-nag"
  elif contains("cfnguard") then "CloudFormation Guard"
  else . end;

def run: {record: "run"};

def results:
  .pluginReports[]? | (.pluginName // .summary.pluginName // "AWS CDK") as $plugin
    | .pluginVersion as $version
  | .violations[]? | [.violatingConstructs[]?] as $all | ($all[0] // {}) as $one
  | ($one.cloudFormationResource // {}) as $resource
  | {tool: ($plugin | tool), tool_version: $version, rule: .ruleName, rule_title: .description,
     message: (if ($all | length) > 1
               then "\(.description): \([$all[:20][] | .constructPath // .resourceLogicalId | strings] | join(", "))"
               else .description end),
     help_uri: .ruleMetadata.DocumentationUrl?, severity: .severity,
     path: ($resource.templatePath // $one.templatePath // null),
     resource: ($resource.logicalId // $one.resourceLogicalId // $one.constructPath // null),
     fix: (.suggestedFix // .fix), tags: [$plugin]};

run, results
