# name: text
# title: T
# recognise:
#   - {line: ['report of {version:word}', '[{id:code}] {title}']}
# headings: ['== {part} ==', '-- {piece} --']
# lines:
#   - 'report of {version:word}'
#   - '[{id:code}] {title}'

def run: if .version then {record: "run", tool_version: .version} else empty end;
def results:
  if .id then {rule: .id, title: .title, message: (.more | join(" ")), path: .part, resource: .piece} else empty end;

run, results
