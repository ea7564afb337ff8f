"""What `review` and `import` are handed: a resolution, organisations, a folder of reports, a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial, reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli import problems
from nghiquyet.cli.folder import report_files
from nghiquyet.cli.jobs import jobs_option
from nghiquyet.cli.language import Say
from nghiquyet.cli.progress import shown_progress
from nghiquyet.cli.values import Day, Share
from nghiquyet.errors import NoReadableReports

if TYPE_CHECKING:
    from nghiquyet.measuring import Organisation, Review
    from nghiquyet.reading.matching import Remembered
    from nghiquyet.reviewing import Reviewed

_Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The files and the day of a review."""

    resolution: Path
    organisations: Path
    reports: Path
    as_of: date
    elapsed: Decimal | None
    jobs: int | None


def handed_in_options(say: Say) -> Callable[[_Command], _Command]:
    """The options whose values make a `HandedIn`."""
    file = click.Path(exists=True, dir_okay=False, resolve_path=True, path_type=Path)
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    options = (
        click.option(
            "--resolution", required=True, type=file, metavar=say("TỆP"),
            help=say("Tệp nghị quyết có các chỉ tiêu."),
        ),
        click.option(
            "--organisations", required=True, type=file, metavar=say("TỆP"),
            help=say("Tệp JSON: các tổ chức và cấp trên của chúng."),
        ),
        click.option(
            "--reports", required=True, type=folder, metavar=say("THƯ MỤC"),
            help=say("Thư mục báo cáo, kể cả thư mục con."),
        ),
        click.option(
            "--as-of", required=True, type=Day(say), metavar=say("NGÀY"),
            help=say("Ngày chốt số liệu, ví dụ 2023-03-31."),
        ),
        click.option(
            "--elapsed", type=Share(say), metavar=say("SỐ"),
            help=say("Phần nhiệm kỳ đã qua, 0 đến 1. Mặc định: tính từ nhiệm kỳ và ngày chốt."),
        ),
        jobs_option(say),
    )  # fmt: skip
    return lambda command: reduce(lambda inner, option: option(inner), reversed(options), command)


def read_handed_in(
    given: HandedIn,
    organisations: Sequence[Organisation],
    remembered: Remembered,
    say: Say,
    *,
    besides: Sequence[Path] = (),
    earlier: Review | None = None,
) -> Reviewed:
    """The review of the files; those in `besides` are no reports where they lie among them."""
    from nghiquyet.isolation import open_apart
    from nghiquyet.reviewing import review_files

    reports = _reports(given, besides)
    with shown_progress(say) as progress:
        return review_files(
            given.resolution,
            organisations,
            reports,
            as_of=given.as_of,
            elapsed=given.elapsed,
            progress=progress,
            open_all=partial(open_apart, jobs=given.jobs),
            remembered=remembered,
            earlier=earlier,
        )


def _reports(given: HandedIn, besides: Sequence[Path]) -> list[Path]:
    reports = report_files(given.reports, without=[given.resolution, given.organisations, *besides])
    if not reports:
        raise NoReadableReports(
            "Thư mục {file} không có báo cáo nào. Hãy chép báo cáo vào đó hoặc chọn thư mục khác.",
            file=given.reports,
        )
    return reports


def name_unread(reviewed: Reviewed, say: Say) -> int:
    """Name every file that could not be used or was not what its name says; the status that follows."""
    for document in reviewed.documents:
        problems.name_warnings(document, say)
    unread = [source for source in reviewed.review.sources if source.problem]
    for source in unread:
        if source.problem:
            problems.name_problem(source.file, source.problem.told(say))
    return problems.BAD_INPUT if unread else problems.OK
