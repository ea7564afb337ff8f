"""Every command has help and a place in the documentation."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from tests.cli.conftest import Run

from nghiquyet import __version__
from nghiquyet.cli.language import Say
from nghiquyet.cli.tree import command_tree

TREE = command_tree(Say())


def parameters() -> list[tuple[str, click.Parameter]]:
    return [(name, parameter) for name, command in TREE.commands.items() for parameter in command.params]


@pytest.mark.parametrize("name", TREE.commands)
def test_command_has_help(name: str) -> None:
    assert TREE.commands[name].help


@pytest.mark.parametrize(("name", "parameter"), parameters(), ids=str)
def test_parameter_has_help(name: str, parameter: click.Parameter) -> None:
    assert getattr(parameter, "help", None), f"{name} {parameter.name}"


@pytest.mark.parametrize("name", TREE.commands)
def test_command_is_documented_with_its_options(root: Path, name: str) -> None:
    text = (root / "docs/user/commands.md").read_text(encoding="utf-8")
    sections = dict(
        re.findall(r"^## `nghiquyet (\w+)[^`]*`\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    )
    options = {
        option
        for parameter in TREE.commands[name].params
        for option in parameter.opts
        if option.startswith("--")
    }
    assert {option for option in options if f"`{option}`" not in sections[name]} == set()


def test_documented_commands_exist(root: Path) -> None:
    text = (root / "docs/user/commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## `nghiquyet (\w+)", text, re.MULTILINE)) == set(TREE.commands)


def test_readme_commands_exist_with_their_options(root: Path) -> None:
    for name in ("README.md", "README.en.md", "docs/user/review.md"):
        text = (root / name).read_text(encoding="utf-8").replace("\\\n", " ")
        for command, rest in re.findall(r"^(?:\.venv/bin/)?nghiquyet (\w+)(.*)$", text, re.MULTILINE):
            known = {option for parameter in TREE.commands[command].params for option in parameter.opts}
            assert set(re.findall(r"--[a-z-]+", rest)) <= known


def test_version_is_printed(start: Run) -> None:
    printed = start("--version")
    assert (printed.returncode, printed.stdout) == (0, f"nghiquyet, phiên bản {__version__}\n")


def test_no_command_shows_the_help_and_is_an_unusable_argument(run: Run) -> None:
    assert run().returncode == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("review",),
        ("rread", "a.txt"),
        ("read", "--jsn", "a.txt"),
        ("--lang", "fr", "read", "a.txt"),
    ],
    ids=" ".join,
)
def test_unusable_arguments_exit_with_two(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "Lỗi: " in ended.stderr
    assert "Traceback" not in ended.stderr
