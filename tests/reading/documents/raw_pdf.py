"""PDF files written object by object, for what no typesetter writes."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

FONT = Path(__file__).parents[3] / "src" / "nghiquyet" / "writing" / "fonts" / "LiberationSerif-Regular.ttf"
HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def raw_pdf(
    path: Path,
    content: str,
    *,
    font: str = HELVETICA,
    more: Sequence[str] = (),
    page: str = "",
    root: str = "",
) -> Path:
    """One A4 page with this content, set in the font /F1. Further objects are numbered from 6."""
    stream = content.encode("latin-1")
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        f" /Resources << /Font << /F1 5 0 R >> >> {page} >>".encode(),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        font.encode(),
        *(other.encode("utf-8") for other in more),
    ]
    file, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    path.write_bytes(file + trailer % (len(objects) + 1, file.index(b"xref\n0 ")))
    return path


def lines(*texts: str, size: int = 12) -> str:
    """Content that shows these lines one under the other."""
    shown = " T* ".join(f"({text}) Tj" for text in texts)
    return f"BT /F1 {size} Tf {size * 1.3} TL 72 760 Td {shown} ET"


def value(text: str) -> str:
    """A string in UTF-16, for the value of a field."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


def with_layer(path: Path, *texts: str) -> Path:
    """The PDF with lines on its first page that are not shown, as OCR programs put them under scans."""
    document = pdfium.PdfDocument(path.read_bytes())
    page, data = document[0], FONT.read_bytes()
    letters = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
    font = raw.FPDFText_LoadFont(document.raw, letters, len(data), raw.FPDF_FONT_TRUETYPE, 1)
    for number, text in enumerate(texts):
        line = raw.FPDFPageObj_CreateTextObj(document.raw, font, 12.0)
        wide = (text + "\0").encode("utf-16-le")
        buffer = ctypes.create_string_buffer(wide)
        raw.FPDFText_SetText(line, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
        raw.FPDFTextObj_SetTextRenderMode(line, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        raw.FPDFPageObj_Transform(line, 1, 0, 0, 1, 72, 760 - 16 * number)
        raw.FPDFPage_InsertObject(page.raw, line)
    raw.FPDFPage_GenerateContent(page.raw)
    document.save(path)
    document.close()
    return path
