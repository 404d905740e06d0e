# name: acme2
# title: x
# tool: Acme
# recognise:
#   - {acme: any}
# elements: ["a[]", "b{}[]"]

def run: {record: "run", tool_version: "1"};
def list: if type == "object" then to_entries[].value else .[]? end;
def results: (.a | list | {rule: .r, message: "a"}), (.b | list | list | {rule: .r, message: "b"});

run, results
