"""What on a web page frames the text: menus, related articles, tools, the page's foot.

General signs only: the element, its role, words in its class and identifier, the share of links in it, and
the set phrases that Vietnamese sites put over lists of other articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from nghiquyet.reading.documents.html_tables import words_of
from nghiquyet.reading.documents.parts import Part, flat

_TAGS = {"nav", "menu", "footer", "aside", "form", "button", "dialog"}
_ROLES = {
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "toolbar",
    "tablist",
}  # fmt: skip
_WORDS = re.compile(
    r"\b(?:nav\w*|menu\w*|breadcrumbs?|footer|foot|sidebar|aside|related|relate|tools?|toolbar|share|sharing|social"
    r"|comments?|tags?|adverts?|advertis\w+|ads|banner|widget|pagination|paging|pager|cookies?|copyright|newsletter"
    r"|subscribe|recommend\w*|meta|views?|skip|masthead|logo|topbar|login|search|hotline|weather|popup|modal"
    r"|(?:tin|bai|news)(?: viet)? (?:lien quan|khac|cung|moi|doc nhieu|other|related)"
    r"|tinlienquan|tinkhac|binh ?luan"
    r"|luot ?xem|chia ?se|lien ?ket|other news|most read)\b"
)
_CAPTION = re.compile(
    r"\b(?:caption|figcaption|chu ?thich|(?:img|image|photo|pic) ?desc\w*|desc ?(?:img|image|photo))\b"
)
_OTHER_ARTICLES = re.compile(
    r"(?:(?:các|những)?\s*(?:tin|bài|bài viết|tin tức)\s+"
    r"(?:liên quan|khác|cùng chuyên mục|cùng chủ đề|mới nhất|mới hơn|cũ hơn|đọc nhiều|nổi bật)"
    r"|xem thêm|đọc thêm|có thể bạn quan tâm|ý kiến bạn đọc|bình luận)\s*[:>»\d()]*$",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"(?:©|copyright|bản quyền thuộc|giấy phép (?:số|thiết lập)|cơ quan chủ quản|ghi rõ nguồn"
    r"|chịu trách nhiệm (?:chính|nội dung)|lượt (?:xem|truy cập))",
    re.IGNORECASE,
)
_NAME_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
LONG_TEXT = 6000
"""An element with more text than this holds the article itself, whatever its class is called."""
MANY_LINKS = 0.6


def is_hidden(element: etree._Element) -> bool:
    """Whether a browser would not show the element."""
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and _hides(style))


def _hides(style: str) -> bool:
    plain = style.replace(" ", "").lower()
    return "display:none" in plain or "mso-hide:all" in plain


def is_caption(element: etree._Element) -> bool:
    """Whether the element is named as the words under a picture."""
    names = _names(element)
    return bool(names) and _CAPTION.search(names) is not None


def is_aside(element: etree._Element) -> bool:
    """Whether the element frames the text; never what holds the main headline."""
    tag = str(element.tag)
    if tag in ("html", "body", "main", "article", "h1") or _holds_headline(element):
        return False
    if tag in _TAGS or tag == "header" or element.get("role", "").lower() in _ROLES:
        return True
    names = _names(element)
    if names and _WORDS.search(names) and len(words_of(element)) < LONG_TEXT:
        return True
    return tag in ("div", "ul", "ol", "section", "p", "td") and _is_link_list(element)


def _names(element: etree._Element) -> str:
    """Class and identifier as words: "boxRelated_news" is "box related news"."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return " ".join(_NAME_WORDS.findall(names)).lower() if names != " " else ""


def _holds_headline(element: etree._Element) -> bool:
    return len(element) > 0 and next(element.iterdescendants("h1"), None) is not None


def _is_link_list(element: etree._Element) -> bool:
    """Mostly words of several links: a menu or a list of other articles."""
    links = [link for link in element.iter("a") if link.get("href")] if len(element) else []
    if len(links) < 3:
        return False
    everything = len(flat(words_of(element)))
    return everything > 0 and sum(len(flat(words_of(link))) for link in links) / everything > MANY_LINKS


def mark_furniture(parts: Sequence[Part], name: str) -> Iterator[Part]:
    """Set phrases over other articles, and the imprint, are aside with the short lines after them.

    Where no headline is marked as such, the line that the page's own name begins with is it.
    """
    headed = any(part.kind == "title" for part in parts)
    name = name.lower()
    other = False
    for part in parts:
        text = part.line
        named = 15 < len(text) <= len(name) and name.startswith(text.lower())
        long = len(text) > 200 or part.grid is not None
        other = (other and not long) or bool(_OTHER_ARTICLES.match(text))
        if part.kind is None and part.grid is None and (other or (_IMPRINT.match(text) and not long)):
            yield replace(part, kind="aside", level=0)
        elif named and not headed and part.kind is None:
            headed = True
            yield replace(part, kind="title", level=0)
        else:
            yield part
