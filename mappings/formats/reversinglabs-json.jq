# SPDX-License-Identifier: Apache-2.0
# name: reversinglabs-json
# title: ReversingLabs Spectra Assure report (rl.json)
# tool: Spectra Assure
# recognise:
#   - {catalogue: number, "report.metadata": object}
#   - {catalogue: number, "report.info": object}
# whole: true
# carries: [dates]

# A component or what it depends on, with the vulnerabilities that nobody has triaged. The
# rules of policies count where they fail the file; the others are told only.
def software:
  (.report.metadata.components // {} | to_entries[] | .value | . as $c | .identity // {}
   | . + {path: ($c.path // $c.name)}),
  (.report.metadata.dependencies // {} | to_entries[] | .value | . + {path: null});

def vulnerability($known; $software; $file):
  ($known[.] // {}) as $v
  | {rule: ., message: "\(.) in \($software.product // $software.path // "a component") \($software.version // "")",
     cvss_score: ($v.cvss.baseScore // null), package: ($software.product // $software.path),
     package_version: $software.version, purl: $software.purl, path: ($software.path // $file), target: $file,
     kev: (if [$v.exploit[]? | select(. == "MANDATE")] == [] then null else true end),
     vulnerabilities: [.], tags: (["vulnerability"] + [$v.exploit[]? | strings])};

def violation($file):
  {rule: .rule_id, message: .description, severity: .severity, path: $file, target: $file,
   kind: ({"fail": "fail", "warning": "review"}[.status // ""] // "informational"), tags: [.category // empty]};

def run:
  {record: "run", tool_version: .version, end: .timestamp, target: .report.info.file.name};

def results:
  .report.info.file.name as $file | (.report.metadata.vulnerabilities // {}) as $known
  | (software | . as $software | .vulnerabilities
     | (.active[]? | vulnerability($known; $software; $file)),
       (.triaged[]? | if type == "object" then .cve // .id else . end | strings
        | vulnerability($known; $software; $file) + {suppressed: true, suppression: "triaged"})),
    (.report.metadata.violations // {} | to_entries[] | .value | violation($file));

run, results
