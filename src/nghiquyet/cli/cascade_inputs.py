"""What `allocate` and `cascade` share: the resolution, the tree, and the allocations of a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say
from nghiquyet.errors import InputError, MissingFile

if TYPE_CHECKING:
    from nghiquyet.cascading import Allocation
    from nghiquyet.measuring import Organisation
    from nghiquyet.reading.documents import Document
    from nghiquyet.reading.resolutions import Target

_Command = Callable[..., Any]
FILE = click.Path(exists=True, dir_okay=False, resolve_path=True, path_type=Path)


def superior_options(say: Say) -> Callable[[_Command], _Command]:
    """`--resolution` and `--organisations`."""
    resolution = click.option(
        "--resolution",
        required=True,
        type=FILE,
        metavar=say("TỆP"),
        help=say("Tệp nghị quyết có các chỉ tiêu."),
    )
    organisations = click.option(
        "--organisations",
        required=True,
        type=FILE,
        metavar=say("TỆP"),
        help=say("Tệp JSON: các tổ chức và cấp trên của chúng."),
    )
    return lambda command: resolution(organisations(command))


def opened(file: Path) -> Document:
    """The document, opened in a process of its own. Raises its InputError."""
    from nghiquyet.isolation import open_apart

    [found] = open_apart([file], lambda place, done: None)
    if isinstance(found, InputError):
        raise found
    return found


def allocations_of(
    file: Path,
    targets: Sequence[Target],
    organisations: Sequence[Organisation],
    say: Say,
) -> tuple[Allocation, ...]:
    """The allocations of a file. Where a row can't be used, every such row is named and the command ends."""
    from nghiquyet.cascading import asked_of, read_allocations

    asked = asked_of(targets, organisations)
    made, wrong = read_allocations(content_of(file), file.name, targets, organisations, asked)
    refuse(wrong, say)
    return made


def content_of(file: Path) -> bytes:
    """The bytes of a file. Raises `MissingFile`."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise MissingFile(
            "Không mở được tệp {file}. Hãy kiểm tra đường dẫn và quyền đọc.", file=file.name
        ) from error


def refuse(wrong: Sequence[InputError], say: Say) -> None:
    """Name every problem, the last one by ending the command with it."""
    for problem in wrong[:-1]:
        problems.name_error(problem, say)
    if wrong:
        raise wrong[-1]
