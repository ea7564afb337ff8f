"""The language that the commands speak: Vietnamese, or English with `--lang en` or NGHIQUYET_LANG=en."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

LANGUAGES = ("vi", "en")
_CLICK_WORDS = Path(__file__).parent / "locale"
_OUR_WORDS = Path(__file__).parent.parent / "locale"


@dataclass(frozen=True, slots=True)
class Say:
    """Tells a Vietnamese sentence or word in the user's language; without a catalogue, as it is.

    >>> Say()("Kết quả")
    'Kết quả'
    """

    catalogue: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)

    def __call__(self, sentence: str) -> str:
        return self.catalogue.gettext(sentence)

    def word(self, kind: str, word: str) -> str:
        """One word, of the kind that the catalogue files it under: "đạt" as a "trạng thái"."""
        return self.catalogue.pgettext(kind, word)


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for; Vietnamese where none or an unknown one is.

    Looked up before the arguments are understood, for the help and the errors must speak it too.

    >>> chosen(["read", "a.docx"], {}), chosen(["--lang", "en", "read"], {})
    ('vi', 'en')
    >>> chosen(["read", "--lang=en"], {})
    'en'
    >>> chosen([], {"NGHIQUYET_LANG": "en"}), chosen(["--lang", "fr"], {})
    ('en', 'vi')
    """
    spaced = [value for option, value in pairwise(arguments) if option == "--lang"]
    joined = [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    language = [environment.get("NGHIQUYET_LANG", ""), *spaced, *joined][-1]
    return language if language in LANGUAGES else LANGUAGES[0]


def speaking(language: str) -> Say:
    """A voice for our sentences; Click's own words follow it through LANGUAGE and the default domain."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", str(_CLICK_WORDS))
    return Say(gettext.translation("django", str(_OUR_WORDS), [language], fallback=True))
