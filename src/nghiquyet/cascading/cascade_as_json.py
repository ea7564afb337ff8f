"""A cascade as JSON: what `nghiquyet cascade --json` prints.

Amounts are numbers in the superior's unit, places characters of the file's text; what is not known is null.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nghiquyet.cascading.as_json import number, resolution_as_json, target_as_json
from nghiquyet.cascading.cascade_wording import cascade_headline, sum_words
from nghiquyet.cascading.verdicts import KEPT, Cascade, Concretised, Demand, File, Finding, Sum, Verdict
from nghiquyet.measuring import Evidence
from nghiquyet.phrases import Phrase

Told = Callable[[Phrase], str]


def cascade_as_json(found: Cascade, told: Told = str) -> dict[str, Any]:
    """The whole as plain lists, dictionaries, strings and numbers; `told` puts sentences into a language."""
    return {
        "resolution": resolution_as_json(found.resolution),
        "headline": told(cascade_headline(found)),
        "organisations": [
            {"code": one.code, "name": one.name, "document": _document(found, one.code)}
            for one in found.organisations
            if one.code in found.concerned
        ],
        "targets": [
            {**target_as_json(target), **_coverage(found, target.code)} for target in found.resolution.targets
        ],
        "counts": {verdict.value: len(found.having(verdict)) for verdict in Verdict},
        "findings": [_finding(one, told) for one in found.findings],
        "sums": [_sum(one, told) for one in found.sums],
        "files": [_file(one, told) for one in found.files],
    }


def _document(found: Cascade, code: str) -> dict[str, Any] | None:
    own = next((one for one in found.lower if one.organisation == code), None)
    if own is None:
        return None
    head = resolution_as_json(own.resolution)
    return {"file": own.document.file, "sha256": own.document.sha256, "sure": own.sure, **head}


def _coverage(found: Cascade, code: str) -> dict[str, Any]:
    own = [one for one in found.findings if one.target == code and one.verdict is not Verdict.NOT_ASKED]
    return {
        "quote": evidence_as_json(found.quotes[code]),
        "asked": [one.organisation for one in own],
        "concretised": [one.organisation for one in own if one.verdict in KEPT],
    }


def _finding(one: Finding, told: Told) -> dict[str, Any]:
    return {
        "organisation": one.organisation,
        "target": one.target,
        "verdict": one.verdict.value,
        "sure": one.sure,
        "why": [told(why) for why in one.why],
        "demand": _demand(one.demand),
        "by": [_by(by, told) for by in one.by],
        "near": evidence_as_json(one.near) if one.near else None,
    }


def _demand(demand: Demand | None) -> dict[str, Any] | None:
    if demand is None:
        return None
    return {
        "level": number(demand.level),
        "upper": number(demand.upper),
        "allocated": demand.allocated,
    }


def _by(by: Concretised, told: Told) -> dict[str, Any]:
    return {
        **target_as_json(by.target),
        "in_superiors_unit": number(by.level),
        "points": by.link.points,
        "sure": by.link.sure,
        "why": told(by.link.why),
        "quote": evidence_as_json(by.quote),
    }


def _sum(one: Sum, told: Told) -> dict[str, Any]:
    return {
        "target": one.target.code,
        "total": number(one.total),
        "level": number(one.target.level),
        "difference": number(one.difference),
        "enough": one.enough,
        "told": told(sum_words(one)),
        "parts": [{"organisation": code, "level": number(level)} for code, level in one.parts],
        "without": list(one.without),
    }


def _file(one: File, told: Told) -> dict[str, Any]:
    return {
        "file": one.file,
        "organisation": one.organisation,
        "date": one.dated.isoformat() if one.dated else None,
        "used": one.problem is None,
        "problem": told(one.problem.phrase) if one.problem else None,
    }


def evidence_as_json(evidence: Evidence) -> dict[str, Any]:
    """A quote with its place."""
    return {
        "file": evidence.file,
        "page": evidence.page,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "locator": evidence.locator,
    }
