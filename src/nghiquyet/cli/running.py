"""From the process's arguments to its exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say, chosen, speaking
from nghiquyet.cli.tree import command_tree
from nghiquyet.errors import NghiquyetError


def main() -> None:
    """The command `nghiquyet`."""
    arguments = sys.argv[1:]
    say = speaking(chosen(arguments, os.environ))
    problems.keep_tracebacks_away(say)
    sys.exit(run(arguments, say))


def run(arguments: Sequence[str], say: Say) -> int:
    """Carry out one command; the status to exit with."""
    try:
        status = command_tree(say).main(list(arguments), "nghiquyet", standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        return problems.INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except NghiquyetError as error:
        problems.name_error(error, say)
        return problems.BAD_INPUT
    except BrokenPipeError:
        problems.leave_pipe()
        return problems.BAD_INPUT
    except OSError as error:
        problems.name_system_error(error, say)
        return problems.BAD_INPUT
    return int(status or problems.OK)
