"""Whatever a Word document is nested of: what is shown is read once, what is not shown is not read."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.documents.making import opened, word_file
from tests.reading.documents.word_xml import body, box, cell, grid, paragraph, reference, row, run, with_part

FOLDER = Path(tempfile.mkdtemp(prefix="whole-"))
WHO = "w:id='1' w:author='A'"


@dataclass
class Author:
    """Writes at random; remembers by number which words are shown and which are not."""

    chance: random.Random
    shown: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_hidden: int = 0

    def word(self) -> str:
        word = f"[{len(self.shown) + len(self.hidden)}]"
        (self.hidden if self.is_hidden else self.shown).append(word)
        return word

    def unseen(self, write: Callable[[], str]) -> str:
        self.is_hidden += 1
        written = write()
        self.is_hidden -= 1
        return written

    def blocks(self, depth: int) -> str:
        return "".join(self.block(depth) for _ in range(self.chance.randint(1, 3)))

    def block(self, depth: int) -> str:
        if depth <= 0 or self.chance.random() < 0.4:
            return self.paragraph(depth)
        return self.chance.choice([self.table, self.control, self.inserted, self.deleted])(depth)

    def paragraph(self, depth: int) -> str:
        mark = f"<w:rPr><w:del {WHO}/></w:rPr>" if self.chance.random() < 0.1 else ""
        return paragraph(*(self.inline(depth) for _ in range(self.chance.randint(1, 4))), properties=mark)

    def table(self, depth: int) -> str:
        columns = self.chance.randint(1, 3)
        return grid(*(self.row(columns, depth) for _ in range(self.chance.randint(1, 3))))

    def row(self, columns: int, depth: int) -> str:
        def cells() -> str:
            return "".join(cell(self.blocks(depth - 1) + "<w:p/>") for _ in range(columns))

        if self.chance.random() < 0.2:
            return row(self.unseen(cells), properties=f"<w:del {WHO}/>")
        return row(cells())

    def control(self, depth: int) -> str:
        return f"<w:sdt><w:sdtContent>{self.blocks(depth - 1)}</w:sdtContent></w:sdt>"

    def inserted(self, depth: int) -> str:
        return f"<w:ins {WHO}>{self.blocks(depth - 1)}</w:ins>"

    def deleted(self, depth: int) -> str:
        return f"<w:del {WHO}>{self.unseen(lambda: self.blocks(depth - 1))}</w:del>"

    def inline(self, depth: int) -> str:
        plain = [self.run, self.vanished, self.computed, self.equation]
        nested = [self.wrapped, self.gone, self.drawn, self.noted]
        return self.chance.choice(plain if depth <= 0 else plain + nested)(depth - 1)

    def run(self, depth: int) -> str:
        return run(self.word())

    def vanished(self, depth: int) -> str:
        return run(self.unseen(self.word), "<w:vanish/>")

    def computed(self, depth: int) -> str:
        code = self.unseen(self.word)
        marks = {
            kind: f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")
        }
        return f"{marks['begin']}{run(code)}{marks['separate']}{self.inline(depth)}{marks['end']}"

    def equation(self, depth: int) -> str:
        above, below = (f"<m:r><m:t>{self.word()}</m:t></m:r>" for _ in range(2))
        return f"<m:oMath><m:f><m:num>{above}</m:num><m:den>{below}</m:den></m:f></m:oMath>"

    def wrapped(self, depth: int) -> str:
        tag = self.chance.choice(["hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "customXml"])
        return f"<w:{tag}>{self.inline(depth)}{self.inline(depth)}</w:{tag}>"

    def gone(self, depth: int) -> str:
        tag = self.chance.choice(["del", "moveFrom"])
        return f"<w:{tag} {WHO}>{self.unseen(lambda: self.inline(depth))}</w:{tag}>"

    def drawn(self, depth: int) -> str:
        return box(self.blocks(depth))

    def noted(self, depth: int) -> str:
        number, content = len(self.notes) + 1, self.blocks(0)
        self.notes.append(f"<w:footnote w:id='{number}'>{content}</w:footnote>")
        return reference(number)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_docx_what_is_shown_is_read_once_and_nothing_else(seed: int) -> None:
    author = Author(random.Random(seed))
    content = [author.block(3) for _ in range(4)]
    path = word_file(FOLDER / "a.docx", body(*content, paragraph(run(author.word()))))
    text = opened(with_part(path, "footnotes", f"<w:footnotes>{''.join(author.notes)}</w:footnotes>")).text

    assert {word: text.count(word) for word in author.shown} == dict.fromkeys(author.shown, 1)
    assert [word for word in author.hidden if word in text] == []
