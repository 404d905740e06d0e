# SPDX-License-Identifier: Apache-2.0
# name: twistlock-csv
# title: Prisma Cloud (Twistlock) CSV
# tool: Prisma Cloud
# recognise:
#   - csv: [Registry, Repository, Tag, CVE ID, Compliance ID, Packages, Fix Status]
# carries: [dates]

def text: if . == "" then null else . end;

def fixed:
  if startswith("fixed in ") then .[9:] | split(", ") | .[0] else null end;

def image:
  ([.Registry // "", .Repository // ""] | map(select(. != "")) | join("/"))
  + (.Tag // "" | if . == "" then "" else ":\(.)" end);

def run: empty;

def results:
  (."CVE ID" // "" | text) as $cve | (."Fix Status" // "" | fixed) as $fixed
  | (.Packages // "" | text) as $package
  | {rule: ($cve // ."Compliance ID"),
     message: ((.Description // "" | text) // (.Cause // "" | text) // $cve), severity: .Severity,
     cvss_score: (.CVSS // "" | tonumber? // null), package: $package,
     package_version: ."Package Version", fixed_version: $fixed,
     fix: (if $fixed then "Update \($package) to \($fixed)" else null end),
     target: image, vulnerabilities: [$cve // ""],
     first_seen: (.Discovered // "" | split(" ") | if length == 2 then "\(.[0])T\(.[1])Z" else null end),
     tags: [if $cve then "vulnerability" else "compliance" end]};

run, results
