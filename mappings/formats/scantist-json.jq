# SPDX-License-Identifier: Apache-2.0
# name: scantist-json
# title: Scantist JSON
# tool: Scantist
# recognise:
#   - {"[].Public ID": string, "[].Library Version": any}
# elements: ["[]"]
# carries: []

def run: empty;

def results:
  .[]?
  | (.["Library Version"] // "") as $version | (.["Patched Version"] // "") as $patched
  | {rule: .["Public ID"], message: (.Description // .["Public ID"]), severity: .Score, package: .Library,
     package_version: $version, fixed_version: $patched, path: .["File Path"],
     vulnerabilities: [.["Public ID"]],
     fix: (if $patched == "" then null else "Update \(.Library) to \($patched)" end), tags: ["vulnerability"]};

run, results
