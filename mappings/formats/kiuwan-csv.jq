# SPDX-License-Identifier: Apache-2.0
# name: kiuwan-csv
# title: Kiuwan Code Security and Code Analysis CSV
# tool: Kiuwan
# recognise:
#   - csv: [Rule code, Rule, Priority, Software characteristic, Vulnerability type, Muted]
#   - csv: [Rule code, Rule, Priority, Software characteristic, Line text, Effort]
# carries: [severities, CWE, lines, suppressions]

# "CERT-J:IDS53-J,CWE:643,PCI-DSS:6.5.1"; the versions of the standards are not named.
def normative: .Normative // "" | split(",");

def text: if . == "" then null else . end;

def run: {record: "run", tool: "Kiuwan"};

def results:
  normative as $standards
  | {rule: .["Rule code"], rule_title: .Rule, message: .Rule, severity: .Priority,
     level: {"Very High": "critical", "Normal": "medium", "Very Low": "info"}[.Priority // ""],
     path: (.File | text), line: (.["Line number"] // "" | tonumber? // null),
     snippet: (.["Line text"] // null | text),
     cwes: ([.CWE // "" | select(. != "")]
            + [$standards[] | select(startswith("CWE:")) | ltrimstr("CWE:")] | unique),
     suppressed: (.Muted == "Yes"), suppression: (if .Muted == "Yes" then "muted" else null end),
     tags: [.["Software characteristic"], .["Vulnerability type"], .Language, .Framework
            | strings | select(. != "")]};

run, results
