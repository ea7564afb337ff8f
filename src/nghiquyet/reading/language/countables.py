"""Words of the grammar that ship as lists: what prose counts, what ends a unit, what carries no meaning."""

from __future__ import annotations

from functools import cache
from importlib import resources

from nghiquyet.reading.language.folding import fold

_MARKS = "*+-"


@cache
def countable_nouns() -> tuple[frozenset[str], frozenset[str]]:
    """The nouns of `nouns.txt` that are things wherever they stand and, apart, the classifiers among them."""
    kept = {noun: marks for noun, marks in _nouns().items() if "-" not in marks}
    return frozenset(kept), frozenset(noun for noun, marks in kept.items() if marks)


@cache
def folded_nouns(mark: str = "") -> frozenset[str]:
    """The nouns that bear this mark ("*" classifier, "+" happening), or all of them, folded."""
    return frozenset(fold(noun) for noun, marks in _nouns().items() if mark in marks)


@cache
def unit_stops() -> frozenset[str]:
    """Function words, folded, that end the name of a thing counted."""
    return frozenset(fold(word) for word in _words("unit_stops.txt"))


@cache
def predicates() -> frozenset[str]:
    """Verbs and adjectives, folded, that follow the name of a thing counted."""
    return frozenset(fold(word) for word in _words("predicates.txt"))


@cache
def function_words() -> frozenset[str]:
    """Words without a meaning of their own, folded."""
    return frozenset(fold(word) for word in _words("function_words.txt"))


@cache
def persons() -> frozenset[str]:
    """General words for people, which may stand for any of them."""
    return of_any_kind() | _section("kinds that are often told for one another", "persons.txt")


@cache
def of_any_kind() -> frozenset[str]:
    """The general words that say nothing of what kind of people they are."""
    return _section("of any kind", "persons.txt")


@cache
def people() -> frozenset[str]:
    """All nouns for people: those under "# people" in `nouns.txt`, and the general ones."""
    return persons() | _section("people")


@cache
def organisations() -> frozenset[str]:
    """All nouns for organisations and territories, without households and buildings."""
    homes = ("hộ", "gia đình", "nhà", "nóc nhà", "căn hộ", "dân tộc", "dòng họ")
    named = _section("organisations") | _section("households and territories")
    return frozenset(noun for noun in named if not noun.startswith(homes))


def _section(title: str, name: str = "nouns.txt") -> frozenset[str]:
    """The nouns that stand under one title of a list."""
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    section = text.partition(f"\n# {title}\n")[2].partition("\n#")[0]
    return frozenset(noun.strip().rstrip(_MARKS) for noun in section.replace("\n", ",").split(",")) - {""}


def _words(name: str) -> list[str]:
    """The words of a list whose syllables an underscore joins."""
    return [word.replace("_", " ") for word in " ".join(_lines(name)).split()]


@cache
def _nouns() -> dict[str, str]:
    """Noun -> its marks; a noun that stands twice has the marks of both."""
    found: dict[str, str] = {}
    for noun in (part.strip() for line in _lines("nouns.txt") for part in line.split(",")):
        bare = noun.rstrip(_MARKS)
        if bare:
            found[bare] = found.get(bare, "") + noun[len(bare) :]
    return found


def _lines(name: str) -> list[str]:
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
