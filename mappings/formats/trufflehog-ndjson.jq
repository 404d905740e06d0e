# SPDX-License-Identifier: Apache-2.0
# name: trufflehog-ndjson
# title: TruffleHog JSON lines, also of version 2 and of Rusty Hog
# tool: TruffleHog
# recognise:
#   - {SourceMetadata: object, DetectorName: string}
#   - {"[].SourceMetadata": object, "[].DetectorName": string}
#   - {reason: string, stringsFound: array}
#   - {"[].reason": string, "[].stringsFound": array}
# elements: ["[]"]
# whole: true
# carries: [dates]

# Neither Raw, RawV2, Redacted, diff nor stringsFound is delivered.

# "2025-11-03 08:00:00 +0100 ..." as RFC 3339.
def time:
  . // "" | split(" ")
  | if .[0] == "" then null
    elif (.[2] // "" | length) == 5 then "\(.[0])T\(.[1])\(.[2][:3]):\(.[2][3:])"
    elif .[1] then "\(.[0])T\(.[1])Z"
    else .[0] end;

# Version 3 names the kind of source: Git, Filesystem, S3, Docker, Jira ...
def detector:
  ([.SourceMetadata.Data[]? | objects] | .[0] // {}) as $place
  | (if .Verified then "verified" else "not verified" end) as $state
  | {rule: .DetectorName, rule_title: "\(.DetectorName) secret",
     message: "\(.DetectorName) secret, \($state)\(
       if $place.commit then ", at commit \($place.commit)" else "" end)",
     path: ($place.file // null), line: ($place.line // null),
     target: ($place.repository // $place.bucket // $place.image // $place.project),
     logical: ($place.file | if . then null else $place.location // $place.issue
               // $place.channel_name // $place.page end),
     references: [$place.link // empty], first_seen: ($place.timestamp | time),
     help_uri: .ExtraData.rotation_guide?,
     tags: [$state, .DecoderName // ""], secret: true};

def line: if . == 0 then null else . end;

def reason:
  {rule: .reason, message: "\(.reason)\(if .commitHash then " at commit \(.commitHash)" else "" end)",
   tool: (if .printDiff or has("branch") then "TruffleHog"
          elif .old_file_id or .linenum or .issue_id or .page_id then "Rusty Hog"
          else "TruffleHog" end),
   path: .path, line: ((.new_line_num | line) // .linenum), logical: .issue_id,
   references: [.url // empty], first_seen: (.date | time), secret: true};

def run: empty;

# Lines without a detector are the log.
def results:
  (if type == "array" then .[] else . end)
  | if .DetectorName then detector elif .reason then reason else empty end;

run, results
