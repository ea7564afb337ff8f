"""Plain text that is none: control characters, broken encodings, endless lines, heaps of marks."""

from __future__ import annotations

from tests.fuzz.hostile import EMPTY, LARGE, READ, SLOW, UNKNOWN, Hostile, content

_SENTENCE = "Toàn xã trồng 120,5 ha rừng, đạt 96,4% kế hoạch. "
_HIDDEN = "\u200b\u200c\u200d\u2060\u202e\u202a\u2066\u2069\ufeff\u00ad\u034f\u180e"
_CONTROLS = "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), *range(127, 160)]))


def _text(text: str, encoding: str = "utf-8") -> bytes:
    return text.encode(encoding, "surrogatepass")


def _between(signs: str) -> str:
    return "".join(letter + signs[place % len(signs)] for place, letter in enumerate(_SENTENCE * 20))


TEXTS: tuple[Hostile, ...] = (
    content("nothing.txt", lambda: b"", EMPTY),
    content("only-nul.txt", lambda: bytes(10_000), EMPTY),
    content("nul-between.txt", lambda: _text(_between("\0")), READ, UNKNOWN),
    content("only-hidden.txt", lambda: _text(_HIDDEN * 500), EMPTY),
    content("hidden-between.txt", lambda: _text(_between(_HIDDEN)), READ),
    content("controls-between.txt", lambda: _text(_SENTENCE * 50 + _CONTROLS + _SENTENCE * 50), READ),
    content("turned-round.txt", lambda: _text("\u202e" + _SENTENCE * 50), READ),
    content("surrogates.txt", lambda: _text(_SENTENCE + "\ud800 \udfff\ud800" + _SENTENCE), READ, UNKNOWN),
    content("surrogates-16.txt", lambda: b"\xff\xfe" + _text(_SENTENCE + "\ud800x", "utf-16-le"), READ),
    content("odd-bytes-16.txt", lambda: b"\xff\xfe" + _text(_SENTENCE, "utf-16-le") + b"\0", READ),
    content(
        "mixed.txt", lambda: _text(_SENTENCE) + _text("Rừng rộng. ", "utf-16-le") + b"\xd0\xe3", READ, UNKNOWN
    ),
    content("two-encodings.txt", lambda: _text(_SENTENCE * 9) + b"\xfe\xe5\xf0 \x96 " * 9, READ),
    content("marks.txt", lambda: _text("e" + "\u0301\u0323" * 200_000 + " đạt 5 ha."), READ),
    content("marks-out-of-order.txt", lambda: _text("e" + "\u0301" * 200_000 + "\u0323" * 200_000), READ),
    content("one-line.txt", lambda: _text(_SENTENCE * 400), READ),
    content("one-word.txt", lambda: b"a" * 500_000, READ),
    content("one-number.txt", lambda: b"dat " + b"9" * 100_000 + b" ha", READ),
    content("one-fraction.txt", lambda: b"dat " + b"9/" * 10_000 + b"9 ha", READ),
    content("number-with-points.txt", lambda: b"dat " + b"1.000." * 5_000 + b"000 ha", READ),
    content("blanks.txt", lambda: b"x" + b" " * 200_000 + b"y" + b"\n" * 100_000 + b"z", READ),
    content("tabs.txt", lambda: b"a\tb\n" + b"\t" * 200_000 + b"\nc\td", READ, LARGE),
    content("commas.csv", lambda: b"a,b\n" + b"," * 2_000_000 + b"\n1,2", LARGE),
    content("quotes.csv", lambda: b'a,b\n"' + b'""' * 20_000 + b",\n1,2", READ),
    content("brackets.txt", lambda: b"(" * 20_000 + b"5 ha" + b")" * 20_000, READ),
    content("dots.txt", lambda: b"I. " * 5_000 + b"." * 25_000, READ),
    content("numbering.txt", lambda: b"1." * 20_000 + b" ha", READ),
    content("names.txt", lambda: _text("Nguyễn Văn " * 4_000), READ),
    content("many-lines.txt", lambda: b"- a\n" * 10_000, READ),
    content("frames.txt", lambda: b"+---+\n| a |\n" * 5_000, READ),
    content("line-of-200-mb.txt", lambda: b"a " * 100_000_000, LARGE),
    content("line-of-5-mb.txt", lambda: _text(_SENTENCE * 80_000), READ, SLOW, heavy=True),
    content("line-of-90-mb.txt", lambda: _text(_SENTENCE * 1_400_000), LARGE, SLOW, heavy=True),
)
