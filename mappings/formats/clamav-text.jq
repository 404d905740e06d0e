# SPDX-License-Identifier: Apache-2.0
# name: clamav-text
# title: ClamAV (what clamscan prints, logs of clamd)
# tool: ClamAV
# recognise:
#   - {line: ['----------- SCAN SUMMARY -----------', 'Infected files: {:number}']}
#   - {line: '{path:file}: {signature:word} FOUND'}
# lines:
#   - '{path}: {signature:word} FOUND'
#   - 'Engine version: {version}'
#   - 'Start Date:{:blanks}{start}'
#   - 'End Date:{:blanks}{end}'
#   - 'Total errors: {errors:number}'
# carries: [dates]

# 2026:07:31 18:41:55
def time: if . == null then null else split(" ") | (.[0] | gsub(":"; "-")) + "T" + .[1] end;

def run:
  if .signature then empty
  elif .errors then {record: "run", success: (.errors == "0"), failure: "some files could not be read"}
  else {record: "run", tool_version: .version, start: (.start | time), end: (.end | time)} end;

def results:
  if .signature == null then empty
  else
    {rule: .signature, title: "Malware found: \(.signature)", message: "\(.path) fits the signature \(.signature)",
     level: "critical", path: .path, tags: ["malware"]}
  end;

run, results
