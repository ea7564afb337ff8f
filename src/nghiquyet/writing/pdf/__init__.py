"""A review as PDF, set by typst from the template beside this file, with the vendored fonts only."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime, time
from importlib.resources import as_file, files
from typing import Any

import typst

from nghiquyet.measuring.review import Review
from nghiquyet.writing import colours
from nghiquyet.writing.forms import Form, FormKey
from nghiquyet.writing.forms import form as form_of
from nghiquyet.writing.frame import issuer_rule, motto_rule
from nghiquyet.writing.report import report
from nghiquyet.writing.structure import Report
from nghiquyet.writing.type_metrics import FONT


def write_pdf(review: Review, *, form: FormKey = "party") -> bytes:
    """The review report with its appendices as PDF; the same review gives the same bytes."""
    rules = form_of(form)
    data = json.dumps(_data(report(review, rules), rules), ensure_ascii=False)
    made_on = datetime.combine(review.as_of, time(), UTC)
    with as_file(files("nghiquyet.writing")) as room:
        pdf: bytes = typst.compile(
            str(room / "pdf" / "report.typ"),
            root=str(room / "pdf"),
            font_paths=[str(room / "fonts")],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"report": data},
            timestamp=int(made_on.timestamp()),
        )
    return pdf


def _data(content: Report, rules: Form) -> dict[str, Any]:
    """What the template reads: the report, the form, colours, and how long the rules under the heads are."""
    return {
        "report": asdict(content),
        "form": asdict(rules),
        "font": FONT,
        "fill": colours.FILL,
        "gap": colours.GAP,
        "header": colours.HEADER,
        "link": colours.LINK,
        "left_width": rules.left_width,
        "rules": {"issuer": issuer_rule(content.head, rules), "motto": motto_rule(content.head, rules)},
    }
