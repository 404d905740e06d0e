#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: render_check.py HTML JUNIT JSON CSV

What the four reports of one run must hold: the page's policy names what is in it and it
loads nothing, JUnit's counters are true, JSON has its members, CSV a row a finding."""
import base64, csv, hashlib, html.parser, json, re, sys
import xml.etree.ElementTree as tree

problems = []


def check(ok, text):
    if not ok:
        problems.append(text)


VOID = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr'}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.raw, self.policy, self.ids = [], {}, '', []

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if a.get('http-equiv') == 'Content-Security-Policy':
            self.policy = a['content']
        check(tag not in ('img', 'iframe', 'object', 'embed', 'base', 'form', 'link'),
              'an element that loads or sends: ' + tag)
        for name, value in attributes:
            check(not name.startswith('on') and name not in ('src', 'style', 'srcdoc'),
                  'an attribute that acts: %s on %s' % (name, tag))
            if name == 'href':
                check(re.match(r'(#|https?://|mailto:)', value, re.I), 'href ' + value[:80])
            if name == 'id':
                self.ids.append(value)

    def handle_endtag(self, tag):
        check(self.open and self.open[-1] == tag,
              '</%s> closes %s' % (tag, self.open[-3:]))
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] in ('style', 'script'):
            self.raw.setdefault(self.open[-1], []).append(data)


def check_html(path):
    page = Page()
    text = open(path, encoding='utf-8').read()
    page.feed(text)
    check(text.startswith('<!DOCTYPE html>\n'), 'no document type')
    check(not page.open, 'not closed: %s' % page.open)
    check(len(page.ids) == len(set(page.ids)), 'an id occurs twice')
    for tag in ('style', 'script'):
        raw = page.raw.get(tag, [])
        check(len(raw) == 1, '%d %s elements' % (len(raw), tag))
        digest = base64.b64encode(hashlib.sha256(''.join(raw).encode()).digest()).decode()
        check("%s-src 'sha256-%s'" % (tag, digest) in page.policy,
              "the policy in templates/html.xsl must name %s-src 'sha256-%s'" % (tag, digest))
        check('url(' not in ''.join(raw) and '@import' not in ''.join(raw), tag + ' loads')
    check("default-src 'none'" in page.policy, 'no policy')


def check_junit(path, report):
    root = tree.parse(path).getroot()
    sums = {'tests': 0, 'failures': 0, 'errors': 0}
    suites = root.findall('testsuite')
    check(suites, 'no suite')
    names = set()
    for suite in suites:
        cases = suite.findall('testcase')
        check(cases, 'an empty suite')
        counts = {'tests': len(cases)}
        for counter, tag in (('failures', 'failure'), ('errors', 'error'), ('skipped', 'skipped')):
            counts[counter] = sum(1 for c in cases if c.find(tag) is not None)
        for counter, n in counts.items():
            check(suite.get(counter) == str(n), '%s: %s' % (suite.get('name'), counter))
            if counter in sums:
                sums[counter] += n
        for c in cases:
            key = (c.get('classname'), c.get('name'))
            check(key not in names, 'two cases %s %s' % key)
            names.add(key)
            failure = c.find('failure')
            if failure is not None:
                check(failure.text.split('\n')[0] == failure.get('message'), 'first line')
    for counter, n in sums.items():
        check(root.get(counter) == str(n), 'testsuites: %s' % counter)
    failing = sum(1 for c in report['controls'] if c['status'] == 'failing')
    check(sums['failures'] == failing, '%d failures, %d failing' % (sums['failures'], failing))


def check_json(path):
    report = json.load(open(path, encoding='utf-8'))
    first = ['schema', 'producer', 'mapping', 'as_of', 'inputs', 'findings', 'controls',
             'unmapped', 'summary']
    check(list(report)[:len(first)] == first, 'members: %s' % list(report))
    check(report['summary']['findings'] == len(report['findings']), 'summary.findings')

    def walk(value, where):
        check(value is not None and value != '', 'empty: ' + where)
        items = value.items() if isinstance(value, dict) else \
            enumerate(value) if isinstance(value, list) else ()
        for key, inner in items:
            walk(inner, '%s/%s' % (where, key))
    for name in ('findings', 'controls', 'summary', 'unmapped'):
        walk(report[name], name)
    return report


page, junit, document, table = sys.argv[1:]
report = check_json(document)
check_html(page)
check_junit(junit, report)
rows = list(csv.reader(open(table, encoding='utf-8', newline=''), strict=True))
check(len(rows) == len(report['findings']) + 1, 'CSV has %d rows' % len(rows))
check(len({len(r) for r in rows}) == 1, 'rows of different length')
for p in problems[:20]:
    print(p)
sys.exit(bool(problems))
