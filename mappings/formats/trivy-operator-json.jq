# SPDX-License-Identifier: Apache-2.0
# name: trivy-operator-json
# title: Trivy Operator reports
# tool: Trivy
# recognise:
#   - {apiVersion: "^aquasecurity.github.io", kind: string}
#   - {"items[].apiVersion": "^aquasecurity.github.io"}
#   - {"[].apiVersion": "^aquasecurity.github.io"}
#   - {vulnerabilityreports.aquasecurity.github.io: array}
#   - {configauditreports.aquasecurity.github.io: array}
# elements:
#   - report.vulnerabilities[]
#   - report.checks[]
#   - report.secrets[]
#   - status.detailReport.results[].checks[]
#   - "items[].report.vulnerabilities[]"
#   - "items[].report.checks[]"
#   - "items[].report.secrets[]"
#   - "items[].status.detailReport.results[].checks[]"
#   - "[].report.vulnerabilities[]"
#   - "[].report.checks[]"
#   - "[].report.secrets[]"
#   - "[].status.detailReport.results[].checks[]"
#   - "\"vulnerabilityreports.aquasecurity.github.io\"[].report.vulnerabilities[]"
#   - "\"configauditreports.aquasecurity.github.io\"[].report.checks[]"
#   - "\"infraassessmentreports.aquasecurity.github.io\"[].report.checks[]"
#   - "\"rbacassessmentreports.aquasecurity.github.io\"[].report.checks[]"
#   - "\"exposedsecretreports.aquasecurity.github.io\"[].report.secrets[]"
# carries: [passes, dates]

# kubectl's list, or all kinds by their names.
def reports:
  if type == "array" then .[] elif .items then .items[]?
  elif .kind then .
  else .["vulnerabilityreports.aquasecurity.github.io", "configauditreports.aquasecurity.github.io",
         "infraassessmentreports.aquasecurity.github.io",
         "rbacassessmentreports.aquasecurity.github.io",
         "exposedsecretreports.aquasecurity.github.io"][]? end;

def text: if . == "" then null else . end;

def image:
  .report.artifact as $a
  | if ($a.repository // "") == "" then null
    else ([.report.registry.server // "" | text // empty] + [$a.repository] | join("/"))
         + (if ($a.digest // "") != "" then "@\($a.digest)"
            elif ($a.tag // "") != "" then ":\($a.tag)" else "" end) end;

def object:
  (.metadata.labels // {}) as $l
  | ($l["trivy-operator.resource.name"]
     // .metadata.annotations["trivy-operator.resource.name"]?
     // .metadata.name) as $name
  | ($l["trivy-operator.resource.kind"] // .kind) as $kind
  | "\($kind)/\($l["trivy-operator.resource.namespace"] // .metadata.namespace // "")/\($name)";

def results:
  reports | object as $object | image as $image
  | .report.scanner.version? as $version | .report.updateTimestamp? as $time
  | (.report.vulnerabilities[]?
     | {rule: .vulnerabilityID, rule_title: .title, help_uri: .primaryLink,
        message: (if (.title // "") == "" then .vulnerabilityID else .title end),
        severity: .severity, cvss_score: .score, package: .resource,
        package_version: .installedVersion, fixed_version: .fixedVersion,
        purl: (.packagePURL // null),
        path: (if .class == "os-pkgs" then null else .packagePath // null end),
        target: ($image // $object), vulnerabilities: .vulnerabilityID,
        references: [.links[:20][]? | strings],
        fix: (if (.fixedVersion // "") == "" then null
              else "Update \(.resource) to \(.fixedVersion)" end),
        last_seen: $time, tool_version: $version, tags: ["vulnerability"]}),
    (.report.checks[]?
     | {kind: (if .success == true then "pass" else "fail" end), rule: .checkID,
        rule_title: .title, message: (.messages[0]? // .description // .title),
        severity: .severity, resource: $object, fix: .remediation, last_seen: $time,
        tool_version: $version, tags: ["misconfiguration"]}),
    (.report.secrets[]?
     | {rule: .ruleID, rule_title: .title, message: .title, severity: .severity,
        path: .target, target: ($image // $object), secret: true, last_seen: $time,
        tool_version: $version, tags: ["secret"]}),
    (.status.updateTimestamp? as $time
     | .status.detailReport.results[]? | . as $control | .checks[]?
     | {kind: (if .success == true then "pass" else "fail" end),
        rule: (.checkID | text // $control.id), rule_title: (.title // $control.name),
        message: (.messages[0]? // .description // .title // $control.name),
        severity: (.severity // "" | text // $control.severity), resource: (.target // null),
        fix: .remediation, last_seen: $time, tags: ["compliance", $control.id // empty]});

def run: {record: "run"};

run, results
