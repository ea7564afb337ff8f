"""Every sentence for users in the sources and templates: the keys that the catalogue must hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from tests.house.repository import PACKAGE, texts, tracked

from nghiquyet import errors

ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and kind.__module__ == errors.__name__
}
SPEAKERS = ERRORS | {"Phrase", "say", "_", "gettext", "gettext_lazy", "gettext_noop"}
SPEAKERS_IN_CONTEXT = {"pgettext", "pgettext_lazy", "word"}
CONTEXT = "\x04"
TRANSLATE = re.compile(
    r"""{%\s*(?:translate|trans)\s+["']([^"']+)["'](?:[^%]*?context\s+["']([^"']+)["'])?"""
)
MARKED = re.compile(r"""\b_\("([^"]+)"\)""")
BLOCK = re.compile(r"{%\s*blocktrans(?:late)?\b([^%]*)%}(.*?){%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
PLURAL = re.compile(r"{%\s*plural\s*%}")
VARIABLE = re.compile(r"{{\s*(\w+)\s*}}")


@cache
def sentences() -> dict[str, str]:
    """Each sentence with the file that it stands in."""
    found: dict[str, str] = {}
    for path, text in texts(tracked()):
        if PACKAGE not in path.parents:
            continue
        if path.suffix == ".py":
            found |= dict.fromkeys(_in_source(text), path.name)
        elif path.suffix in {".html", ".txt"} and "templates" in path.parts:
            found |= dict.fromkeys(_in_template(text), path.name)
    return found


def _in_source(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name, words = _name(node.func), [_literal(argument) for argument in node.args]
            if name in SPEAKERS and any(words[:1]):
                yield words[0]
            elif name in SPEAKERS_IN_CONTEXT and len(words) > 1 and all(words[:2]):
                yield CONTEXT.join(words[:2])


def _literal(argument: ast.expr) -> str:
    value = argument.value if isinstance(argument, ast.Constant) else None
    return value if isinstance(value, str) else ""


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _in_template(text: str) -> Iterator[str]:
    yield from MARKED.findall(text)
    for sentence, context in TRANSLATE.findall(text):
        yield CONTEXT.join([context, sentence]) if context else sentence
    for match in BLOCK.finditer(text):
        singular = VARIABLE.sub(r"%(\1)s", PLURAL.split(match.group(2))[0])
        trimmed = " ".join(line.strip() for line in singular.strip().splitlines())
        yield trimmed if "trimmed" in match.group(1) else singular
