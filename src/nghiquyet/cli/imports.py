"""`nghiquyet import`: a resolution and a folder of reports into the database, for the pages to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli import problems
from nghiquyet.cli.handed_in import HandedIn, handed_in_options, name_unread, read_handed_in
from nghiquyet.cli.language import Say

if TYPE_CHECKING:
    from nghiquyet.measuring import Organisation
    from nghiquyet.models import Review


def import_command(say: Say) -> click.Command:
    """`import`, speaking with `say`."""

    @click.command("import", help=say("Nạp nghị quyết và các báo cáo vào cơ sở dữ liệu của trang web."))
    @handed_in_options(say)
    @click.option(
        "--again",
        is_flag=True,
        help=say("Đọc lại đợt đã nạp cùng ngày chốt; mọi quyết định của người dùng được giữ."),
    )
    def import_(again: bool, **given: Any) -> int:
        from nghiquyet.isolation import prepare

        prepare()
        from django.db import DatabaseError

        try:
            return _carry_out(HandedIn(**given), again, say)
        except DatabaseError as error:
            template = say("Cơ sở dữ liệu chưa dùng được ({reason}). Hãy chạy nghiquyet migrate trước.")
            problems.name_problem(None, template.format(reason=" ".join(str(error).split())))
            return problems.BAD_INPUT

    return import_


def _carry_out(given: HandedIn, again: bool, say: Say) -> int:
    from nghiquyet.config import server

    server.set_up()
    from nghiquyet.actions.imports import import_review
    from nghiquyet.queries.remembered import remembered_for
    from nghiquyet.reviewing import load_organisations

    organisations = load_organisations(given.organisations)
    reviewed = read_handed_in(given, organisations, remembered_for(_highest(organisations)), say)
    _tell(import_review(reviewed, by=None, again=again), say)
    return name_unread(reviewed, say)


def _highest(organisations: Sequence[Organisation]) -> str:
    codes = {organisation.code for organisation in organisations}
    return next(o.code for o in organisations if o.parent not in codes)


def _tell(row: Review, say: Say) -> None:
    """Say what was saved and, where it was read again, what became of the decisions."""
    from nghiquyet.models import AuditEntry

    entry = AuditEntry.objects.filter(review=row, verb__startswith="import").latest("id")
    told = entry.after or {}
    loaded = say("Đã nạp {values} số liệu từ {files} tệp.")
    click.echo(loaded.format(values=told["values"], files=len(told["files"])))
    if "kept" in told:
        kept = say("Giữ {kept} quyết định; {reopened} phải xem lại vì tệp mới; {changed} số đọc khác.")
        click.echo(kept.format(**{**told, "reopened": len(told["reopened"])}))
