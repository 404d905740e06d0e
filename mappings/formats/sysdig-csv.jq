# SPDX-License-Identifier: Apache-2.0
# name: sysdig-csv
# title: Sysdig vulnerability reports (CSV)
# tool: Sysdig
# recognise:
#   - csv: [Vulnerability Name, Vulnerability Severity, Package Name, Image Name]
#   - csv: [Vulnerability ID, Severity, Package name, Package version, Risk accepted]
# carries: [dates]

# The names of the columns changed; vectors of CVSS 2 have no prefix.
def run: empty;

def results:
  (.["Vulnerability Name"] // .["Vulnerability ID"]) as $id
  | (.["Package Name"] // .["Package name"]) as $package
  | (.["Package Version"] // .["Package version"]) as $version
  | {rule: $id, message: "\($id) in \($package) \($version)",
     severity: (.["Vulnerability Severity"] // .Severity), vulnerabilities: $id,
     help_uri: .["Vuln link"], cvss_score: (.["CVSS Score"] // .["CVSS score"]),
     cvss_vector: (.["CVSS Vector"] // .["CVSS vector"]),
     kev: ((.["CISA KEV Publish Date"] // "") != ""), package: $package,
     package_version: $version,
     fixed_version: (.["Fix Version"] // .["Fix version"]),
     path: (.["Package Path"] // .["Package path"]),
     target: (.["Image Name"] // .Image),
     suppressed: ((.["Risk Accepted"] // .["Risk accepted"]) == "true"),
     suppression: (if (.["Risk Accepted"] // .["Risk accepted"]) == "true" then "risk accepted"
                   else null end),
     tags: [.["Package Type"] // .["Package type"] // empty | select(. != "")]};

run, results
