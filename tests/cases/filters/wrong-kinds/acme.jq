# name: acme
# title: Acme
# tool: Acme
# recognise:
#   - {acme: any}
# elements: ["findings[]"]
# whole: true

def run: {record: "run", tool_version: .acme};

def results: .findings[]? | .out;

run, results
