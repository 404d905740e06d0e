# name: acme
# title: Acme
# tool: Acme
# recognise: [{acme: any}]
# elements: ["groups[].checks[]", "files{}.hits[]", "files{}.odd{}", "\"a.b\".\"c[]\"[]"]
# keep: ["rules[].id", "owners{}", "deep.hosts[].key"]

def run:
  {record: "run", tool_version: .acme, target: "\(.groups | length) groups, \(.files | length) files, \(.rules | length) rules"},
  (.rules[]? | select(.title) | {record: "rule", rule: .id, rule_title: .title});

def results:
  . as $top
  | (.groups[]? as $g | $g.checks[]?
     | . as $c | {rule: .rule, message: "\($g.name) \($g.after) \($top.end)",
        rule_title: ([$top.rules[]? | select(.id == $c.rule) | .title] | .[0] // null),
        target: ($top.owners[$c.owner // ""]? // null), address: ([$top.deep.hosts[]? | select(.key == $c.host) | .name] | .[0] // null)}),
    (.files // {} | to_entries[] | .key as $path | .value | .note as $note
     | (.hits[]? | {rule: "hit", path: $path, line: ., message: $note}),
       (.odd // {} | to_entries[] | {rule: .key, path: $path, message: "\(.value) \($note)"})),
    (.["a.b"]["c[]"][]? | {rule: ., message: "quoted"});

run, results
