"""`nghiquyet demo`: the fictional province, loaded into a database of its own and served on this machine."""

from __future__ import annotations

import os
import secrets
import socket
from pathlib import Path

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say
from nghiquyet.cli.progress import shown_progress

_HOST = "127.0.0.1"
_KEY_LENGTH = 48


def demo_command(say: Say) -> click.Command:
    """`demo`, speaking with `say`."""

    @click.command("demo", help=say("Nạp bộ tài liệu mẫu (hư cấu) rồi mở trang web."))
    @click.option(
        "--port",
        default=8000,
        show_default=True,
        type=click.IntRange(1, 65535),
        metavar=say("SỐ"),
        help=say("Cổng để lắng nghe."),
    )
    @click.option(
        "--data",
        default="var/demo",
        metavar=say("THƯ MỤC"),
        show_default=True,
        type=click.Path(file_okay=False, path_type=Path),
        help=say("Thư mục giữ cơ sở dữ liệu mẫu."),
    )
    def demo(port: int, data: Path) -> int:
        if not _is_free(port):
            template = say(
                "Cổng {port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ --port 8123."
            )
            problems.name_problem(None, template.format(port=port))
            return problems.BAD_INPUT
        use_own_database(data)
        _load_and_serve(port, say)
        return problems.OK

    return demo


def use_own_database(data: Path) -> None:
    """Point this process's settings to the demo's folder, whatever database the environment names."""
    data.mkdir(parents=True, exist_ok=True)
    for variable in ("NGHIQUYET_DATABASE_URL", "NGHIQUYET_HOSTS", "NGHIQUYET_HTTPS", "NGHIQUYET_DEBUG"):
        os.environ.pop(variable, None)
    os.environ["NGHIQUYET_DATA"] = str(data)
    os.environ["NGHIQUYET_SECRET_KEY"] = _key(data / "secret_key")


def _key(file: Path) -> str:
    """The demo's own key, made at the first start and readable by its owner only."""
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(_KEY_LENGTH), encoding="ascii")
    return file.read_text(encoding="ascii")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError:
            return False
    return True


def _load_and_serve(port: int, say: Say) -> None:
    from nghiquyet.config import server
    from nghiquyet.demo.load import load_demo

    with shown_progress(say) as progress:
        login = load_demo(progress=progress)
    click.echo(say("Trang web: {address}").format(address=f"http://{_HOST}:{port}/"))
    click.echo(
        say("Đăng nhập: {name}  Mật khẩu: {password}").format(name=login.name, password=login.password)
    )
    click.echo(say("Tài khoản khác, cùng mật khẩu: {names}").format(names=", ".join(login.others)))
    click.echo(say("Dừng: Ctrl+C"))
    server.serve(_HOST, port)
