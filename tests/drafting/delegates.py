"""Returned copies of a draft as Word leaves them: tracked changes of delegates, element by element."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

DEMO = Path(__file__).resolve().parents[2] / "src" / "nghiquyet" / "demo" / "son_linh" / "resolution.docx"


@dataclass
class Copy:
    """A copy of a draft on its way back. `number` counts the changes in it."""

    source: Path = DEMO
    number: int = 900
    author: str = "Trần Văn Bình"
    date: str = "2026-11-20T08:00:00Z"
    document: Any = field(init=False)

    def __post_init__(self) -> None:
        self.document = docx.Document(str(self.source))

    def by(self, author: str, date: str = "2026-11-21T09:30:00Z") -> Copy:
        """From now on somebody else works on it."""
        self.author, self.date = author, date
        return self

    def save(self, path: Path) -> Path:
        self.document.save(str(path))
        return path

    def paragraph(self, words: str) -> Any:
        """The paragraph, in a cell or not, that holds these words."""
        return next(p for p in self.document.element.body.iter(qn("w:p")) if words in text_of(p))

    def replace(self, old: str, new: str, *, within: str = "") -> Copy:
        """Tracked: words of a paragraph in one run become others; "" for none."""
        _, gone, _ = self._parted(old, within)
        if new:
            gone.addnext(self._change("ins", run_like(gone, new)))
        wrapper = self._change("del")
        gone.addprevious(wrapper)
        wrapper.append(gone)
        for element in gone.findall(qn("w:t")):
            element.tag = qn("w:delText")
        return self

    def insert_after(self, old: str, new: str, *, within: str = "") -> Copy:
        """Tracked: words come after others."""
        _, found, _ = self._parted(old, within)
        found.addnext(self._change("ins", run_like(found, new)))
        return self

    def rewrite(self, old: str, new: str, *, within: str = "") -> Copy:
        """Untracked: words become others."""
        _, found, _ = self._parted(old, within)
        found.findall(qn("w:t"))[0].text = new
        return self

    def delete(self, words: str) -> Copy:
        """Tracked: a whole paragraph goes."""
        paragraph = self.paragraph(words)
        for run in paragraph.findall(qn("w:r")):
            wrapper = self._change("del")
            run.addprevious(wrapper)
            wrapper.append(run)
            for element in run.findall(qn("w:t")):
                element.tag = qn("w:delText")
        self._mark(paragraph, "del")
        return self

    def delete_added(self, words: str) -> Copy:
        """Tracked: words that somebody else inserted are deleted again."""
        run = next(r for r in self.document.element.body.iter(qn("w:r")) if run_text(r) == words)
        wrapper = self._change("del")
        run.addprevious(wrapper)
        wrapper.append(run)
        for element in run.findall(qn("w:t")):
            element.tag = qn("w:delText")
        return self

    def enter(self, after: str, text: str) -> Copy:
        """Tracked: Enter at the end of a paragraph and text in the new one, as Word writes it: the old
        paragraph's end is the inserted one."""
        paragraph = self.paragraph(after)
        new = deepcopy(paragraph)
        for element in list(new):
            if element.tag != qn("w:pPr"):
                new.remove(element)
        runs = paragraph.findall(qn("w:r"))
        new.append(self._change("ins", run_like(runs[-1], text)))
        paragraph.addnext(new)
        self._mark(paragraph, "ins")
        return self

    def new_row(self, after: str, cells: list[str]) -> Copy:
        """Tracked: a row comes after that which holds these words."""
        row = next(self.paragraph(after).iterancestors(qn("w:tr")))
        new = deepcopy(row)
        for cell, text in zip(new.findall(qn("w:tc")), cells, strict=True):
            paragraph = cell.find(qn("w:p"))
            for run in paragraph.findall(qn("w:r")):
                paragraph.remove(run)
            if text:
                paragraph.append(self._change("ins", run_like(None, text)))
            self._mark(paragraph, "ins")
        self._mark_row(new, "ins")
        row.addnext(new)
        return self

    def delete_row(self, words: str) -> Copy:
        """Tracked: the row that holds these words goes."""
        row = next(self.paragraph(words).iterancestors(qn("w:tr")))
        for paragraph in row.iter(qn("w:p")):
            if text_of(paragraph):
                self.delete(text_of(paragraph)) if paragraph is self.paragraph(text_of(paragraph)) else None
        self._mark_row(row, "del")
        return self

    def _parted(self, words: str, within: str) -> tuple[Any, Any, Any]:
        """The run with just these words, cut out of a longer one, and its neighbours."""
        paragraph = self.paragraph(within or words)
        run = next(run for run in paragraph.iter(qn("w:r")) if words in run_text(run))
        before, _, after = run_text(run).partition(words)
        found, following = run_like(run, words), run_like(run, after)
        run.addnext(found)
        found.addnext(following)
        for element in run.findall(qn("w:t"))[1:]:
            run.remove(element)
        first = run.findall(qn("w:t"))[0]
        first.text = before
        first.set(qn("xml:space"), "preserve")
        return run, found, following

    def _change(self, name: str, *content: Any) -> Any:
        self.number += 1
        change = OxmlElement(f"w:{name}")
        for key, value in {"id": str(self.number), "author": self.author, "date": self.date}.items():
            change.set(qn(f"w:{key}"), value)
        change.extend(content)
        return change

    def _mark(self, paragraph: Any, name: str) -> None:
        properties = paragraph.get_or_add_pPr()
        mark = properties.find(qn("w:rPr"))
        if mark is None:
            mark = OxmlElement("w:rPr")
            properties.append(mark)
        mark.insert(0, self._change(name))

    def _mark_row(self, row: Any, name: str) -> None:
        properties = row.find(qn("w:trPr"))
        if properties is None:
            properties = OxmlElement("w:trPr")
            row.insert(0, properties)
        properties.append(self._change(name))


def run_text(run: Any) -> str:
    return "".join(element.text or "" for element in run.findall(qn("w:t")))


def text_of(paragraph: Any) -> str:
    return "".join(element.text or "" for element in paragraph.iter(qn("w:t")))


def run_like(model: Any, text: str) -> Any:
    run = OxmlElement("w:r")
    properties = None if model is None else model.find(qn("w:rPr"))
    if properties is not None:
        run.append(deepcopy(properties))
    element = OxmlElement("w:t")
    element.text = text
    element.set(qn("xml:space"), "preserve")
    run.append(element)
    return run
