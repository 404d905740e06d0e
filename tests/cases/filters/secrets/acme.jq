# name: acme
# title: Acme
# tool: Acme
# recognise:
#   - {acme: any}
# elements: ["findings[]"]

def run: {record: "run", tool_version: .acme};

def results: .findings[]? | {rule: .id, secret: true, message: .text, path: "a.env", line: 1};

run, results
