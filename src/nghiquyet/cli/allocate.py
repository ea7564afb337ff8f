"""`nghiquyet allocate`: a resolution's targets handed down to the organisations below, and reconciled."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli import problems
from nghiquyet.cli.cascade_inputs import FILE, allocations_of, content_of, opened, refuse, superior_options
from nghiquyet.cli.language import Say
from nghiquyet.cli.results import all_or_nothing

if TYPE_CHECKING:
    from nghiquyet.cascading import Allocation
    from nghiquyet.measuring import Organisation
    from nghiquyet.reading.resolutions import Resolution, Target


@dataclass(frozen=True, slots=True)
class Asked:
    """What a call of `allocate` asks for."""

    resolution: Path
    organisations: Path
    by: str | None
    shares: Path | None
    allocations: Path | None
    target: tuple[str, ...]
    out: Path | None
    as_json: bool


@dataclass(frozen=True, slots=True)
class Allocated:
    """What came of it: the allocations, and the targets of which nothing was handed down."""

    resolution: Resolution
    organisations: tuple[Organisation, ...]
    made: tuple[Allocation, ...]
    left_out: tuple[Target, ...]


def allocate_command(say: Say) -> click.Command:
    """`allocate`, speaking with `say`."""

    @click.command("allocate", help=say("Phân bổ chỉ tiêu của nghị quyết cho các tổ chức cấp dưới."))
    @superior_options(say)
    @click.option(
        "--by",
        type=click.Choice(("equal", "share")),
        help=say("Chia đều (equal, mặc định) hoặc theo tỷ trọng (share)."),
    )
    @click.option("--shares", type=FILE, metavar=say("TỆP"), help=say("Tệp CSV tỷ trọng: cột mã, tỷ trọng."))
    @click.option(
        "--allocations",
        type=FILE,
        metavar=say("TỆP"),
        help=say("Tệp CSV phân bổ bằng tay: cột mã, chỉ tiêu, mức giao."),
    )
    @click.option(
        "--target",
        multiple=True,
        metavar=say("MÃ"),
        help=say("Chỉ phân bổ chỉ tiêu mang mã này; dùng được nhiều lần."),
    )
    @click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        metavar=say("THƯ MỤC"),
        help=say("Thư mục để ghi allocations.csv và allocations.xlsx."),
    )
    @click.option("--json", "as_json", is_flag=True, help=say("In kết quả dưới dạng JSON."))
    def allocate(**given: Any) -> int:
        return _carry_out(Asked(**given), say)

    return allocate


def _carry_out(asked: Asked, say: Say) -> int:
    if (asked.by == "share") != (asked.shares is not None):
        raise click.UsageError(say("--by share và --shares TỆP phải đi cùng nhau."))
    found = _allocated(asked, say)
    if asked.out:
        _write(found, asked.out)
    if asked.as_json:
        click.echo(_json(found))
    else:
        _print(found, asked.out, say)
    return problems.OK


def _allocated(asked: Asked, say: Say) -> Allocated:
    from nghiquyet.reading.resolutions import read_resolution
    from nghiquyet.reviewing import load_organisations

    organisations = load_organisations(asked.organisations)
    document = opened(asked.resolution)
    problems.name_warnings(document, say)
    resolution = read_resolution(document)
    targets = _chosen(resolution.targets, asked.target, say)
    made = _by_hand(asked, resolution.targets, organisations, say)
    if asked.by or not asked.allocations:
        made |= _divided([one for one in targets if one.code not in made], organisations, asked, say)
    return Allocated(
        resolution,
        organisations,
        tuple(made[target.code] for target in targets if target.code in made),
        tuple(target for target in targets if target.code not in made),
    )


def _by_hand(
    asked: Asked, targets: tuple[Target, ...], organisations: tuple[Organisation, ...], say: Say
) -> dict[str, Allocation]:
    if asked.allocations is None:
        return {}
    made = allocations_of(asked.allocations, targets, organisations, say)
    return {one.target.code: one for one in made}


def _chosen(targets: tuple[Target, ...], codes: tuple[str, ...], say: Say) -> tuple[Target, ...]:
    unknown = set(codes) - {target.code for target in targets}
    if unknown:
        template = say("Nghị quyết không có chỉ tiêu mang mã {codes}. Các mã: {known}.")
        told = template.format(
            codes=", ".join(sorted(unknown)), known=", ".join(target.code for target in targets)
        )
        raise click.BadParameter(told, param_hint="--target")
    return tuple(target for target in targets if not codes or target.code in codes)


def _divided(
    targets: list[Target], organisations: tuple[Organisation, ...], asked: Asked, say: Say
) -> dict[str, Allocation]:
    from nghiquyet.cascading import allocate, asked_of

    weights = _weights(asked.shares, organisations, say) if asked.shares else None
    below = asked_of(targets, organisations)
    return {target.code: allocate(target, below[target.code], weights) for target in targets}


def _weights(file: Path, organisations: tuple[Organisation, ...], say: Say) -> dict[str, Decimal]:
    from nghiquyet.cascading import read_shares

    weights, wrong = read_shares(content_of(file), file.name, [one.code for one in organisations])
    refuse(wrong, say)
    return weights


def _write(found: Allocated, folder: Path) -> None:
    from nghiquyet.cascading.by_hand import write_allocations
    from nghiquyet.cli.allocation_tables import allocation_workbook

    with all_or_nothing(folder) as staging:
        (staging / "allocations.csv").write_bytes(write_allocations(found.made, found.organisations))
        (staging / "allocations.xlsx").write_bytes(
            allocation_workbook(found.resolution, found.made, found.organisations)
        )


def _json(found: Allocated) -> str:
    from nghiquyet.cascading.as_json import allocations_as_json

    shaped = allocations_as_json(found.resolution, found.made, found.organisations, found.left_out)
    return json.dumps(shaped, ensure_ascii=False, indent=2)


def _print(found: Allocated, out: Path | None, say: Say) -> None:
    from nghiquyet.cli.allocated import print_allocations

    print_allocations(found.resolution, found.made, found.left_out, found.organisations, say)
    if out:
        click.echo(say("Đã ghi vào thư mục {folder}.").format(folder=out))
