"""PDF files written object by object (ISO 32000-1, 7.5)."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCE = b"BT /F1 12 Tf 50 700 Td (Dat 96,4% ke hoach, trong 120,5 ha rung trong nam 2023.) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CATALOG, PAGES, PAGE, CONTENT, FONT_AT = 1, 2, 3, 4, 5


def stream(data: bytes, more: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


def pdf(changed: Mapping[int, bytes] | None = None, *, trailer: bytes = b"") -> bytes:
    """A page with a sentence, with these objects in place of its own or beside them."""
    objects = {
        CATALOG: b"<< /Type /Catalog /Pages 2 0 R >>",
        PAGES: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE: page(b"[0 0 595 842]"),
        CONTENT: stream(SENTENCE),
        FONT_AT: FONT,
        **(changed or {}),
    }
    made, places = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    return made + b"xref\n0 1\n0000000000 65535 f \n" + table + end % (max(objects) + 1, trailer, len(made))


def page(box: bytes, more: bytes = b"") -> bytes:
    """The page's own object, with its box."""
    resources = b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>"
    return b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R %s %s >>" % (box, resources, more)
