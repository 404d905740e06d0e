# name: acme
# title: Acme
# tool: Acme
# recognise:
#   - {acme: any}
# elements: ["findings[]"]

def run: {record: "run", tool_version: .acme};

def results: .findings[]? | {rule: .id};

run, results
