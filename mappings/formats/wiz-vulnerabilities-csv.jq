# SPDX-License-Identifier: Apache-2.0
# name: wiz-vulnerabilities-csv
# title: Wiz vulnerability findings (CSV)
# tool: Wiz
# recognise:
#   - csv: [WizURL, Name, VendorSeverity, FindingStatus, DetailedName, AssetName]
# carries: [dates]

def run: empty;

def results:
  {rule: .Name, message: "\(.Name) in \(.DetailedName) \(.Version)",
   severity: (if .VendorSeverity == "" then .CVSSSeverity else .VendorSeverity end),
   help_uri: .Link, vulnerabilities: .Name, kev: (.HasCisaKevExploit == "true"),
   package: .DetailedName, package_version: .Version, fixed_version: .FixedVersion,
   path: .LocationPath, target: .AssetName, fix: .Remediation, fingerprint: .ID,
   first_seen: .FirstDetected, last_seen: .LastDetected,
   suppressed: (.FindingStatus == "Resolved" or .FindingStatus == "Rejected"
                or .FindingStatus == "Ignored"),
   suppression: ([.FindingStatus, .ResolutionReason]
                 | map(strings | select(. != "" and . != "Open"))
                 | join(": ")),
   tags: [.DetectionMethod // empty, .CloudPlatform // empty]};

run, results
