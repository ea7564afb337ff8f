"""`nghiquyet migrate`: the tables, created or brought up to date."""

from __future__ import annotations

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say


def migrate_command(say: Say) -> click.Command:
    """`migrate`, speaking with `say`."""

    @click.command("migrate", help=say("Tạo hoặc cập nhật cơ sở dữ liệu."))
    def migrate() -> int:
        from nghiquyet.config import server

        server.migrate()
        click.echo(say("Cơ sở dữ liệu đã ở phiên bản mới nhất."))
        return problems.OK

    return migrate
