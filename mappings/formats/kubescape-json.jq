# SPDX-License-Identifier: Apache-2.0
# name: kubescape-json
# title: Kubescape JSON (version 2 and later)
# tool: Kubescape
# recognise:
#   - {"results[].resourceID": string, "results[].controls": array}
#   - {summaryDetails: object, results: any}
#   - {"resources[].resourceID": string, clusterAPIServerInfo: any}
# elements: ["results[]"]
# keep: ["resources[].resourceID", "summaryDetails.controls{}"]
# whole: true
# carries: [passes, dates]

# The score factor is what Kubescape derives its severities from.
def level:
  if . == null then null elif . >= 9 then "critical" elif . >= 7 then "high"
  elif . >= 4 then "medium" elif . >= 1 then "low" else "info" end;

# Versions 2.0 have a status for each rule only.
def kind:
  .status.status? // .status? // null
  | strings
  | {"passed": "pass", "skipped": "notApplicable", "irrelevant": "notApplicable"}[.] // "fail";
def kind_of_rules:
  [.rules[]?.status | strings]
  | if index("failed") then "fail" elif index("passed") then "pass"
    elif index("skipped") then "notApplicable" else "pass" end;

def place: if type == "object" then .path // "" else . // "" end;
def paths:
  [.rules[]?.paths[]? | (.fixPath | place), (.failedPath | place), (.reviewPath | place),
   (.deletePath | place)]
  | reduce .[] as $x ({}; if ($x // "") == "" then . else .[$x] = true end) | keys_unsorted;

def run:
  {record: "run", end: .generationTime, target: .clusterName,
   tool_version: (.metadata.scanMetadata.kubescapeVersion?
                  // .metadata.scanMetadata.scannerVersion?
                  // null)};

def results:
  (.summaryDetails.controls // {}) as $known | .resources as $resources
  | .results[]? | . as $result
  | ([$resources[]? | select(.resourceID == $result.resourceID)] | .[0] // {}) as $resource
  | ($resource.object // {}) as $object
  | ($object.metadata.namespace? // $object.namespace? // "") as $namespace
  | ($object.metadata.name? // $object.name? // null) as $name
  | (if $name == null then $result.resourceID
     else "\($object.kind // "Resource")/\($namespace)/\($name)" end) as $what
  | .controls[]? | paths as $paths | ($known[.controlID // ""]? // {}) as $control
  | ((.severity // $control.scoreFactor) | if type == "number" then . else null end) as $factor
  | (kind // kind_of_rules) as $kind
  | {kind: $kind, rule: .controlID, rule_name: .name, rule_title: .name,
     help_uri: (if .controlID // "" | startswith("C-")
                then "https://kubescape.io/docs/controls/\(.controlID | ascii_downcase)/" else null end),
     message: (if $kind == "fail" and $paths != [] then "\(.name): \($paths[:8] | join(", "))"
               else .name end),
     severity: ($factor // .severity), level: ($factor | level),
     path: ($resource.source.relativePath? // $resource.source.path? // $object.sourcePath?
            // null),
     resource: $what, resource_type: $object.kind,
     fix: (if $paths == [] then null else "Change \($paths[:8] | join(", "))" end),
     suppressed: ((.status.subStatus? // .status.info? // "") as $s
                  | $s == "w/exceptions" or $s == "exceptions")};

run, results
