# name: times
# title: Times in every way that jq has
# tool: Clock
# recognise: [{"clock": array}]
# elements: ["clock[]"]
def run: {record: "run", start: (1648044472 | todate)};
def results:
  .clock[]
  | {rule: .id,
     first_seen: (.at | strptime("%Y-%m-%dT%H:%M:%SZ") | mktime | todate),
     last_seen: (.at | fromdate | . + 86400 | gmtime | strftime("%Y-%m-%d")),
     message: (.at | fromdateiso8601 | strftime("%A, %d %B %Y, %j %Z"))};
run, results
