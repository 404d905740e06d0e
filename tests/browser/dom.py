#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: dom.py DOM.html: what a browser made of the page of hostile.sarif."""
import html.parser, re, sys

text = open(sys.argv[1], encoding='utf-8').read()
problems = []
count = {}


class Dom(html.parser.HTMLParser):
    def handle_starttag(self, tag, attributes):
        count[tag] = count.get(tag, 0) + 1
        for name, value in attributes:
            if name.startswith('on') or name in ('src', 'style', 'srcdoc'):
                problems.append('%s on %s' % (name, tag))
            if name == 'href' and not re.match(r'(#|https?://|mailto:)', value or '', re.I):
                problems.append('href ' + str(value))


Dom().feed(text)
for tag, want in (('script', 1), ('style', 1), ('title', 1), ('img', 0), ('iframe', 0), ('b', None)):
    if want is not None and count.get(tag, 0) != want:
        problems.append('%d %s elements' % (count.get(tag, 0), tag))
if '<title>&lt;script&gt;' not in text:
    problems.append('the title is not the text that was given')
if not re.search(r'id="shown"[^>]*>2 of 2 findings shown<', text):
    problems.append("the page's own script did not run")
if '<strong>bold</strong>' not in text:
    problems.append('Markdown of a message is not shown')
for p in problems:
    print(p)
sys.exit(bool(problems))
