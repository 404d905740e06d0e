# name: acme
# title: Acme
# tool: Acme
# recognise:
#   - {acme: any}
# elements: ["findings[]"]

def run: {record: "run", tool_version: .acme};

def results: .findings[]? | if .kind == "index" then .id.a elif .kind == "object" then error({a: 1}) elif .kind == "text" then error("no good: token ghp_0123456789abcdefABCDEF0123456789abcd") elif .kind == "break" then error("break") else {rule: .id} end;

run, results
