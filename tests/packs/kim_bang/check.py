"""Re-reads the built files: evidence is literal, locators hold the cell, fractions and series add up."""
import html
import json
import os
import re
import subprocess
import unicodedata
from collections import Counter

os.chdir(os.path.dirname(os.path.abspath(__file__)))
N = lambda s: re.sub(r'\s+', ' ', unicodedata.normalize('NFC', s)).strip()
def load(f):
    if f.endswith('docx'):
        from docx import Document
        d = Document(f); return '\n'.join([p.text for p in d.paragraphs] + [c.text for t in d.tables for r in t.rows for c in r.cells]), {}
    if f.endswith('pdf'): return re.sub(r'\n[^\n]*Trang \d\s+\f?(Đảng ủy Công ty[^\n]*)?', '\n', subprocess.run(['pdftotext', f, '-'], capture_output=True, text=True).stdout), {}
    if f.endswith('xlsx'):
        from openpyxl import load_workbook
        X = {f'{w.title}!{c.coordinate}': str(c.value) for w in load_workbook(f) for r in w.iter_rows() for c in r if c.value is not None}; return '\n'.join(X.values()), X
    s = open(f, encoding='utf-8').read(); return (html.unescape(re.sub(r'<[^>]+>', ' ', re.sub(r'(?s)<(script|style).*?</\1>', '', s))) if f.endswith('html') else s), {}
T = json.load(open('truth.json')); bad = 0; num = lambda s: float(s.replace('.', '').replace(',', '.'))
for e in T:
    text, X = load(e['file']); nt = N(text); errs = []
    if e['status'] == 'missing': assert e['value'] is None and not e['evidence']; continue
    for ev in [e['evidence']] + e.get('evidence_more', []) + [a['evidence'] for a in e.get('alternatives', [])]:
        if N(ev) not in nt: errs.append('absent: ' + ev)
    if X and X.get(e['locator'].split(' (')[0]) != e['evidence']: errs.append('cell ' + str(X.get(e['locator'].split(' (')[0])))
    if e['denominator'] and abs(e['numerator'] / e['denominator'] * 100 - e['value']) > .0501: errs.append('ratio')
    if e.get('evidence_more') and not e['denominator']:
        s = sum(float(x) if X else num(x) for x in [e['evidence']] + e['evidence_more'])
        if min(abs(s / k - e['value']) for k in (1, 1000)) > 1e-9: errs.append(f'series {s}')
    for m in errs: bad += 1; print('FAIL', e['body'], e['target'], m)
print(len(T), Counter(e['status'] if e['applicable'] else 'n/a' for e in T), 'failures', bad)
for r in json.load(open('expected_review.json')): print(r['target'], r['target_value'], r['actual'], r['achieved_pct'], r['status'], r['missing'], r['conflicts'], r['approximate'], r.get('percent_only', ''))
assert len(T) == 128 and not bad
