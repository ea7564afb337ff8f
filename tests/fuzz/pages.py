"""HTML that no browser was meant to show: nested without end, vast tables, references to the outside."""

from __future__ import annotations

from tests.fuzz.hostile import DAMAGED, EMPTY, LARGE, READ, UNKNOWN, Hostile, content

_GOOD = "<p>Toàn xã trồng 120,5 ha rừng, đạt 96,4% kế hoạch.</p>"


def _page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}{_GOOD}</body></html>".encode()


def _nested(tag: str, times: int, inside: str = "x") -> bytes:
    return _page(f"<{tag}>" * times + inside + f"</{tag}>" * times)


def _open(tag: str, times: int) -> bytes:
    return _page(f"<{tag}>" * times)


_TABLE = "<table><tr><td>a<td {span}>b<td>c<tr><td>1<td>2<td>3</table>"
_ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///canary">]><html><body>&c;&d;</body></html>'
)

PAGES: tuple[Hostile, ...] = (
    content("nested-div.html", lambda: _nested("div", 20_000), DAMAGED),
    content("nested-b.html", lambda: _nested("b", 20_000), READ),
    content("nested-ul.html", lambda: _nested("ul><li", 10_000), DAMAGED),
    content("nested-table.html", lambda: _nested("table><tr><td", 3_000), DAMAGED),
    content("open-p.html", lambda: _open("p", 20_000), READ),
    content("open-span.html", lambda: _open("span", 20_000), READ),
    content("open-comment.html", lambda: _page(_GOOD + "<!--" * 20_000), READ),
    content("open-script.html", lambda: _page(_GOOD + "<script>" + "<x" * 100_000), READ),
    content("brackets.html", lambda: _page("<" * 20_000), READ, EMPTY),
    content("attributes.html", lambda: _page("<p " + "a=1 " * 50_000 + ">y</p>"), READ),
    content("long-attribute.html", lambda: _page(f'<p style="{"x:y;" * 200_000}">z</p>'), READ),
    content("ampersands.html", lambda: _page("&" * 20_000 + "&#xD800;&#1114112;&#0;"), READ),
    content("colspan.html", lambda: _page(_TABLE.format(span="colspan=999999999")), READ, LARGE),
    content("rowspan.html", lambda: _page(_TABLE.format(span="rowspan=999999999")), READ, LARGE),
    content("span-of-nothing.html", lambda: _page(_TABLE.format(span="colspan=-5 rowspan=0")), READ),
    content("span-of-letters.html", lambda: _page(_TABLE.format(span="colspan=٣ rowspan=1e9")), READ),
    content(
        "spans.html", lambda: _page("<table>" + "<tr><td rowspan=1000 colspan=1000>a" * 200), READ, LARGE
    ),
    content("wide-table.html", lambda: _page("<table><tr>" + "<td>a" * 10_000 + "</table>"), READ, LARGE),
    content("long-table.html", lambda: _page("<table>" + "<tr><td>a<td>1" * 10_000 + "</table>"), READ),
    content("entities.html", lambda: _ENTITIES, READ, EMPTY, DAMAGED),
    content("charset.html", lambda: _page("", '<meta charset="utf-7">') + b"+ADw-b+AD4-", READ),
    content("no-charset.html", lambda: _page("", '<meta charset="rot13">'), READ),
    content("nul.html", lambda: _page("a\0b<p>\0</p>"), UNKNOWN),
    content(
        "outside.html",
        lambda: _page(
            '<img src="http://127.0.0.1:9/a.png"><iframe src="file:///canary"></iframe>'
            '<link rel=stylesheet href="http://127.0.0.1:9/a.css"><object data="//127.0.0.1:9/x"></object>'
            '<base href="http://127.0.0.1:9/"><meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">'
        ),
        READ,
    ),
    content("script.html", lambda: _page("<script>fetch('http://127.0.0.1:9')</script>" * 1_000), READ),
    content("links.html", lambda: _page("<a href=x>tin</a> " * 10_000), READ),
    content("tags-unknown.html", lambda: _page("".join(f"<x{n}>y" for n in range(5_000))), READ, DAMAGED),
)
