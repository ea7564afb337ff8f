"""`nghiquyet compare OLD NEW`: what a new version of a resolution made of the old one, clause by clause."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say
from nghiquyet.cli.results import all_or_nothing
from nghiquyet.cli.tables import print_table, printer
from nghiquyet.errors import InputError

if TYPE_CHECKING:
    from nghiquyet.drafting import Comparison, TargetChange
    from nghiquyet.reading.documents import Document


def compare_command(say: Say) -> click.Command:
    """`compare`, speaking with `say`."""
    path = click.Path(dir_okay=False, path_type=Path)

    @click.command("compare", help=say("So hai bản của một nghị quyết theo từng điều khoản và chỉ tiêu."))
    @click.argument("old", metavar=say("BẢN_CŨ"), type=path, help=say("Bản trước."))
    @click.argument("new", metavar=say("BẢN_MỚI"), type=path, help=say("Bản sau."))
    @click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        metavar=say("THƯ MỤC"),
        help=say("Thư mục để ghi compare.json."),
    )
    @click.option("--json", "as_json", is_flag=True, help=say("In kết quả dưới dạng JSON."))
    def compare(old: Path, new: Path, out: Path | None, as_json: bool) -> int:
        from nghiquyet.drafting import compare, comparison_as_json

        before, after = _opened([old, new], say)
        compared = compare(before, after)
        written = json.dumps(comparison_as_json(compared), ensure_ascii=False, indent=2)
        if out:
            with all_or_nothing(out) as staging:
                (staging / "compare.json").write_text(written + "\n", encoding="utf-8")
        if as_json:
            click.echo(written)
        else:
            _print(compared, out, say)
        return problems.OK

    return compare


def _opened(files: Sequence[Path], say: Say) -> list[Document]:
    """The documents, each opened in a process of its own. Raises the InputError of the first that fails."""
    from nghiquyet.isolation import open_apart

    documents: list[Document] = []
    for opened in open_apart(files, lambda place, done: None):
        if isinstance(opened, InputError):
            raise opened
        problems.name_warnings(opened, say)
        documents.append(opened)
    return documents


def _print(compared: Comparison, out: Path | None, say: Say) -> None:
    from nghiquyet.drafting.wording import marked, states, verdict

    console = printer()
    names = compared.old.document.file, compared.new.document.file
    console.print(" → ".join(names), style="bold")
    console.print(verdict(compared, lambda phrase: phrase.told(say)) + ".")
    heads = (say("Điều khoản"), say("Trang"), say("Thay đổi"), say("Nội dung"))
    rows = []
    for pair in compared.pairs:
        clause = pair.new or pair.old
        if clause and not pair.kept:
            told = marked(pair.pieces) if pair.changed else " ".join(clause.text.split())
            what = states(pair, lambda phrase: phrase.told(say))
            rows.append((clause.identifier, str(clause.page), what, told))
    print_table(console, "", heads, rows, right=(1,))
    print_targets(compared.targets, say)
    if out:
        click.echo(say("Đã ghi vào thư mục {folder}.").format(folder=out))


def print_targets(changes: Sequence[TargetChange], say: Say, title: str = "") -> None:
    """A table of targets before and after."""
    from nghiquyet.drafting.wording import target_line

    heads = (say("Chỉ tiêu"), say("Trước"), say("Sau"))
    rows = [target_line(change, lambda phrase: phrase.told(say)) for change in changes]
    print_table(printer(), title, heads, rows)
