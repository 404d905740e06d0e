# SPDX-License-Identifier: Apache-2.0
# name: checkov-csv
# title: Checkov CSV
# tool: Checkov
# recognise:
#   - csv: [Resource, Path, Misconfigurations, Severity]
#   - csv: [Package, Version, Path, Vulnerability, Fix Version]
# carries: []
# note: neither lines nor passes; rows of resources without failures have no check

def text: if . == "" then null else . end;

def run: empty;

# "/main.tf" is beneath the folder that was scanned.
def results:
  if (.Vulnerability // "") != "" then
    {rule: .Vulnerability, message: ((.Description // "" | text) // .Vulnerability),
     severity: .Severity,
     vulnerabilities: .Vulnerability, package: .Package, package_version: .Version,
     fixed_version: .["Fix Version"], path: (.Path | ltrimstr("/")),
     line: (.["Line(s)"] // "" | split("-")[0] // null | tonumber? // null)}
  elif (.Misconfigurations // "") != "" then
    {rule: .Misconfigurations, rule_title: .["Policy title"], message: .["Policy title"],
     severity: (.Severity | text), help_uri: .Guideline, path: (.Path | ltrimstr("/")),
     resource: .Resource}
  else empty end;

run, results
