# SPDX-License-Identifier: Apache-2.0
# name: govulncheck-ndjson
# title: govulncheck JSON
# tool: govulncheck
# recognise:
#   - {"config.scanner_name": "=govulncheck"}
#   - {"[].config.scanner_name": "=govulncheck"}
#   - {"finding.osv": string, "finding.trace": array}
#   - {Vulns: array, Calls: object}
#   - {"osv.id": "^GO-", "osv.affected": array}
# elements: ["[]", "Vulns[]"]
# carries: []

# Advisories come as documents of their own before the findings: they are the rules.
def advisory:
  {record: "rule", rule: .id, rule_title: (.summary // .id),
   help_uri: (.database_specific.url? // "https://pkg.go.dev/vuln/\(.id)")};

# trace[0] is what is vulnerable: a module, a package of it, or a function that is called;
# its last entry is where the call starts. Levels are those that govulncheck's SARIF gives.
def finding:
  (.trace[0]? // {}) as $what | ([.trace[]? | select(.position.filename)] | .[-1] // {}) as $from
  | {rule: .osv,
     message: (if $what.function then "\(.osv): \($what.package).\($what.function) is called"
               elif $what.package then "\(.osv): package \($what.package) is imported"
               else "\(.osv): module \($what.module) is required" end),
     level: (if $what.function then "high" elif $what.package then "medium" else "low" end),
     package: $what.module, package_version: $what.version, fixed_version: .fixed_version,
     purl: "pkg:golang/\($what.module)\(if $what.version then "@\($what.version)" else "" end)",
     path: ($from.position.filename // "go.mod"), line: $from.position.line,
     column: $from.position.column,
     logical: ($what | if .function then "\(.package).\(.function)" else .package end),
     fix: (if .fixed_version then "Update \($what.module) to \(.fixed_version)" else null end),
     vulnerabilities: [.osv], tags: ["vulnerability"]};

# Before version 1: one document.
def old:
  {rule: .OSV.id, message: (.OSV.details // .OSV.id), logical: "\(.PkgPath).\(.Symbol)",
   package: .ModPath, purl: "pkg:golang/\(.ModPath)", path: "go.mod",
   level: (if (.CallSink // 0) != 0 then "high" elif (.ImportSink // 0) != 0 then "medium"
           else "low" end),
   vulnerabilities: ([.OSV.id] + (.OSV.aliases // [])),
   references: ([.OSV.references[]?.url] | .[:20]), tags: ["vulnerability"]};

def settings:
  .config | objects
  | {record: "run", tool_version: .scanner_version};

def run: if type == "array" then empty else settings end;

def results:
  if type == "array" then
    .[] | settings, (.osv | objects | advisory), (.finding | objects | finding)
  else
    (.osv | objects | advisory), (.finding | objects | finding), (.Vulns[]? | old)
  end;

run, results
