# SPDX-License-Identifier: Apache-2.0
# Shows what of a JSON report the reader is answerable for, a line an input and a finding:
#   show INPUT...      (further arguments go to crosswalk report)
show() {
    crosswalk report "$@" -o json=.report.json
    local status=$?
    awk '
    function text(name,   at) { # a string member of this line
        if (!match($0, "\"" name "\":\"([^\"\\\\]|\\\\.)*\"")) return ""
        at = RSTART + length(name) + 4
        return substr($0, at, RLENGTH - length(name) - 5)
    }
    function rest(name, stop,   s) { # a number, list or object
        s = index($0, "\"" name "\":")
        if (!s) return ""
        s = substr($0, s + length(name) + 3)
        match(s, stop)
        return substr(s, 1, RSTART - (stop ~ /,/))
    }
    function add(label, value) { if (value != "") line = line " " label value }
    /^"inputs"/ { part = "inputs"; next }
    /^"findings"/ { part = "findings"; next }
    /^"controls"/ { exit }
    part == "inputs" {
        line = text("path") ": " text("status")
        add("", text("message"))
        add("records ", rest("records", ","))
        add("", rest("balance", "}"))
        add("warnings ", rest("warnings", "[,}]"))
        gsub(/"(findings|duplicates|suppressed|evidence|filtered|rejected)":0,?/, "", line)
        gsub(/,}/, "}", line)
        print line
    }
    part == "findings" && /^{/ {
        line = text("state") " " text("severity")
        source = substr($0, index($0, "\"sources\""))
        n = 0
        while (match(source, /"rule":"[^"]*","kind":"[^"]*","severity":"[^"]*"/)) {
            s = substr(source, RSTART, RLENGTH)
            gsub(/"(rule|kind|severity)":|"/, "", s)
            line = line (n++ ? "; " : " ") s
            source = substr(source, RSTART + RLENGTH)
        }
        $0 = substr($0, 1, index($0, "\"sources\""))
        where = text("path") ":" rest("line", "[,}]")
        sub(/[,}]$/, "", where)
        if (where != ":") add("at ", where)
        add("resource ", text("resource"))
        add("component ", text("component"))
        add("version ", text("version"))
        add("address ", text("address"))
        add("cwes ", rest("cwes", "]"))
        add("vulnerabilities ", rest("vulnerabilities", "]"))
        print line ": " text("message")
    }' .report.json
    return $status
}
