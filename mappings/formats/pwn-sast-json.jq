# SPDX-License-Identifier: Apache-2.0
# name: pwn-sast-json
# title: PWN SAST JSON
# tool: PWN SAST
# recognise:
#   - {report_name: string, "data[].security_references": object}
#   - {report_name: string, data: array, "data[]": absent}
# elements: ["data[].line_no_and_contents[]"]
# carries: [lines]

# A test matches lines of a file.
def run: {record: "run", target: .report_name};

def results:
  .data[]? | (.security_references // {}) as $about | (.filename // {}) as $file
  | .line_no_and_contents[]?
  | {rule: ($about.sast_module // $about.section // "unnamed"), rule_title: $about.section,
     message: "\($about.section // $about.sast_module // "Match")", path: $file.entry, line: .line_no, snippet: .contents,
     cwes: [$about.cwe_id // ""], references: [$about.nist_800_53_uri // "", $about.cwe_uri // ""]};

run, results
