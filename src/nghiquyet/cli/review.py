"""`nghiquyet review`: a resolution and a folder of reports in, the review out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli import problems
from nghiquyet.cli.folder import report_files
from nghiquyet.cli.jobs import jobs_option
from nghiquyet.cli.language import Say
from nghiquyet.cli.progress import shown_progress
from nghiquyet.cli.results import review_json, write_review
from nghiquyet.cli.values import Day, Share
from nghiquyet.cli.words import load_words, words_options
from nghiquyet.errors import NoReadableReports

if TYPE_CHECKING:
    from nghiquyet.reviewing import Reviewed
    from nghiquyet.writing.forms import FormKey

_FORMS = ("party", "state")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a call of `review` hands in."""

    resolution: Path
    organisations: Path
    reports: Path
    as_of: date
    elapsed: Decimal | None
    out: Path | None
    form: FormKey
    as_json: bool
    jobs: int | None
    aliases: Path | None
    abbreviations: Path | None


def review_command(say: Say) -> click.Command:
    """`review`, speaking with `say`."""
    file = click.Path(exists=True, dir_okay=False, resolve_path=True, path_type=Path)
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    out = click.Path(file_okay=False, path_type=Path)

    @click.command("review", help=say("Lập bảng kết quả từ nghị quyết và các báo cáo."))
    @click.option(
        "--resolution",
        required=True,
        type=file,
        metavar=say("TỆP"),
        help=say("Tệp nghị quyết có các chỉ tiêu."),
    )
    @click.option(
        "--organisations",
        required=True,
        type=file,
        metavar=say("TỆP"),
        help=say("Tệp JSON: các tổ chức và cấp trên của chúng."),
    )
    @click.option(
        "--reports",
        required=True,
        type=folder,
        metavar=say("THƯ MỤC"),
        help=say("Thư mục báo cáo, kể cả thư mục con."),
    )
    @click.option(
        "--as-of",
        required=True,
        type=Day(say),
        metavar=say("NGÀY"),
        help=say("Ngày chốt số liệu, ví dụ 2023-03-31."),
    )
    @click.option(
        "--elapsed",
        type=Share(say),
        metavar=say("SỐ"),
        help=say("Phần nhiệm kỳ đã qua, 0 đến 1. Mặc định: tính từ nhiệm kỳ và ngày chốt."),
    )
    @click.option(
        "--out",
        type=out,
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
    @click.option("--json", "as_json", is_flag=True, help=say("In kết quả dưới dạng JSON."))
    @jobs_option(say)
    @words_options(say)
    def review(**given: Any) -> int:
        return _carry_out(Asked(**given), say)

    return review


def _carry_out(asked: Asked, say: Say) -> int:
    reviewed = _reviewed(asked, say)
    if asked.out:
        write_review(reviewed, asked.out, asked.form)
    if asked.as_json:
        click.echo(review_json(reviewed))
    else:
        _print(reviewed, asked, say)
    return _name_unread(reviewed, say)


def _reviewed(asked: Asked, say: Say) -> Reviewed:
    from nghiquyet.isolation import open_apart, prepare

    prepare()
    from nghiquyet.reviewing import load_organisations, review_files

    organisations = load_organisations(asked.organisations)
    remembered = load_words(asked.aliases, asked.abbreviations)
    reports = _reports(asked)
    with shown_progress(say) as progress:
        return review_files(
            asked.resolution,
            organisations,
            reports,
            as_of=asked.as_of,
            elapsed=asked.elapsed,
            progress=progress,
            open_all=partial(open_apart, jobs=asked.jobs),
            remembered=remembered,
        )


def _reports(asked: Asked) -> list[Path]:
    no_reports = [
        path
        for path in (asked.resolution, asked.organisations, asked.out, asked.aliases, asked.abbreviations)
        if path
    ]
    reports = report_files(asked.reports, without=no_reports)
    if not reports:
        raise NoReadableReports(
            "Thư mục {file} không có báo cáo nào. Hãy chép báo cáo vào đó hoặc chọn thư mục khác.",
            file=asked.reports,
        )
    return reports


def _print(reviewed: Reviewed, asked: Asked, say: Say) -> None:
    from nghiquyet.cli.board import print_review

    print_review(reviewed.review, say)
    if asked.out:
        click.echo(say("Đã ghi vào thư mục {folder}.").format(folder=asked.out))


def _name_unread(reviewed: Reviewed, say: Say) -> int:
    """Name every file that could not be used or was not what its name says; the status that follows."""
    for document in reviewed.documents:
        problems.name_warnings(document, say)
    unread = [source for source in reviewed.review.sources if source.problem]
    for source in unread:
        if source.problem:
            problems.name_problem(source.file, source.problem.told(say))
    return problems.BAD_INPUT if unread else problems.OK
