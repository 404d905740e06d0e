# SPDX-License-Identifier: Apache-2.0
# name: guardduty-json
# title: Amazon GuardDuty findings
# tool: GuardDuty
# recognise:
#   - {"Findings[].Service.DetectorId": string}
#   - {"Findings[].Service.ServiceName": "=guardduty"}
#   - {"[].Service.ServiceName": "=guardduty"}
#   - {detail.service.serviceName: "=guardduty"}
# elements: ["Findings[]", "[]"]
# carries: [dates]

# The console's words for the ranges of the number.
def level:
  if type != "number" then null elif . >= 9 then "critical" elif . >= 7 then "high"
  elif . >= 4 then "medium" else "low" end;

def resource:
  (.InstanceDetails.InstanceId? // .S3BucketDetails[0]?.Arn? // .AccessKeyDetails.UserName?
   // .EksClusterDetails.Arn? // .EcsClusterDetails.Arn? // .LambdaDetails.FunctionArn?
   // .RdsDbInstanceDetails.DbInstanceArn? // .ContainerDetails.Id? // null);

def run: {record: "run"};

# The event of EventBridge has the same members with small first letters.
def results:
  (if type == "array" then .[] else .Findings[]? end
   | {rule: .Type, rule_title: .Title, message: (.Description // .Title), severity: .Severity,
      level: (.Severity | level), resource: (.Resource | resource),
      resource_type: .Resource.ResourceType,
      target: .AccountId, suppressed: (.Service.Archived == true),
      suppression: (if .Service.Archived == true then "archived" else null end),
      fingerprint: .Arn, first_seen: (.Service.EventFirstSeen // .CreatedAt),
      last_seen: (.Service.EventLastSeen // .UpdatedAt)}),
  (objects | .detail | objects
   | {rule: .type, rule_title: .title, message: (.description // .title), severity: .severity,
      level: (.severity | level), resource_type: .resource.resourceType, target: .accountId,
      suppressed: (.service.archived == true), fingerprint: .arn,
      first_seen: (.service.eventFirstSeen // .createdAt),
      last_seen: (.service.eventLastSeen // .updatedAt)});

run, results
