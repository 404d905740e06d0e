# name: acme
# title: Acme
# tool: Acme
# recognise:
#   - {acme: any}
# elements: ["findings[]"]

def run: {record: "run", tool_version: .acme};

def results: .findings[]? | if .bad then ("abcdefghij" * 1e8 | {rule: .[:5]}) else {rule: .id} end;

run, results
