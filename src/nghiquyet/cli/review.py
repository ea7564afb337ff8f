"""`nghiquyet review`: a resolution and a folder of reports in, the review out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli.handed_in import HandedIn, handed_in_options, name_unread, read_handed_in
from nghiquyet.cli.language import Say
from nghiquyet.cli.results import review_json, write_review
from nghiquyet.cli.words import load_words, words_options

if TYPE_CHECKING:
    from nghiquyet.reviewing import Reviewed
    from nghiquyet.writing.forms import FormKey

_FORMS = ("party", "state")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a call of `review` asks for."""

    out: Path | None
    form: FormKey
    as_json: bool
    aliases: Path | None
    abbreviations: Path | None
    earlier: Path | None


def review_command(say: Say) -> click.Command:
    """`review`, speaking with `say`."""

    @click.command("review", help=say("Lập bảng kết quả từ nghị quyết và các báo cáo."))
    @handed_in_options(say)
    @click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        metavar=say("THƯ MỤC"),
        help=say("Thư mục để ghi review.json, .docx, .xlsx và .pdf."),
    )
    @click.option(
        "--form",
        type=click.Choice(_FORMS),
        default="party",
        show_default=True,
        help=say("Thể thức văn bản: của Đảng (party) hay hành chính (state)."),
    )
    @click.option(
        "--earlier",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar=say("TỆP"),
        help=say("review.json của kỳ trước: số lũy kế không được giảm."),
    )
    @click.option("--json", "as_json", is_flag=True, help=say("In kết quả dưới dạng JSON."))
    @words_options(say)
    def review(
        out: Path | None,
        form: FormKey,
        as_json: bool,
        aliases: Path | None,
        abbreviations: Path | None,
        earlier: Path | None,
        **given: Any,
    ) -> int:
        asked = Asked(out, form, as_json, aliases, abbreviations, earlier)
        return _carry_out(HandedIn(**given), asked, say)

    return review


def _carry_out(given: HandedIn, asked: Asked, say: Say) -> int:
    reviewed = _reviewed(given, asked, say)
    if asked.out:
        write_review(reviewed, asked.out, asked.form)
    if asked.as_json:
        click.echo(review_json(reviewed))
    else:
        _print(reviewed, asked, say)
    return name_unread(reviewed, say)


def _reviewed(given: HandedIn, asked: Asked, say: Say) -> Reviewed:
    from nghiquyet.isolation import prepare

    prepare()
    from nghiquyet.reviewing import load_organisations, load_review

    organisations = load_organisations(given.organisations)
    remembered = load_words(asked.aliases, asked.abbreviations)
    earlier = load_review(asked.earlier) if asked.earlier else None
    besides = [path for path in (asked.out, asked.aliases, asked.abbreviations, asked.earlier) if path]
    return read_handed_in(given, organisations, remembered, say, besides=besides, earlier=earlier)


def _print(reviewed: Reviewed, asked: Asked, say: Say) -> None:
    from nghiquyet.cli.board import print_review

    print_review(reviewed.review, say)
    if asked.out:
        click.echo(say("Đã ghi vào thư mục {folder}.").format(folder=asked.out))
