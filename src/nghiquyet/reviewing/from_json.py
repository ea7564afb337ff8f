"""A review read back from the JSON that `nghiquyet review` writes; its results are measured anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal, DecimalException
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from nghiquyet.errors import MissingFile, ReviewInvalid
from nghiquyet.measuring import (
    Aggregation,
    Basis,
    Comparator,
    Direction,
    Evidence,
    Organisation,
    Reading,
    Review,
    Source,
    State,
    Target,
    Value,
    measure,
)
from nghiquyet.phrases import Phrase

_Made = TypeVar("_Made")
_WRONG = (KeyError, TypeError, ValueError, AttributeError, IndexError, DecimalException, RecursionError)
_MOST_DIGITS = 40


def load_review(path: Path) -> Review:
    """The review of a file.

    Raises MissingFile, or ReviewInvalid naming what is wrong: no JSON, another shape, or a file written
    before reviews named their organisations.
    """
    data = _object(path)
    if "organisations" not in data:
        raise ReviewInvalid(
            "Tệp {file} không có danh sách tổ chức: không phải kết quả của “nghiquyet review”, hoặc do bản "
            "cũ lập. Hãy chạy lại “nghiquyet review --out …” rồi dùng review.json mới.",
            file=path.name,
        )
    organisations = _part(path, "organisations", lambda: tuple(map(_organisation, data["organisations"])))
    targets = _part(path, "targets", lambda: tuple(map(_target, data["targets"])))
    values = _part(path, "values", lambda: tuple(map(_value, data["values"])))
    sources = _part(path, "sources", lambda: tuple(map(_source, data["sources"])))
    review = _part(path, "title … owner", lambda: _review(data, organisations, targets, values, sources))
    codes = {organisation.code for organisation in organisations}
    strangers = {review.owner, *(value.organisation for value in values)} - codes
    if strangers or {value.target for value in values} - {target.code for target in targets}:
        raise _wrong(path, "values")
    return review


def _object(path: Path) -> dict[str, Any]:
    try:
        text = path.read_text("utf-8-sig")
        data = json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=_refuse)
    except OSError as error:
        raise MissingFile(
            "Không mở được tệp {file}. Hãy kiểm tra đường dẫn và quyền đọc.", file=path.name
        ) from error
    except (ValueError, RecursionError, DecimalException) as error:
        raise ReviewInvalid(
            "Tệp {file} không phải JSON hợp lệ. Hãy dùng review.json do “nghiquyet review” ghi.",
            file=path.name,
        ) from error
    if not isinstance(data, dict):
        raise _wrong(path, "{ }")
    return data


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _part(path: Path, field: str, make: Callable[[], _Made]) -> _Made:
    try:
        return make()
    except _WRONG as error:
        raise _wrong(path, field) from error


def _wrong(path: Path, field: str) -> ReviewInvalid:
    return ReviewInvalid(
        "Tệp {file}: phần {field} không đúng dạng của review.json. Hãy chạy lại “nghiquyet review”.",
        file=path.name,
        field=field,
    )


def _review(
    data: dict[str, Any],
    organisations: tuple[Organisation, ...],
    targets: tuple[Target, ...],
    values: tuple[Value, ...],
    sources: tuple[Source, ...],
) -> Review:
    start, end = map(date.fromisoformat, data["term"])
    as_of, elapsed, owner = date.fromisoformat(data["as_of"]), _amount(data["elapsed"]), str(data["owner"])
    results = measure(
        targets, values, organisations=organisations, owner=owner, elapsed=elapsed, as_of=as_of, term_end=end
    )
    return Review(
        str(data["title"]), str(data["number"]), start, end, as_of, elapsed, owner, organisations, targets,
        values, results, sources,
    )  # fmt: skip


def _organisation(row: dict[str, Any]) -> Organisation:
    names = tuple(map(str, row["short_names"]))
    return Organisation(str(row["code"]), str(row["name"]), names, row["parent"], str(row["level"]))


def _target(row: dict[str, Any]) -> Target:
    level, upper = row["target"] if isinstance(row["target"], list) else (row["target"], None)
    return Target(
        code=str(row["code"]),
        name=str(row["name"]),
        unit=str(row["unit"]),
        level=_amount(level),
        upper=_perhaps(upper),
        comparator=Comparator(row["comparator"]),
        basis=Basis(row["basis"]),
        aggregation=Aggregation(row["aggregation"]),
        direction=Direction(row["direction"]),
        applies_to=tuple(map(str, row["applies_to"])),
        baseline=_perhaps(row["baseline"]),
        group=str(row["group"]),
        evidence=_evidence(row["evidence"]),
    )


def _value(row: dict[str, Any]) -> Value:
    return Value(
        organisation=str(row["body"]),
        target=str(row["target"]),
        state=State.CLEAR if row.get("clear") else State(row["state"]),
        value=_perhaps(row["value"]),
        numerator=_perhaps(row["numerator"]),
        denominator=_perhaps(row["denominator"]),
        comparator=str(row["comparator"]),
        confidence=float(row["confidence"]),
        why=tuple(map(_told, row["why"])),
        evidence=_evidence(row["evidence"]),
        alternatives=tuple(map(_reading, row["readings"])),
    )


def _reading(row: dict[str, Any]) -> Reading:
    evidence = _evidence(row["evidence"])
    if evidence is None:
        raise ValueError("a reading without evidence")
    return Reading(
        _amount(row["value"]), evidence, _perhaps(row["numerator"]), _perhaps(row["denominator"]),
        str(row["comparator"]), float(row["confidence"]), tuple(map(_told, row["why"])),
    )  # fmt: skip


def _source(row: dict[str, Any]) -> Source:
    problem = _told(row["problem"]) if row["problem"] else None
    pages = int(row["pages"])
    return Source(str(row["file"]), str(row["sha256"]), str(row["media"]), pages, row["body"], problem)


def _evidence(row: dict[str, Any] | None) -> Evidence | None:
    if row is None:
        return None
    return Evidence(
        file=str(row["file"]),
        sha256=str(row["sha256"]),
        text=str(row["text"]),
        start=int(row["start"]),
        end=int(row["end"]),
        page=int(row["page"]),
        locator=str(row["locator"]),
    )


def _told(sentence: str) -> Phrase:
    """A sentence that was printed already; it stands in no catalogue."""
    return Phrase("{told}", told=sentence)


def _perhaps(number: Any) -> Decimal | None:
    return None if number is None else _amount(number)


def _amount(number: Any) -> Decimal:
    """An amount that can be reckoned with; JSON can write numbers of any size."""
    if not isinstance(number, Decimal) or abs(number.adjusted()) > _MOST_DIGITS:
        raise ValueError(number)
    return number
