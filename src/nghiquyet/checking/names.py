"""Where a text names the organisations of a registry."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from nghiquyet.measuring import Organisation
from nghiquyet.reading.language.folding import fold

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """text[start:end] is a name that only the organisation `code` has."""

    start: int
    end: int
    code: str


class Names:
    """The names of a registry, each with whose it is; a name that two organisations share is nobody's."""

    def __init__(self, organisations: Sequence[Organisation]) -> None:
        self._codes = _by_name(organisations)
        longest_first = sorted(self._codes, key=len, reverse=True)
        pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if pattern else None

    def within(self, text: str, start: int = 0, end: int | None = None) -> list[Named]:
        """The names in text[start:end] in order, the longest at each place; offsets are of `text`.

        >>> names = Names([Organisation("B3", "Đảng bộ huyện Pù Tang", ("Pù Tang", "huyện Pù Tang"))])
        >>> names.within("Tại huyện Pù Tang, Pù Tang.")
        [Named(start=4, end=17, code='B3'), Named(start=19, end=26, code='B3')]
        """
        if self._pattern is None:
            return []
        part = text[start:end]
        folded = fold(part)
        if len(folded) != len(part):
            return []
        return [
            Named(start + match.start(), start + match.end(), self._codes[" ".join(match.group().split())])
            for match in self._pattern.finditer(folded)
        ]


def _by_name(organisations: Sequence[Organisation]) -> dict[str, str]:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for organisation in organisations:
        for name in (organisation.name, *organisation.short_names):
            if len(name.strip()) >= _SHORTEST:
                owners[" ".join(fold(name).split())].add(organisation.code)
    return {name: codes.pop() for name, codes in owners.items() if len(codes) == 1}
