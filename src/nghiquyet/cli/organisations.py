"""`nghiquyet organisations`: the tree as it stood on any day; a list of it in, a list to fill in out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say
from nghiquyet.errors import HistoryRefused, InputError

if TYPE_CHECKING:
    from nghiquyet.organising import History, Node, Problem

_FILE = click.Path(dir_okay=False, path_type=Path)


def organisations_command(say: Say) -> click.Group:
    """`organisations`, speaking with `say`."""
    group = click.Group(
        "organisations",
        help=say("Tổ chức theo thời gian: cây tại một ngày, sáp nhập, chia tách, đổi tên."),
        subcommand_metavar=say("LỆNH …"),
    )
    for make in (_import, _tree, _template):
        group.add_command(make(say))
    return group


def _import(say: Say) -> click.Command:
    @click.command("import", help=say("Nạp danh sách tổ chức từ Excel hoặc CSV, tất cả hoặc không gì cả."))
    @click.argument("files", metavar=say("TỆP…"), nargs=-1, required=True, type=_FILE)
    @click.option("--check", is_flag=True, help=say("Chỉ kiểm tra, không lưu."))
    def import_(files: tuple[Path, ...], check: bool) -> int:
        history = _read(files, say)
        if history is None:
            return problems.BAD_INPUT
        if check:
            from nghiquyet import organising

            return _name(organising.problems(history), say)
        return _keep(history, say)

    return import_


def _tree(say: Say) -> click.Command:
    @click.command("tree", help=say("In cây tổ chức tại một ngày, từ tệp hoặc từ cơ sở dữ liệu."))
    @click.argument("files", metavar=say("TỆP…"), nargs=-1, type=_FILE)
    @click.option(
        "--as-of",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar=say("NGÀY"),
        help=say("Ngày cần xem, dạng 2025-07-01. Mặc định: hôm nay."),
    )
    @click.option("--json", "as_json", is_flag=True, help=say("In kết quả dưới dạng JSON."))
    def tree(files: tuple[Path, ...], as_of: datetime | None, as_json: bool) -> int:
        day = as_of.date() if as_of else date.today()  # noqa: DTZ011 - the user's own day
        history = _read(files, say) if files else _known(say)
        if history is None:
            return problems.BAD_INPUT
        from nghiquyet.organising import problems as problems_of

        if status := _name(problems_of(history), say):
            return status
        nodes = history.tree(day)
        click.echo(_as_json(nodes) if as_json else _drawn(nodes))
        return problems.OK

    return tree


def _template(say: Say) -> click.Command:
    @click.command("template", help=say("Ghi tệp Excel mẫu để điền danh sách tổ chức."))
    @click.argument("file", metavar=say("TỆP"), type=_FILE)
    def template(file: Path) -> int:
        from nghiquyet.cli.results import all_or_nothing
        from nghiquyet.writing.organisation_list import write_template

        with all_or_nothing(file.parent) as staging:
            (staging / file.name).write_bytes(write_template())
        return problems.OK

    return template


def _read(files: Iterable[Path], say: Say) -> History | None:
    """The history that the files tell; None where a file or a cell was wrong, each named."""
    from nghiquyet.isolation import open_apart
    from nghiquyet.organising.lists import history_of

    opened = list(open_apart(list(files), lambda place, done: None))
    wrong = [one for one in opened if isinstance(one, InputError)]
    for error in wrong:
        problems.name_error(error, say)
    history, found = history_of([one for one in opened if not isinstance(one, InputError)])
    return None if wrong or _name(found, say) else history


def _keep(history: History, say: Say) -> int:
    from nghiquyet.config import server

    server.set_up()
    from django.db import DatabaseError
    from django.utils import timezone

    from nghiquyet.actions.history import keep_history

    try:
        kept = keep_history(history, by=None, today=timezone.localdate())
    except HistoryRefused as refused:
        for place, why in refused.problems:
            problems.name_problem(place or None, why.told(say))
        problems.name_error(refused, say)
        return problems.BAD_INPUT
    except DatabaseError as error:
        _name_database(error, say)
        return problems.BAD_INPUT
    told = say("Đã nạp: thêm {added} tổ chức, đổi {changed}, giữ nguyên {same}.")
    click.echo(told.format(added=kept.added, changed=kept.changed, same=kept.same))
    return problems.OK


def _known(say: Say) -> History | None:
    from nghiquyet.config import server

    server.set_up()
    from django.db import DatabaseError

    from nghiquyet.queries.history import known_history

    try:
        return known_history()
    except DatabaseError as error:
        _name_database(error, say)
        return None


def _name_database(error: Exception, say: Say) -> None:
    template = say("Cơ sở dữ liệu chưa dùng được ({reason}). Hãy chạy nghiquyet migrate trước.")
    problems.name_problem(None, template.format(reason=" ".join(str(error).split())))


def _name(found: Iterable[Problem], say: Say) -> int:
    """Print every problem with its place; the exit status."""
    status = problems.OK
    for problem in found:
        problems.name_problem(problem.place or None, problem.why.told(say))
        status = problems.BAD_INPUT
    return status


def _drawn(nodes: Iterable[Node]) -> str:
    return "\n".join(f"{'  ' * node.depth}{node.code}  {node.name}" for node in nodes)


def _as_json(nodes: Iterable[Node]) -> str:
    """A list that `--organisations` takes as it is."""
    rows = [
        {
            "code": node.code,
            "name": node.name,
            "short_names": list(node.short_names),
            "parent": node.parent,
            "level": node.level,
        }
        for node in nodes
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
