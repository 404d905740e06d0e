# SPDX-License-Identifier: Apache-2.0
# name: ggshield-json
# title: ggshield JSON (secrets, infrastructure as code)
# tool: ggshield
# recognise:
#   - {total_incidents: number, total_occurrences: number}
#   - {"entities_with_incidents[].incidents": array}
#   - {"scans[].entities_with_incidents[].incidents": array}
#   - {"scans[].total_incidents": number, "scans[].type": string}
#   - {type: ^commit, "scans[].extra_info.author": string}
# elements: ["entities_with_incidents[]", "scans[].entities_with_incidents[]"]
# carries: [lines, dates, suppressions]

# The text that matched is delivered neither in clear nor masked, nor ignore_sha, a digest of it.
# A secret of several parts (id and key) has several matches, which follow each other; SARIF
# has one result for it, from its first to its last part.

def months:
  {Jan: "01", Feb: "02", Mar: "03", Apr: "04", May: "05", Jun: "06", Jul: "07", Aug: "08",
   Sep: "09", Oct: "10", Nov: "11", Dec: "12"};

# "Sat Mar 14 17:42:00 2026 +0530", as Git writes it.
def date:
  . // "" | split(" ") | map(select(. != ""))
  | if length != 6 or months[.[1]] == null or (.[5] | length) != 5 then null
    else "\(.[4])-\(months[.[1]])-\("0\(.[2])" | .[-2:])T\(.[3])\(.[5][:3]):\(.[5][3:])" end;

def part($matches; $from; $to):
  ($matches[$from:$to]) as $m
  | {first: $m[0], last: $m[($m | length) - 1],
     kinds: ([$m[]? | .type // .match_type | strings] | join(", "))};

def secret($file; $date; $commit):
  . as $incident | (.occurrences // []) as $matches | ($matches | length) as $n
  | (.total_occurrences // $n) as $secrets
  | (if $secrets > 0 and $n % $secrets == 0 then $n / $secrets else 1 end) as $parts
  | (if $n == 0 then [0] else [range(0; $n; $parts)] end)[] as $from
  | part($matches; $from; $from + $parts) as $place
  | {rule: (.type // .policy // "secret"), path: $file,
     # The words of ggshield's SARIF.
     message: ("Secret detected: \(.type // .policy)."
               + (if $place.kinds == "" then "" else "\nMatches: \($place.kinds)" end)), help_uri: (.incident_url // null
       | if . == "" then null else . end),
     line: ($place.first.line_start // null), end_line: ($place.last.line_end // null),
     column: (if $place.first.line_start then ($place.first.index_start // null) else null end),
     end_column: (if $place.last.line_end then ($place.last.index_end // null) else null end),
     first_seen: $date, secret: true, suppressed: (.ignore_reason != null),
     suppression: (.ignore_reason | if type == "object" then .detail // .kind else . end),
     tags: [.policy, (if .validity then "validity \(.validity)" else null end), $commit
            | strings]}
  # Columns are counted from 0.
  | . + {column: (if .column then .column + 1 else null end),
         end_column: (if .end_column then .end_column + 1 else null end)};

def misconfiguration($file):
  {rule: .policy_id, rule_title: .policy, message: (.description // .policy),
   help_uri: .documentation_url, severity: .severity, path: $file,
   line: .line_start, end_line: .line_end, resource: .component,
   suppressed: (.status == "IGNORED"), suppression: .ignore_reason};

# Of a scan of commits each has its own files.
def entities($scan):
  ($scan.extra_info.date | date) as $date
  | (if $scan.type == "commit" and $scan.id then "commit \($scan.id)" else null end) as $commit
  | .entities_with_incidents | arrays | .[] | .filename as $file | .incidents[]?
  | if .policy_id then misconfiguration($file) else secret($file; $date; $commit) end;

def run:
  [.errors, (.scans[]? | .errors) | arrays | .[] | .description // "a file was not scanned"] as $errors
  | {record: "run", tool: "ggshield", success: (if $errors == [] then null else false end),
     failure: (if $errors == [] then null else $errors[:3] | join("; ") end)};

def results: entities(.), (.scans[]? | entities(.));

run, results
