# SPDX-License-Identifier: Apache-2.0
# name: azure-security-center-csv
# title: Microsoft Defender for Cloud recommendations (CSV)
# tool: Microsoft Defender for Cloud
# recognise:
#   - csv: [recommendationName, recommendationDisplayName, resourceId, severity, state]
# carries: [passes, dates]

def run: empty;

def results:
  {kind: ({"Healthy": "pass", "NotApplicable": "notApplicable"}[.state] // "fail"),
   rule: .recommendationName, rule_title: .recommendationDisplayName,
   message: .recommendationDisplayName,
   severity: .severity, help_uri: .azurePortalRecommendationLink, resource: .resourceId,
   resource_type: .resourceType, target: .subscriptionId, fix: .remediationSteps,
   first_seen: .firstEvaluationDate, last_seen: .exportedTimestamp};

run, results
