# SPDX-License-Identifier: Apache-2.0
# name: asff
# title: AWS Security Finding Format (Security Hub and the tools that write it)
# tool: AWS Security Hub
# recognise:
#   - {"Findings[].SchemaVersion": "=2018-10-08"}
#   - {"findings[].SchemaVersion": "=2018-10-08"}
#   - {"[].SchemaVersion": "=2018-10-08"}
#   - {"detail.findings[].SchemaVersion": "=2018-10-08"}
#   - {"[].detail.findings[].SchemaVersion": "=2018-10-08"}
#   - {SchemaVersion: "=2018-10-08", ProductArn: string}
#   - {"Findings[].ProductArn": string, "Findings[].GeneratorId": string}
#   - {"[].ProductArn": string, "[].GeneratorId": string}
#   - {ProductArn: string, GeneratorId: string, AwsAccountId: string}
# elements: ["Findings[]", "findings[]", "detail.findings[]"]
# carries: [passes, controls, dates]

def findings:
  if type == "array" then .[] | (.detail.findings[]?, select(.detail == null))
  elif .Findings then .Findings[]?
  elif .findings then .findings[]?
  elif .detail then .detail.findings[]?
  else select(.GeneratorId or .Id) end;

# The product, from the end of "arn:...:product/prowler/prowler" or its own name.
def tool:
  (.ProductArn // "" | split("/") | .[-1] // "") as $product
  | {"prowler": "Prowler", "aquasecurity": "Trivy", "securityhub": "AWS Security Hub",
     "guardduty": "GuardDuty", "inspector": "Inspector"}[$product]
    // (if .Types[0]? // "" | endswith("/KICS") then "KICS"
        else .ProductName // .ProductFields["aws/securityhub/ProductName"]
             // .ProductFields.ProviderName // "AWS Security Hub" end);

# The check: "S3.5", "prowler-check_id", "Trivy/CVE-2019-1549", "arn:.../rule/4.1".
def rule($tool):
  if $tool == "AWS Security Hub" then
    .Compliance.SecurityControlId // .ProductFields.ControlId // .ProductFields.RuleId
    // (.GeneratorId // .Id // "" | split("/") | .[-1])
  elif $tool == "Prowler" then .GeneratorId | ltrimstr("prowler-")
  elif $tool == "Trivy" then .GeneratorId | ltrimstr("Trivy/")
  elif .GeneratorId == "AWSInspector" or (.Vulnerabilities // []) != [] then
    .Vulnerabilities[0].Id // (.Title // "" | split(" ") | .[0]) // .GeneratorId
  elif ($tool == "GuardDuty") then .Types[0] // .GeneratorId
  else .GeneratorId // .Id end;

def kind:
  {"PASSED": "pass", "WARNING": "review", "NOT_AVAILABLE": "notApplicable"}
  [.Compliance.Status // ""] // "fail";

def level:
  (.Severity.Normalized // -1) as $n
  | if $n < 0 then null elif $n == 0 then "info" elif $n < 40 then "low"
    elif $n < 70 then "medium" elif $n < 90 then "high" else "critical" end;

# What Trivy's template escapes as if it were HTML.
def plain:
  if type == "string" and contains("&")
  then split("&#39;") | join("'") | split("&#34;") | join("\"") | split("&lt;") | join("<")
       | split("&gt;") | join(">") | split("&amp;") | join("&")
  else . end;

# KICS: "Problem found on 'FILE' file in line N. Expected value: A. Actual value: B."
def problem:
  (.Remediation.Recommendation.Text // "") as $text
  | if $text | startswith("Problem found on '") then
      ($text | split("' file in line ")) as $parts
      | {Filename: ($parts[0] | ltrimstr("Problem found on '")),
         StartLine: ($parts[1] // "" | split(".") | .[0] // null),
         Message: ($text | split(". Actual value: ") | .[1:] | join(". Actual value: ")
                   | rtrimstr(".") | if . == "" then null else . end)}
    else {} end;

# Trivy says where in the details of an "Other" resource.
def finding:
  tool as $tool | (.Resources[0]? // {}) as $resource
  | (if $tool == "KICS" then problem else $resource.Details.Other? // {} end) as $other
  | (.Vulnerabilities[0]? // {}) as $v
  | ([$v.VulnerablePackages[]?] | .[0] // {}) as $package
  | {tool: $tool, tool_version: (.ProductFields.ProviderVersion // null), kind: kind,
     rule: rule($tool), rule_title: .Title,
     message: ($other.Message // .Description // .Title
               | if $tool == "Trivy" then plain else . end),
     severity: (.Severity.Label // .Severity.Original // null),
     level: (if .Severity.Label then null else level end),
     help_uri: (.Remediation.Recommendation.Url // .SourceUrl),
     resource: (if $other.Filename or $tool == "KICS" then null else $resource.Id end),
     resource_type: $resource.Type, path: $other.Filename,
     line: ($other.StartLine // null), end_line: ($other.EndLine // null),
     target: (.AwsAccountId | if . == "AWS_ACCOUNT_ID" then null else . end),
     controls: .Compliance.RelatedRequirements,
     cwes: [.CWE // empty], references: [$v.ReferenceUrls[]?],
     vulnerabilities: ([$v.Id // empty] + [$v.RelatedVulnerabilities[]?]),
     cvss_score: ($v.Cvss[0]?.BaseScore? // null), cvss_vector: ($v.Cvss[0]?.BaseVector? // null),
     epss: ($v.EpssScore // null),
     package: $package.Name, package_version: $package.Version,
     fixed_version: $package.FixedInVersion,
     fix: .Remediation.Recommendation.Text,
     fingerprint: (if $tool == "AWS Security Hub" then .Id else null end),
     suppressed: (.Workflow.Status == "SUPPRESSED"),
     suppression: .Note.Text,
     first_seen: (.FirstObservedAt // .CreatedAt), last_seen: (.LastObservedAt // .UpdatedAt)};

def run: empty;

def results: findings | finding;

run, results
