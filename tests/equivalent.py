#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the reports of one scan in several formats against each other: the same findings
with the same identity.

usage: equivalent.py PROGRAM DIR KNOWN [GROUP...] [-v]
DIR holds EQUIVALENT.tsv (group, "file [format] ... | ..."). In each group every file is
compared with the SARIF file, or the first. KNOWN lists what differs and why: file, findings
that only the other one has, findings that only this one has, reason (tab separated). A file
with absolute paths is read with the --root that makes them the other's. Exit 1 when a file
differs otherwise than KNOWN says."""
import collections
import csv
import json
import os
import subprocess
import sys
import tempfile

arguments = [a for a in sys.argv[1:] if a != '-v']
program, folder, known_file, groups = arguments[0], arguments[1], arguments[2], arguments[3:]
verbose = '-v' in sys.argv


def report(path, *options):
    p = subprocess.run([program, 'report', path, '-o', 'json=-', '--as-of',
                        '2026-11-01T00:00:00Z', *options], capture_output=True)
    try:
        return json.loads(p.stdout)['findings']
    except (ValueError, KeyError):
        return None


def paths(findings):
    return {s['path'] for f in findings for s in f['sources'] if 'path' in s}


def root_for(findings, other):
    """The folder without which the paths are the other's."""
    roots = collections.Counter()
    for a in paths(findings):
        if a.startswith('/'):
            roots.update(a[:-len(b)] for b in paths(other) if a.endswith('/' + b))
            roots.update(a[:-len(end)] for end in common_ends(a, paths(other)))
    return roots.most_common(1)[0][0] if roots else None


def common_ends(path, others):
    """What an absolute path has in common with other ones."""
    for other in others:
        a, b = path.split('/'), other.split('/')
        n = 0
        while n < min(len(a), len(b)) and a[-1 - n] == b[-1 - n]:
            n += 1
        if other.startswith('/') and other != path and n:
            yield '/'.join(a[-n:])


def missing(findings, other):
    """Findings that the other report doesn't have, not even as a part of a merged one."""
    names = {n for f in other for n in [f['id'], *f.get('aliases', [])]}
    return [f for f in findings if f['id'] not in names]


def describe(f):
    s = f['sources'][0]
    return ' '.join(str(x) for x in (f['id'], s['tool'], s.get('rule'), s.get('path'),
                                     s.get('line'), repr(f.get('message', ''))[:150]))


def still_new(path, other, root):
    """How many of it are new where the other one is the earlier report."""
    with tempfile.NamedTemporaryFile('w', suffix='.json') as earlier:
        json.dump({'schema': 'crosswalk-report/1', 'findings': other}, earlier)
        earlier.flush()
        options = ['--root', root] if root else []
        findings = report(path, '--previous', earlier.name, *options)
    return sum(f.get('change') == 'new' for f in findings)


def compare(base, path):
    """(findings only in base, only in path, new), or None where one can't be read."""
    a, b = report(base), report(path)
    if a is None or b is None:
        return None
    root, base_root = root_for(b, a), root_for(a, b)
    if root:
        b = report(path, '--root', root)
    if base_root:
        a = report(base, '--root', base_root)
    only = missing(a, b), missing(b, a)
    if verbose:
        for sign, side in zip('-+', only):
            for f in side[:4]:
                print('   ', sign, describe(f))
    new = still_new(path, a, root) if any(only) else 0
    return len(only[0]), len(only[1]), new


def read_known():
    known = {}
    with open(known_file, encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                file, a, b, _ = line.rstrip('\n').split('\t')
                known[file] = (a, b)
    return known


def main():
    known, status, equal, listed = read_known(), 0, 0, 0
    with open(os.path.join(folder, 'EQUIVALENT.tsv'), encoding='utf-8') as table:
        rows = list(csv.reader(table, delimiter='\t', quoting=csv.QUOTE_NONE))[1:]
    for group, members, *_ in rows:
        if groups and not any(g in group for g in groups):
            continue
        files = [m.split(' [')[0].strip() for m in members.split(' | ')]
        where = os.path.dirname(group)
        files = [f for f in files if os.path.exists(os.path.join(folder, where, f))]
        base = next((f for f in files if f.endswith('.sarif')), files[0])
        for f in files:
            if f == base:
                continue
            name = where + '/' + f
            found = compare(os.path.join(folder, where, base), os.path.join(folder, name))
            have = ('?', '?') if found is None else (str(found[0]), str(found[1]))
            if have == known.get(name, ('0', '0')):
                equal += have == ('0', '0')
                listed += have != ('0', '0')
                continue
            status = 1
            print('%s: %s only in %s, %s only in it%s' % (
                name, have[0], base, have[1],
                ', %d of it new after the other' % found[2] if found else ''))
    print('%d equal, %d differ as listed' % (equal, listed))
    return status


sys.exit(main())
