"""`nghiquyet serve`: the pages, on the database that the environment names."""

from __future__ import annotations

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say


def serve_command(say: Say) -> click.Command:
    """`serve`, speaking with `say`."""

    @click.command("serve", help=say("Mở trang web với cơ sở dữ liệu đã đặt."))
    @click.option(
        "--host",
        default="127.0.0.1",
        metavar=say("ĐỊA CHỈ"),
        show_default=True,
        help=say("Địa chỉ để lắng nghe."),
    )
    @click.option(
        "--port",
        default=8000,
        show_default=True,
        type=click.IntRange(1, 65535),
        metavar=say("SỐ"),
        help=say("Cổng để lắng nghe."),
    )
    def serve(host: str, port: int) -> int:
        from nghiquyet.config import server

        server.serve(host, port)
        return problems.OK

    return serve
