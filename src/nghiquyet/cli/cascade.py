"""`nghiquyet cascade`: what the documents of organisations below made of a superior's targets."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli import problems
from nghiquyet.cli.cascade_inputs import FILE, allocations_of, opened, superior_options
from nghiquyet.cli.folder import report_files
from nghiquyet.cli.jobs import jobs_option
from nghiquyet.cli.language import Say
from nghiquyet.cli.progress import shown_progress
from nghiquyet.cli.results import all_or_nothing
from nghiquyet.errors import InputError, NoReadableReports

if TYPE_CHECKING:
    from nghiquyet.cascading import Cascade, Given
    from nghiquyet.measuring import Organisation
    from nghiquyet.reading.documents import Document


@dataclass(frozen=True, slots=True)
class Asked:
    """What a call of `cascade` asks for."""

    resolution: Path
    organisations: Path
    documents: Path
    allocations: Path | None
    jobs: int | None
    out: Path | None
    as_json: bool


def cascade_command(say: Say) -> click.Command:
    """`cascade`, speaking with `say`."""

    @click.command(
        "cascade", help=say("Đối chiếu văn bản cụ thể hóa của cấp dưới với chỉ tiêu của nghị quyết.")
    )
    @superior_options(say)
    @click.option(
        "--documents",
        required=True,
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar=say("THƯ MỤC"),
        help=say("Thư mục nghị quyết, chương trình hành động, kế hoạch của cấp dưới."),
    )
    @click.option(
        "--allocations",
        type=FILE,
        metavar=say("TỆP"),
        help=say("Tệp CSV mức giao cho từng tổ chức, do lệnh allocate ghi hoặc tự lập."),
    )
    @jobs_option(say)
    @click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        metavar=say("THƯ MỤC"),
        help=say("Thư mục để ghi cascade.json và cascade.xlsx."),
    )
    @click.option("--json", "as_json", is_flag=True, help=say("In kết quả dưới dạng JSON."))
    def cascade(**given: Any) -> int:
        return _carry_out(Asked(**given), say)

    return cascade


def _carry_out(asked: Asked, say: Say) -> int:
    found = _cascaded(asked, say)
    if asked.out:
        _write(found, asked.out, say)
    if asked.as_json:
        click.echo(_json(found, say))
    else:
        _print(found, asked.out, say)
    return _name_unused(found, say)


def _cascaded(asked: Asked, say: Say) -> Cascade:
    from nghiquyet.cascading import cascade
    from nghiquyet.isolation import prepare
    from nghiquyet.reading.resolutions import read_resolution
    from nghiquyet.reviewing import load_organisations

    prepare()
    organisations = load_organisations(asked.organisations)
    document = opened(asked.resolution)
    problems.name_warnings(document, say)
    targets = read_resolution(document).targets
    allocations = allocations_of(asked.allocations, targets, organisations, say) if asked.allocations else ()
    return cascade(document, organisations, _given(asked, organisations, say), allocations)


def _given(asked: Asked, organisations: tuple[Organisation, ...], say: Say) -> list[Given]:
    """The files of the folder, opened, each with whose it is."""
    from nghiquyet.cascading import Given
    from nghiquyet.reading.documents.file_names import shown_name
    from nghiquyet.reviewing.assignment import assign

    files = _files(asked)
    found = _opened(files, asked, say)
    documents = [one for one in found if not isinstance(one, InputError)]
    for document in documents:
        problems.name_warnings(document, say)
    owners = iter(assign(documents, organisations))
    given = []
    for path, one in zip(files, found, strict=True):
        if isinstance(one, InputError):
            given.append(Given(shown_name(path), problem=one))
        else:
            owner = next(owners)
            given.append(Given(one.file, one, owner.organisation, owner.sure))
    return given


def _files(asked: Asked) -> list[Path]:
    besides = [path for path in (asked.resolution, asked.organisations, asked.allocations, asked.out) if path]
    files = report_files(asked.documents, without=besides)
    if not files:
        raise NoReadableReports(
            "Thư mục {file} không có văn bản nào. Hãy chép văn bản của cấp dưới vào đó hoặc chọn "
            "thư mục khác.",
            file=asked.documents,
        )
    return files


def _opened(files: list[Path], asked: Asked, say: Say) -> list[Document | InputError]:
    from nghiquyet.isolation import open_apart
    from nghiquyet.reading.documents.file_names import shown_name
    from nghiquyet.reviewing import Progress

    with shown_progress(say) as told:

        def begun(place: int, done: int) -> None:
            told(Progress(shown_name(files[place]), done, len(files), say("Đọc văn bản")))

        return list(partial(open_apart, jobs=asked.jobs)(files, begun))


def _name_unused(found: Cascade, say: Say) -> int:
    unused = [one.problem for one in found.files if one.problem is not None]
    for problem in unused:
        problems.name_error(problem, say)
    return problems.BAD_INPUT if unused else problems.OK


def _write(found: Cascade, folder: Path, say: Say) -> None:
    from nghiquyet.cli.cascade_tables import cascade_workbook

    with all_or_nothing(folder) as staging:
        (staging / "cascade.json").write_text(_json(found, say) + "\n", encoding="utf-8")
        (staging / "cascade.xlsx").write_bytes(cascade_workbook(found))


def _json(found: Cascade, say: Say) -> str:
    from nghiquyet.cascading.cascade_as_json import cascade_as_json

    shaped = cascade_as_json(found, lambda phrase: phrase.told(say))
    return json.dumps(shaped, ensure_ascii=False, indent=2)


def _print(found: Cascade, out: Path | None, say: Say) -> None:
    from nghiquyet.cli.cascaded import print_cascade

    print_cascade(found, say)
    if out:
        click.echo(say("Đã ghi vào thư mục {folder}.").format(folder=out))
