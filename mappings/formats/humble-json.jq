# SPDX-License-Identifier: Apache-2.0
# name: humble-json
# title: humble JSON (HTTP headers)
# tool: humble
# recognise:
#   - {"[0. Info]": object}
#   - {"[0. Info].URL": string}
# carries: [dates]

# The sections have numbers that differ between versions, so that words tell them apart. A
# section without entries has one that says so.

def section($name): to_entries[] | select(.key | contains($name)) | .value
  | if type == "object" then keys_unsorted else . end | arrays | .[] | strings
  | select(startswith("Nothing to report") | not);

# "Pragma (Deprecated Header)", "Server: nginx" and the like begin with the header's name.
def header: split(" (")[0] | split(":")[0];

def finding($kind; $title; $url):
  {rule: "\($kind): \(header)", rule_title: $title, message: "\($title): \(.)", address: $url};

def run:
  (.["[0. Info]"] // {}) as $info
  | {record: "run", tool: "humble", target: $info.URL,
     start: ($info.Date // "" | split(" - ")
             | if length == 2 then "\(.[0] | split("/") | join("-"))T\(.[1])Z" else null end)};

def results:
  (.["[0. Info]"].URL // null) as $url
  | (section("Missing HTTP Security") | finding("missing"; "Missing security header"; $url)),
    (section("Fingerprint HTTP") | finding("fingerprint"; "Header tells what software runs"; $url)),
    (section("Deprecated HTTP") | finding("insecure"; "Deprecated header or insecure value"; $url)),
    (section("Empty HTTP") | finding("empty"; "Header without value"; $url));

run, results
