"""The language that the commands speak: Vietnamese, or English with `--lang en` or NGHIQUYET_LANG=en."""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

Say = Callable[[str], str]

LANGUAGES = ("vi", "en")
_CLICK_WORDS = Path(__file__).parent / "locale"
_OUR_WORDS = Path(__file__).parent.parent / "locale"


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
    """A gettext for our sentences; Click's own words follow it through LANGUAGE and the default domain."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", str(_CLICK_WORDS))
    return gettext.translation("django", str(_OUR_WORDS), [language], fallback=True).gettext
