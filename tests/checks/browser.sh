#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The HTML page in a browser: its own script runs under its policy, nothing else does. With
# CORPUS, node and playwright-core also the oracle on all payloads of the corpus.
set -u
cd "$(dirname "$0")/../.." || exit 2
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
    { echo "no chromium: the page is not loaded"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$BUILD/crosswalk" report tests/browser/hostile.sarif -o "html=$work/page.html" \
    --title '<script>document.title="run"</script>' || exit 1
timeout 120 "$chromium" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
    --virtual-time-budget=3000 --dump-dom "file://$work/page.html" >"$work/dom.html" 2>"$work/err" ||
    { echo "chromium can't start here"; tail -n 3 "$work/err"; exit 77; }
python3 tests/browser/dom.py "$work/dom.html" || exit 1

[ -z "${SAN:-}" ] && [ -n "${CORPUS:-}" ] && command -v node >/dev/null || exit 0
cp "$CORPUS/badinput/xss_oracle.mjs" "$work/"
if [ -n "${NODE_MODULES:-}" ]; then
    ln -s "$NODE_MODULES" "$work/node_modules"
fi
(cd "$work" && node -e 'import("playwright-core").then(() => {}, () => process.exit(1))') \
    2>/dev/null || exit 0 # the rest is an extra
"$BUILD/crosswalk" report "$CORPUS/badinput/xss/baseline.sarif" -o "html=$work/base.html"
for file in "$CORPUS"/badinput/xss/sarif/*.sarif; do
    "$BUILD/crosswalk" report "$file" -o "html=$work/x-$(basename "$file" .sarif).html" 2>/dev/null
done
(cd "$work" && CHROMIUM=$chromium node xss_oracle.mjs --baseline base.html x-*.html) |
    grep -v '^PASS'
exit "${PIPESTATUS[0]}"
