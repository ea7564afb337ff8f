"""Word files of tags without end, styles and numberings that refer in circles, outside references."""

from __future__ import annotations

from tests.fuzz.hostile import DAMAGED, LARGE, READ, Hostile, content
from tests.fuzz.packages import W, package, relations, word

_P = "<w:p><w:r><w:t>Đạt 5 ha.</w:t></w:r></w:p>"
_LOL = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
_DOCTYPE = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "lol">{}]>'


def _t(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _cell(properties: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{_P}</w:tc>"


def _table(rows: tuple[str, ...]) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _styled(styles: str) -> bytes:
    more = {
        "word/_rels/document.xml.rels": relations(("styles", "styles.xml"), ("numbering", "numbering.xml")),
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}">{_CIRCULAR_NUMBERS}</w:numbering>',
    }
    properties = (
        '<w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    return word(f"<w:p>{properties}<w:r><w:t>Đạt 5 ha.</w:t></w:r></w:p>" * 50, more=more)


_CIRCULAR_STYLES = (
    '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style>'
    '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
)
_CIRCULAR_NUMBERS = (
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="-1"/></w:num>'
)
_CHAIN = "".join(f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(20_000))
_TABLES = "<w:tbl><w:tr><w:tc>"
_TABLES_END = "<w:p/></w:tc></w:tr></w:tbl>"
_OUTSIDE = relations(
    ("image", "http://127.0.0.1:9/a.png"),
    ("attachedTemplate", "file:///canary.dotm"),
    ("oleObject", "http://127.0.0.1:9/a"),
    ("aFChunk", "file:///canary.docx"),
    mode='TargetMode="External"',
)

WORDS: tuple[Hostile, ...] = (
    content("laughs.docx", lambda: word(_t("&j;"), head=_DOCTYPE.format(_LOL)), DAMAGED),
    content(
        "quadratic.docx",
        lambda: word(_t("&b;" * 50_000), head=_DOCTYPE.format(f'<!ENTITY b "{"x" * 50_000}">')),
        DAMAGED,
    ),
    content(
        "outside-entity.docx",
        lambda: word(_t("&b;"), head=_DOCTYPE.format('<!ENTITY b SYSTEM "file:///canary">')),
        DAMAGED,
    ),
    content(
        "outside-parameter.docx",
        lambda: word(_t("x"), head=_DOCTYPE.format('<!ENTITY % b SYSTEM "http://127.0.0.1:9/x.dtd"> %b;')),
        DAMAGED,
    ),
    content(
        "outside-doctype.docx",
        lambda: word(_P, head='<?xml version="1.0"?><!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">'),
        READ,
        DAMAGED,
    ),
    content(
        "outside-relations.docx",
        lambda: word(
            '<w:altChunk r:id="r4"/><w:p><w:r><w:object r:id="r3"/></w:r></w:p>' + _P,
            more={"word/_rels/document.xml.rels": _OUTSIDE},
        ),
        READ,
    ),
    content(
        "include.docx",
        lambda: word(
            '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///canary" parse="text"/>'
        ),
        READ,
    ),
    content("nested-tags.docx", lambda: word("<w:p>" * 100_000 + "</w:p>" * 100_000), READ, DAMAGED),
    content(
        "nested-runs.docx",
        lambda: word("<w:p>" + "<w:ins>" * 200 + "<w:r><w:t>5 ha</w:t></w:r>" + "</w:ins>" * 200 + "</w:p>"),
        READ,
    ),
    content("nested-tables.docx", lambda: word(_TABLES * 100_000 + _TABLES_END * 100_000), READ, DAMAGED),
    content("tables-in-tables.docx", lambda: word(_TABLES * 75 + _TABLES_END * 75), READ),
    content(
        "boxes-in-boxes.docx",
        lambda: word(
            "<w:p><w:r><w:pict><w:txbxContent>" * 50 + _P + "</w:txbxContent></w:pict></w:r></w:p>" * 50
        ),
        READ,
    ),
    content("many-tables.docx", lambda: word(_table((_cell(""),)) * 3_000), READ),
    content("many-paragraphs.docx", lambda: word("<w:p/>" * 100_000), READ),
    content("many-runs.docx", lambda: word(f"<w:p>{'<w:r><w:t>a </w:t></w:r>' * 20_000}</w:p>"), READ),
    content("many-cells.docx", lambda: word(_table(("<w:tc/>" * 1_000_001,))), LARGE),
    content(
        "wide-cell.docx", lambda: word(_table((_cell('<w:gridSpan w:val="999999999"/>') * 2,))), READ, LARGE
    ),
    content(
        "wide-cells.docx",
        lambda: word(_table((_cell('<w:gridSpan w:val="1000"/><w:vMerge/>') * 9,) * 300)),
        READ,
        LARGE,
    ),
    content("circles.docx", lambda: _styled(_CIRCULAR_STYLES), READ),
    content("chain.docx", lambda: _styled(_CHAIN.replace('"s0"', '"a"')), READ),
    content(
        "fields.docx",
        lambda: word('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * 5_000 + _P),
        READ,
    ),
    content("break-numbers.docx", lambda: word(_t("1" * 100_000) + _t("Đạt " + "9" * 5_000 + " ha.")), READ),
    content("letters.docx", lambda: word(_t("&#x202e;&#x200b;a&#x10ffff;")), READ),
    content("no-letters.docx", lambda: word(_t("&#0;&#xd800;")), DAMAGED),
    content("no-body.docx", lambda: package({"word/document.xml": "<w/>"}), DAMAGED, "F01"),
    content(
        "relations-in-circles.docx",
        lambda: package(
            {"_rels/.rels": relations(("officeDocument", "../_rels/.rels")), "word/document.xml": "<a/>"}
        ),
        DAMAGED,
        "F01",
    ),
    content(
        "climbing.docx",
        lambda: package(
            {"_rels/.rels": relations(("officeDocument", "../../../../canary")), "word/document.xml": "<a/>"}
        ),
        DAMAGED,
        "F01",
    ),
)
