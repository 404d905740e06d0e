# SPDX-License-Identifier: Apache-2.0
# name: aide-text
# title: AIDE report
# tool: AIDE
# recognise:
#   - {line: 'AIDE found {:rest}differences between database and filesystem{:rest}'}
#   - {line: 'AIDE {:word} found {:rest}differences between database and filesystem{:rest}'}
# headings:
#   - '{section:Added entries|Removed entries|Changed entries|Added files|Removed files|Changed files|Detailed information about changes|The attributes of the (uncompressed) database(s)}:'
# lines:
#   - 'Start timestamp: {start} (AIDE {version:word})'
#   - 'Start timestamp: {start}'
#   - 'End timestamp: {end} (run time: {:text})'
#   - 'AIDE found {difference:rest}differences between database and filesystem{:rest}'
#   - 'AIDE {version:word} found {difference:rest}differences between database and filesystem{:rest}'
#   - '{flags}: {path:file}'
# carries: [dates]

def run:
  if .difference then {record: "run", tool_version: .version, success: true}
  elif .start or .end then {record: "run", tool_version: .version, start: .start, end: .end}
  else empty end;

def rule: {"Added": "file-added", "Removed": "file-removed", "Changed": "file-changed"}[.];

def results:
  if .path == null then empty
  else
    (.section // "" | split(" ")[0]) as $word | ($word | rule) as $rule
    | if $rule == null then empty
      else
        {rule: $rule, rule_title: "\($word) since the database was made", path: .path, level: "medium",
         message: (if $word == "Changed" then "Changed (\(.flags | rtrimstr(" "))): \(.path)" else "\($word): \(.path)" end)}
      end
  end;

run, results
