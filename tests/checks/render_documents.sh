#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The report document against its schema, JUnit against Jenkins' (in the corpus), the HTML
# page's policy and references, and the same bytes from the same run.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
crosswalk=$BUILD/crosswalk

# A plain run, one against an earlier report, and one whose inputs are broken.
mkdir "$work/broken"
echo '{"version": "2.1.0", "runs": [{' >"$work/broken/cut.sarif"
: >"$work/broken/empty.sarif"
echo 'nothing' >"$work/broken/notes.txt"
cp tests/browser/hostile.sarif "$work/broken/"
run() { # NAME STATUS ARGUMENTS...
    local name=$1 want=$2 got=0 format
    shift 2
    local outputs=()
    for format in html markdown junit json csv text xml; do
        outputs+=(-o "$format=$work/$name.$format")
    done
    "$crosswalk" report "$@" "${outputs[@]}" --as-of 2026-01-31T12:00:00Z 2>"$work/err" || got=$?
    [ $got = "$want" ] || { echo "$name: exit $got"; cat "$work/err"; exit 1; }
}
run plain 0 tests/demo/scans --title "A <title> & more" --scope "all | of it"
run again 0 tests/demo/scans --title "A <title> & more" --scope "all | of it"
run later 0 tests/demo/scans/checkov.sarif --previous "$work/plain.json" -f PCI-DSS,SOX
run broken 3 "$work/broken" --html-max-findings 1 --markdown-max-bytes 3000
run own 0 tests/demo/scans --title "A <title> & more" --scope "all | of it" --templates templates

for format in html markdown junit json csv text xml; do
    cmp "$work/plain.$format" "$work/again.$format"
    cmp "$work/plain.$format" "$work/own.$format"
done
for name in plain later broken; do
    xmllint --noout --relaxng templates/report.rng "$work/$name.xml"
    if [ -n "${CORPUS:-}" ]; then
        xmllint --noout --schema "$CORPUS/schemas/jenkins-junit-10.xsd" "$work/$name.junit"
    fi
    python3 tests/render_check.py "$work/$name.html" "$work/$name.junit" "$work/$name.json" \
        "$work/$name.csv"
done
[ "$(wc -c <"$work/broken.markdown")" -le 3000 ] || { echo "the budget is exceeded"; exit 1; }
grep -q 'Shortened' "$work/broken.markdown"
grep -q 'Showing 1 of 2' "$work/broken.html"

# A template can neither read nor write files, nor switch escaping off.
mkdir "$work/templates"
template() { # BODY
    cat >"$work/templates/html.xsl" <<END
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  extension-element-prefixes="e" xmlns:e="http://exslt.org/common">
<xsl:template match="/">$1</xsl:template></xsl:stylesheet>
END
    ! "$crosswalk" report tests/demo/scans/tflint.sarif --templates "$work/templates" \
        -o "html=$work/refused.html" 2>"$work/err" || { echo "accepted: $1"; exit 1; }
    [ ! -e "$work/refused.html" ]
}
template "<xsl:copy-of select=\"document('/etc/passwd')\"/>"
template "<e:document href=\"$work/written\">x</e:document>"
template '<xsl:value-of disable-output-escaping="yes" select="1"/>'
template '<xsl:import href="other.xsl"/>'
[ ! -e "$work/written" ]
