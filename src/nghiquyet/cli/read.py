"""`nghiquyet read FILE…`: what stands in the documents, as tables or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nghiquyet.cli import problems
from nghiquyet.cli.jobs import jobs_option
from nghiquyet.cli.language import Say
from nghiquyet.errors import InputError

if TYPE_CHECKING:
    from nghiquyet.reading import Reading


def read_command(say: Say) -> click.Command:
    """`read`, speaking with `say`."""

    @click.command(
        "read",
        help=say("Đọc số liệu, người, hội nghị… trong văn bản."),
    )
    @click.argument(
        "files",
        metavar=say("TỆP…"),
        nargs=-1,
        required=True,
        type=click.Path(path_type=Path),
        help=say("Các tệp Word, Excel, PDF, HTML, csv, txt, bản quét, hoặc tệp .zip chứa chúng."),
    )
    @click.option(
        "--json",
        "as_json",
        is_flag=True,
        help=say("In JSON: một tệp là một đối tượng, nhiều tệp hoặc tệp .zip là danh sách."),
    )
    @jobs_option(say)
    def read(files: tuple[Path, ...], as_json: bool, jobs: int | None) -> int:
        from nghiquyet.reading.documents.packed import expand

        documents = expand(files)
        found = list(_read_all(documents, jobs, say))
        if as_json:
            _print_json(found, single=documents == [files[0]])
        else:
            _print_tables(found, say)
        return problems.OK if len(found) == len(documents) else problems.BAD_INPUT

    return read


def _read_all(files: Sequence[Path], jobs: int | None, say: Say) -> Iterator[Reading]:
    """Read the files, each in a process of its own; what can't be read is named and passed over."""
    from nghiquyet.isolation import each_apart
    from nghiquyet.reading import read

    for reading in each_apart(read, files, jobs=jobs):
        if isinstance(reading, InputError):
            problems.name_error(reading, say)
        else:
            problems.name_warnings(reading.document, say)
            yield reading


def _print_json(found: Sequence[Reading], single: bool) -> None:
    """One object for one file, a list for several or an archive; nothing where a single file was not read."""
    from nghiquyet.reading.as_json import as_json

    objects = [as_json(reading) for reading in found]
    if objects or not single:
        click.echo(json.dumps(objects[0] if single else objects, ensure_ascii=False, indent=2))


def _print_tables(found: Sequence[Reading], say: Say) -> None:
    from nghiquyet.cli.facts import print_facts

    for reading in found:
        print_facts(reading, say)
