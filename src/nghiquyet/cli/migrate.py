"""`nghiquyet migrate`: the tables, created or brought up to date."""

from __future__ import annotations

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say


def migrate_command(say: Say) -> click.Command:
    """`migrate`, speaking with `say`."""

    @click.command("migrate", help=say("Tạo hoặc cập nhật cơ sở dữ liệu."))
    def migrate() -> int:
        from django.db import OperationalError

        from nghiquyet.config import server

        try:
            server.migrate()
        except OperationalError as error:
            template = say(
                "Không mở được cơ sở dữ liệu ({reason}). Hãy kiểm tra biến NGHIQUYET_DATABASE_URL và máy chủ."
            )
            problems.name_problem(None, template.format(reason=" ".join(str(error).split())))
            return problems.BAD_INPUT
        click.echo(say("Cơ sở dữ liệu đã ở phiên bản mới nhất."))
        return problems.OK

    return migrate
