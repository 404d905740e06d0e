#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts hostile strings into every text that a scanner writes, and holds the reports against
the corpus' oracles: each must be inert and shaped like the report of a harmless string.

usage: render_inert.py PROGRAM BADINPUT [FILE.jsonl...]"""
import glob, importlib.util, json, os, subprocess, sys, tempfile


def sarif(s):
    rule = {'id': 'R1' + s, 'name': s, 'shortDescription': {'text': s},
            'helpUri': 'https://example.com/' + s, 'properties': {'tags': [s]}}
    result = {'ruleId': 'R1' + s, 'message': {'text': s + ' in a message', 'markdown': s},
              'locations': [{'physicalLocation': {'artifactLocation': {'uri': 'src/a' + s},
                                                  'region': {'startLine': 3}},
                             'logicalLocations': [{'fullyQualifiedName': 'f' + s}]}],
              'suppressions': [{'kind': 'external', 'justification': s}]}
    open_result = dict(result, message={'text': s}, suppressions=[])
    run = {'tool': {'driver': {'name': 'Tool ' + s, 'version': '1' + s, 'rules': [rule]}},
           'results': [result, open_result],
           'versionControlProvenance': [{'repositoryUri': 'https://e.example/' + s,
                                         'revisionId': s}]}
    return {'version': '2.1.0', 'runs': [run]}


FORMATS = {'markdown': 'md', 'csv': 'csvo', 'junit': 'junit', 'json': 'jsono',
           'text': 'terminal'}


def render(program, folder, name, s):
    path = os.path.join(folder, name + '.sarif')
    with open(path, 'w', encoding='utf-8', errors='surrogatepass') as f:
        f.write(json.dumps(sarif(s)))
    outputs = {k: os.path.join(folder, name + '.' + k) for k in FORMATS}
    args = [program, 'report', path, '--title', 'T ' + s.replace('\0', ''), '--scope',
            s.replace('\0', ''), '--quiet']
    for k, v in outputs.items():
        args += ['-o', k + '=' + v]
    try:
        p = subprocess.run([a.encode('utf-8', 'replace') for a in args],
                           capture_output=True, timeout=60)
    except OSError as e: # an argument that no program can get
        return None, str(e)
    return (outputs, '') if p.returncode == 0 else (None, p.stderr.decode('utf-8', 'replace'))


def main():
    program, badinput = sys.argv[1:3]
    spec = importlib.util.spec_from_file_location(
        'text_oracles', os.path.join(badinput, 'text_oracles.py'))
    oracles = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(oracles)
    files = sys.argv[3:] or sorted(glob.glob(os.path.join(badinput, 'strings', '*.jsonl')))
    bad = n = 0
    with tempfile.TemporaryDirectory() as folder:
        base, why = render(program, folder, 'base', 'word')
        if not base:
            sys.exit('the harmless report: ' + why)
        for file in files:
            for line in open(file, encoding='utf-8', errors='surrogatepass'):
                case = json.loads(line)
                n += 1
                out, why = render(program, folder, 'case', case['s'])
                problems = [] if out else ['no report: ' + why[:200]]
                for format, oracle in FORMATS.items() if out else ():
                    like = {'like': base['markdown']} if format == 'markdown' else {}
                    with open(out[format], 'rb') as f:
                        found = getattr(oracles, oracle)(f.read(), **like)
                    if format == 'text':
                        with open(out[format], 'rb') as f:
                            found += oracles.ci(f.read())
                    problems += ['%s: %s' % (format, p) for p in found[:4]]
                if problems:
                    bad += 1
                    print(os.path.basename(file), case['id'], ascii(case['s'][:60]))
                    print('\n'.join('    ' + p for p in problems))
    print('%d strings, %d not inert' % (n, bad))
    sys.exit(bad > 0)


main()
