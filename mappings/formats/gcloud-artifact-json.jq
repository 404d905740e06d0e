# SPDX-License-Identifier: Apache-2.0
# name: gcloud-artifact-json
# title: Google Artifact Analysis (gcloud artifacts, Container Analysis)
# tool: Google Artifact Analysis
# recognise:
#   - {"package_vulnerability_summary.vulnerabilities": object}
#   - {"image_summary.fully_qualified_digest": string, discovery_summary: object}
#   - {"[].kind": =VULNERABILITY, "[].noteName": string}
#   - {"occurrences[].kind": string, "occurrences[].noteName": string}
# elements: ["package_vulnerability_summary.vulnerabilities{}[]", "[]", "occurrences[]"]
# carries: [severities, CVSS, CVE, fixes, dates]

# "https://HOST/IMAGE@sha256:..."
def image: . // "" | if startswith("https://") then .[8:] elif . == "" then null else . end;

def purl_type:
  {"NPM": "npm", "PYPI": "pypi", "GO": "golang", "GO_STDLIB": "golang", "MAVEN": "maven",
   "NUGET": "nuget", "COMPOSER": "composer", "RUBYGEMS": "gem", "RUST": "cargo"}[. // ""];

def version: .fullName // .name;

# The vector stands in the middle of a text, when there is one.
def vector:
  . // "" | split("CVSS:") | if length > 1 then "CVSS:\(.[1] | split(" ")[0] | split("\n")[0])"
                             else null end;

# One occurrence may name several packages: the first stands for it.
def finding($word):
  .vulnerability as $v | ($v.packageIssue[0]? // {}) as $p | ($p.packageType | purl_type) as $type
  | (.noteName // "" | split("/") | .[-1]) as $note
  | ($p.affectedVersion // {} | version) as $have
  | ($p.fixedVersion // {} | version) as $fixed
  | {rule: ($v.shortDescription // $note // "unknown"), severity: ($v.effectiveSeverity // $v.severity // $word),
     level: {"MINIMAL": "low"}[$v.effectiveSeverity // $v.severity // $word // ""],
     message: "\($p.affectedPackage // "A package") \($have // "") is affected by \($v.shortDescription // $note)",
     cvss_score: ($v.cvssv3.baseScore // $v.cvssV3.baseScore // $v.cvssScore),
     cvss_vector: ($v.longDescription | vector),
     package: $p.affectedPackage, package_version: $have, fixed_version: $fixed,
     purl: (if $type and $have then "pkg:\($type)/\($p.affectedPackage | split(":") | join("/"))@\($have)"
            else null end),
     path: ($p.fileLocation[0]?.filePath? // null), target: (.resourceUri | image),
     vulnerabilities: [$v.shortDescription // $note], references: ([$v.relatedUrls[]? | .url] | .[:20]),
     help_uri: ($v.relatedUrls[0]?.url? // null),
     fix: (if $fixed then "Update \($p.fixedPackage // $p.affectedPackage) to \($fixed)" else null end),
     first_seen: .createTime, tags: ["vulnerability"]};

# How the scan went: FINISHED_SUCCESS, FINISHED_FAILED, FINISHED_UNSUPPORTED ...
def run:
  if type == "array" then {record: "run", tool: "Google Artifact Analysis"}
  else
    (.discovery_summary.discovery[0]?.discovery? // {}) as $d
    | (($d.analysisStatus // "") | startswith("FINISHED_") and . != "FINISHED_SUCCESS") as $failed
    | {record: "run", target: .image_summary.fully_qualified_digest, end: $d.lastScanTime,
       success: (if $failed then false else null end),
       failure: (if $failed then $d.analysisStatus else null end)}
  end;

def results:
  if type == "array" then .[] | select(.vulnerability) | finding(null)
  else
    ((.package_vulnerability_summary.vulnerabilities // {}) | to_entries[]
     | .key as $word | .value[]? | finding($word)),
    (.occurrences[]? | select(.vulnerability) | finding(null))
  end;

run, results
