# SPDX-License-Identifier: Apache-2.0
# name: whatweb-json
# title: WhatWeb JSON
# tool: WhatWeb
# recognise:
#   - {"[].target": string, "[].plugins": object, "[].http_status": number}
#   - {"[].target": string, "[].plugins": object, "[].request_config": object}
#   - {target: string, plugins: object, http_status: number}
# elements: ["[]"]
# whole: true
# carries: []

# Each plug-in that recognised something. Passwords found in pages are not passed on.
def results:
  if type == "array" then .[] else . end | select(.target) | .target as $target
  | (.plugins // {}) | to_entries[] | .key as $name
  | ([.value | (.version, .string, .module) | arrays | .[] | strings] | unique | .[:10] | join(", ")) as $what
  | {rule: $name, level: "info", address: $target,
     message: (if $what == "" or $name == "PasswordField" then $name else "\($name): \($what)" end)};

def run: empty;

run, results
