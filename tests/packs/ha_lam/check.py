#!/usr/bin/env python3
"""Re-reads the built files: each evidence is in them, each fraction gives its percentage."""

import html
import json
import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

from docx import Document
from openpyxl import load_workbook

HERE = Path(__file__).resolve().parent


def flat(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def load(path):
    """The text of a file, and its table cells (xlsx: by address)."""
    if path.suffix == ".docx":
        doc = Document(path)
        cells = [flat(c.text) for t in doc.tables for r in t.rows for c in r.cells]
        return flat("\n".join([p.text for p in doc.paragraphs] + cells)), cells
    if path.suffix == ".xlsx":
        book = load_workbook(path, data_only=True)
        cells = {
            f"{s.title}!{c.coordinate}": str(c.value)
            for s in book
            for r in s
            for c in r
            if c.value is not None
        }
        return flat("\n".join(cells.values())), cells
    if path.suffix == ".pdf":
        text = subprocess.run(
            ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
        ).stdout
        return flat(text), re.split(r"\s+", text)
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        text = html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<(script|style).*?</\1>", "", text)))
    return flat(text), []


def main():
    truth = json.loads((HERE / "truth.json").read_text("utf-8"))
    targets = {t["code"]: t for t in json.loads((HERE / "resolution.json").read_text("utf-8"))["targets"]}
    assert len(truth) == 8 * len(targets) == len({(r["body"], r["target"]) for r in truth})
    files = {r["file"]: load(HERE / r["file"]) for r in truth}
    for row in truth:
        key, (text, cells) = (row["body"], row["target"]), files[row["file"]]
        assert (row["value"] is None) == (row["status"] == "missing") == (not row["evidence"]), key
        if row["value"] is None:
            continue
        if isinstance(cells, dict):
            assert cells[row["locator"]] == row["evidence"], (key, cells[row["locator"]])
        elif "locator" in row:
            assert row["evidence"] in cells, key
        else:
            assert flat(row["evidence"]) in text, key
        for more in row.get("evidence_more", []) + [a["evidence"] for a in row.get("alternatives", [])]:
            assert flat(more) in (cells.values() if isinstance(cells, dict) else text), (key, more)
        if row["denominator"]:
            exact = 100 * row["numerator"] / row["denominator"]
            digits = 2 if row["target"] == "T01" and exact < 2 else 1
            assert abs(exact - row["value"]) <= 0.51 * 10**-digits, (key, exact)
    source = load(HERE / "resolution.docx")[0]
    for target in targets.values():
        for number in target["target"] if isinstance(target["target"], list) else [target["target"]]:
            assert re.search(rf"\b{str(number).replace('.', ',')}\b", source), target["code"]
    print(Counter(r["status"] if r["applicable"] else "not applicable" for r in truth))
    for row in json.loads((HERE / "expected_review.json").read_text("utf-8")):
        print(
            row["target"], row["actual"], row["achieved_pct"], row["status"], row["missing"], row["conflicts"]
        )


if __name__ == "__main__":
    main()
