# SPDX-License-Identifier: Apache-2.0
# name: gitleaks-json
# title: Gitleaks JSON, also of version 7 and older
# tool: Gitleaks
# recognise:
#   - {"[].RuleID": string, "[].File": string, "[].StartLine": any}
#   - {"[].rule": string, "[].offender": string, "[].file": string}
#   - {rule: string, offender: string, file: string}
# elements: ["[]"]
# carries: [dates]

# Neither Secret, Match, Line nor offender is delivered. The fingerprint holds the line, so it is
# none between runs. Outside a repository dates are empty or those of year 1.

def text: if . == "" or . == null then null else . end;

def date: text | if . and (startswith("0001-") | not) then . else null end;

# The words of Gitleaks's SARIF.
def said($rule; $file; $commit):
  "\($rule) has detected secret for file \($file)"
  + ($commit | text | if . then " at commit \(.)." else "." end);

def tags: if type == "string" then split(", ") else . end;

def new:
  {rule: .RuleID, rule_title: (.Description | text),
   message: said(.RuleID; .File; .Commit),
   path: .File, line: .StartLine, end_line: .EndLine,
   column: .StartColumn, end_column: .EndColumn, first_seen: (.Date | date),
   references: [.Link | text // empty], tags: .Tags, secret: true};

def old:
  {rule: .rule, message: said(.rule; .file; .commit), path: .file,
   line: .lineNumber, first_seen: (.date | date), references: [.leakURL | text // empty],
   tags: (.tags | tags), secret: true};

def run: {record: "run", tool: "Gitleaks"};

def results: (if type == "array" then .[] else . end) | if .RuleID then new else old end;

run, results
