# SPDX-License-Identifier: Apache-2.0
# name: openreports-json
# title: Policy reports (openreports.io, wgpolicyk8s.io)
# tool: Policy Report
# recognise:
#   - {apiVersion: "^openreports.io"}
#   - {apiVersion: "^wgpolicyk8s.io"}
#   - {"items[].apiVersion": "^openreports.io"}
#   - {"items[].apiVersion": "^wgpolicyk8s.io"}
#   - {"[].apiVersion": "^openreports.io"}
#   - {"[].apiVersion": "^wgpolicyk8s.io"}
# elements: ["results[]", "items[].results[]", "[].results[]"]
# carries: [passes]

def reports: if type == "array" then .[] elif .items then .items[]? else . end;

def object:
  if (.name // "") == "" then null
  else "\(.kind // "")/\(.namespace // "")/\(.name)" end;

def run: {record: "run"};

# Vulnerability scanners put the CVE into `policy`.
def results:
  reports | (.scope // {}) as $scope | (.metadata.namespace // "") as $namespace
  | .results[]? | (.properties // {}) as $p | .policy as $policy
  | {kind: ({"pass": "pass", "skip": "notApplicable", "error": "open"}[.result // ""]
            // "fail"),
     tool: .source, rule: (if (.rule // "") == "" or .rule == $policy then $policy
                           else "\($policy)/\(.rule)" end),
     message: (.message // .description // $policy), severity: (.severity // .result),
     level: (if .severity then null else {"fail": "medium", "warn": "low"}[.result // ""] end),
     help_uri: ($p.primaryURL // null),
     resource: (((.resources[0]? // .subjects[0]? // {}) | object)
                // ($scope | .namespace = (.namespace // $namespace) | object)),
     vulnerabilities: [$policy // empty | select(startswith("CVE-") or startswith("GHSA-"))],
     package: ($p.pkgName // null), package_version: ($p.installedVersion // null),
     fixed_version: ($p.fixedVersion // null),
     tags: [.category // empty]};

run, results
