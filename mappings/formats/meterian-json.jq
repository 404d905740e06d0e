# SPDX-License-Identifier: Apache-2.0
# name: meterian-json
# title: Meterian JSON
# tool: Meterian
# recognise:
#   - {"reports.security.reports": array}
#   - {"reports.security.assessments": array}
#   - {"reports.security": object, "scores.security": any}
#   - {url: "~meterian", scores: object}
# elements:
#   - "reports.security.reports[].reports[].advices[]"
#   - "reports.security.assessments[].reports[].advices[]"
#   - "reports.licensing.reports[].results[].violations[]"
#   - "reports.licensing.assessments[].results[].violations[]"
# carries: []

# What has a newer version (stability) is nothing to fix; a licence that is not allowed is.

def purl_type:
  {"nodejs": "npm", "java": "maven", "python": "pypi", "ruby": "gem", "dotnet": "nuget", "php": "composer",
   "golang": "golang", "rust": "cargo", "swift": "swift"}[.] // null;

# The rule is the CVE; an advice without one has an id of Meterian's.
def advice($language; $report):
  ($report.dependency // {}) as $d | (.cve // "" | if . == "N/A" then "" else . end) as $cve
  | ($report.safeVersions // {}) as $safe
  | ($safe.latestPatch // $safe.latestMinor // $safe.latestMajor) as $fixed
  | {rule: (if $cve != "" then $cve else .id end), message: .description, severity: .severity,
     cvss_score: .cvss, package: $d.name, package_version: $d.version, fixed_version: $fixed,
     purl: (($language // "" | purl_type) as $type | if $type == null or $d.name == null then null
            else "pkg:\($type)/\($d.name | if startswith("@") then "%40" + .[1:] else . end
                 | split(":") | join("/"))@\($d.version // "")" end),
     path: ($report.locations[0]? // $d.locations[0]? | if type == "object" then .path else . end),
     cwes: [.cwe // ""], vulnerabilities: [$cve],
     references: ([.links[]? | select(.type != "CVE") | .url | strings] | .[:20]),
     fix: (if $fixed then "Update \($d.name) to \($fixed)" else null end),
     tags: ["vulnerability", $language // empty]};

# "2021-06-08 08:31:11"
def run:
  {record: "run", end: (.timestamp // "" | if .[10:11] == " " then "\(.[:10])T\(.[11:19])Z" else null end)};

# Newer versions call the lists assessments.
def results:
  (.reports.security | .reports[]?, .assessments[]? | .language as $language
   | .reports[]? | . as $report | .advices[]? | advice($language; $report)),
  (.reports.licensing | .reports[]?, .assessments[]? | .results[]? | . as $library | .violations[]?
   | {rule: "licence-violation", severity: "medium", package: $library.name, package_version: $library.version,
      message: "\(strings // "The licence is not allowed") (\([$library.licenses[]?.id | strings] | join(", ")))",
      tags: ["license"]});

run, results
