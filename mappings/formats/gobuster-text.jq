# SPDX-License-Identifier: Apache-2.0
# name: gobuster-text
# title: Gobuster (folders, hosts)
# tool: Gobuster
# recognise:
#   - {line: '{path:word}{:blanks}(Status: {:number}) [Size: {:number}]{:rest}'}
#   - {line: 'Found: {host:word} Status: {:number} [Size: {:number}]'}
# headings: ['[+] Url:{:blanks}{url}']
# lines:
#   - '{path:word}{:blanks}(Status: {status:number}) [Size: {size:number}] [--> {to}]'
#   - '{path:word}{:blanks}(Status: {status:number}) [Size: {size:number}]'
#   - 'Found: {host:word} Status: {status:number} [Size: {size:number}]'
# carries: []

def run: if .url then {record: "run", target: .url} else empty end;

# As ffuf: what answered; the status of HTTP stands in the severity's place.
def results:
  {rule: "content-discovered", rule_title: "Content discovered", severity: .status, level: "info",
   message: ("HTTP \(.status) for \(.path // .host), \(.size) bytes" + (if .to then ", to \(.to)" else "" end)),
   resource: .path, target: .url, address: (.host // .url)};

run, results
