"""All commands, hung on their root and speaking one language."""

from __future__ import annotations

from collections.abc import Iterator

import click

from nghiquyet import __version__
from nghiquyet.cli.allocate import allocate_command
from nghiquyet.cli.amendments import amendments_command
from nghiquyet.cli.cascade import cascade_command
from nghiquyet.cli.check import check_command
from nghiquyet.cli.compare import compare_command
from nghiquyet.cli.demo import demo_command
from nghiquyet.cli.imports import import_command
from nghiquyet.cli.language import LANGUAGES, Say
from nghiquyet.cli.migrate import migrate_command
from nghiquyet.cli.organisations import organisations_command
from nghiquyet.cli.read import read_command
from nghiquyet.cli.review import review_command
from nghiquyet.cli.serve import serve_command

_MAKERS = (
    read_command,
    review_command,
    check_command,
    allocate_command,
    cascade_command,
    compare_command,
    amendments_command,
    import_command,
    organisations_command,
    demo_command,
    serve_command,
    migrate_command,
)


def command_tree(say: Say) -> click.Group:
    """`nghiquyet` with its commands."""
    root = click.Group(
        "nghiquyet",
        subcommand_metavar=say("LỆNH …"),
        help=say("Theo dõi nghị quyết từ chỉ tiêu đến kết quả, con số nào cũng có minh chứng."),
    )
    for make in _MAKERS:
        root.add_command(make(say))
    for command in _all_below(root):
        command.options_metavar = say("[TÙY CHỌN]")
        command.params.append(_language_option(say))
    return click.version_option(__version__)(root)


def _all_below(command: click.Command) -> Iterator[click.Command]:
    """The command and, of a group, all in it."""
    yield command
    if isinstance(command, click.Group):
        for one in command.commands.values():
            yield from _all_below(one)


def _language_option(say: Say) -> click.Option:
    """`--lang` on every command; `language.chosen` has read it before."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=say("Ngôn ngữ của lệnh; cũng đặt được bằng biến NGHIQUYET_LANG. Mặc định: vi."),
    )
