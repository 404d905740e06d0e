# SPDX-License-Identifier: Apache-2.0
# name: xygeni-json
# title: Xygeni JSON (SAST, SCA, secrets)
# tool: Xygeni
# recognise:
#   - {"metadata.format": ~-xygeni}
# elements: ["vulnerabilities[]", "secrets[]", "dependencies[]"]
# carries: [dates, lines]

def run:
  {record: "run", tool_version: .metadata.reportProperties["tool.version"],
   start: .metadata.timestamp, target: .metadata.projectName};

def place:
  (.location // .) as $l
  | {path: ($l.filepath // $l.file), line: $l.beginLine, end_line: $l.endLine,
     column: $l.beginColumn, end_column: $l.endColumn};

# Secrets come masked; their code is left out all the same.
def results:
  (.vulnerabilities[]?
   | {rule: (.detector // .kind // "unnamed"), message: (.explanation // .detector), severity: .severity,
      cwes: [.cwe // empty, .cwes[]?], fingerprint: .uniqueHash, tags: [.kind // empty],
      snippet: .location.code} + place),
  (.secrets[]?
   | {rule: (.type // .detector // "unnamed"), message: (.description // "secret of type \(.type // .detector)"),
      severity: .severity, secret: true, fingerprint: .uniqueHash} + place),
  (.dependencies[]? | . as $d | .vulnerabilities[]?
   | {rule: (.cve // .id // "unnamed"), message: (.description // .cve // .id), severity: .severity,
      package: $d.name, package_version: $d.version, fixed_version: .fixedVersion,
      cvss_score: ((.overallCvssScore | numbers | select(. >= 0 and . <= 10)) // null),
      vulnerabilities: [.cve // .id // empty, .aliases[]?], cwes: [.cwes[]?],
      references: [.references[]? | strings], fingerprint: .uniqueHash});

run, results
