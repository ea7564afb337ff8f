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
TRANSLATE = re.compile(r"""{%-?\s*(?:translate|trans)\s+(?:"([^"]+)"|'([^']+)')|\b_\("([^"]+)"\)""")
BLOCK = re.compile(r"{%\s*blocktrans(?:late)?\b([^%]*)%}(.*?){%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
PLURAL = re.compile(r"{%\s*plural\s*%}")
VARIABLE = re.compile(r"{{\s*(\w+)\s*}}")


@cache
def sentences() -> dict[str, str]:
    """Each sentence with the file that it stands in."""
    found = {}
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
        if isinstance(node, ast.Call) and node.args and _name(node.func) in SPEAKERS:
            argument = node.args[0]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
                yield argument.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _in_template(text: str) -> Iterator[str]:
    for match in TRANSLATE.finditer(text):
        yield next(group for group in match.groups() if group)
    for match in BLOCK.finditer(text):
        singular = PLURAL.split(match.group(2))[0]
        words = VARIABLE.sub(r"%(\1)s", singular)
        yield (
            " ".join(line.strip() for line in words.strip().splitlines())
            if "trimmed" in match.group(1)
            else words
        )
