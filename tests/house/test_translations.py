"""Every Vietnamese sentence for users has its English one, and the compiled catalogues are those written."""

from __future__ import annotations

import gettext
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from tests.house.repository import PACKAGE, ROOT, tracked
from tests.house.sentences import CONTEXT, sentences

from nghiquyet.writing.wording import STATUS

ENGLISH = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
CATALOGUES = [path for path in tracked() if path.suffix == ".po"]


def written(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def english() -> dict[str, str]:
    """Sentence to translation; of a plural its singular."""
    return {_key(message): _first(message.string) for message in written(ENGLISH) if message.id}


def _key(message: Message) -> str:
    return CONTEXT.join([message.context, _first(message.id)]) if message.context else _first(message.id)


def _first(text: str | list[str] | tuple[str, ...] | None) -> str:
    return text if isinstance(text, str) else (text or [""])[0]


def test_every_sentence_has_its_english() -> None:
    translated = {sentence for sentence, translation in english().items() if translation}
    missing = {sentence: file for sentence, file in sentences().items() if sentence not in translated}
    assert missing == {}


def test_every_status_of_a_review_has_its_english() -> None:
    assert [word for word in STATUS.values() if f"trạng thái{CONTEXT}{word}" not in english()] == []


def test_no_translation_is_left_unsure() -> None:
    assert [
        message.id for path in CATALOGUES for message in written(path) if message.id and message.fuzzy
    ] == []


def test_translation_names_the_same_values() -> None:
    wrong = {
        sentence: translation
        for sentence, translation in english().items()
        if sentence in sentences() and _fields(sentence) != _fields(translation)
    }
    assert wrong == {}


def _fields(template: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(template) if name}
    except ValueError:
        return set()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))
def test_catalogue_is_compiled_as_it_is_written(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert [message.id for message in written(path) if message.id and not _is_in(compiled, message)] == []


def _is_in(compiled: gettext.GNUTranslations, message: Message) -> bool:
    if message.context:
        return compiled.pgettext(message.context, _first(message.id)) == _first(message.string)
    if isinstance(message.id, str):
        return compiled.gettext(message.id) == message.string
    return compiled.ngettext(message.id[0], message.id[1], 1) == _first(message.string)
