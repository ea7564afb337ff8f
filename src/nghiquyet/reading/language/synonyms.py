"""Expressions for one thing ("du khách", "khách du lịch"): a report may use another than the target does."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from nghiquyet.reading.language.folding import bare, fold


def other_expressions(text: str, *, marks: bool = True) -> list[str]:
    """What folded text could as well have said, by the lines of `synonyms.tsv`; bare without `marks`.

    >>> other_expressions("đón 12.400 lượt du khách")
    ['khách du lịch', 'khách tham quan']
    """
    pattern, groups = _table(marks)
    said = dict.fromkeys(pattern.findall(text))
    return [other for expression in said for other in groups[expression] if other != expression]


@cache
def _table(marks: bool) -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """What is looked for, the longest first, and the line that each stands in."""
    plain = fold if marks else bare
    lines = resources.files(__package__).joinpath("synonyms.tsv").read_text("utf-8").splitlines()
    groups = [plain(line).split("\t") for line in lines if not line.startswith("#")]
    of = {expression: group for group in groups for expression in group}
    longest = sorted(of, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), of
