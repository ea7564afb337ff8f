"""`nghiquyet amendments DRAFT RETURNED…`: what those who were consulted want changed, where they clash."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nghiquyet.cli import problems
from nghiquyet.cli.jobs import jobs_option
from nghiquyet.cli.language import Say
from nghiquyet.cli.results import all_or_nothing
from nghiquyet.errors import InputError

if TYPE_CHECKING:
    from nghiquyet.drafting import Effects, Gathered


def amendments_command(say: Say) -> click.Command:
    """`amendments`, speaking with `say`."""
    path = click.Path(dir_okay=False, path_type=Path)

    @click.command(
        "amendments",
        help=say("Tổng hợp góp ý từ các bản dự thảo đã sửa: theo điều khoản, chỗ vướng nhau, chỉ tiêu đổi."),
    )
    @click.argument("draft", metavar=say("DỰ_THẢO"), type=path, help=say("Tệp Word đã gửi đi lấy ý kiến."))
    @click.argument(
        "returned",
        metavar=say("BẢN_SỬA…"),
        nargs=-1,
        required=True,
        type=path,
        help=say("Các tệp Word gửi lại, có theo dõi thay đổi (Track Changes) hoặc sửa thẳng."),
    )
    @click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        metavar=say("THƯ MỤC"),
        help=say("Thư mục để ghi amendments.json và bản Word có mọi góp ý dưới tên người góp ý."),
    )
    @click.option("--json", "as_json", is_flag=True, help=say("In kết quả dưới dạng JSON."))
    @jobs_option(say)
    def amendments(
        draft: Path, returned: tuple[Path, ...], out: Path | None, as_json: bool, jobs: int | None
    ) -> int:
        gathered, refused = _gathered(draft, returned, jobs, say)
        if len(refused) == len(returned):
            return problems.BAD_INPUT
        effects = _effects(draft, gathered)
        result = _json(gathered, effects, returned, refused, say)
        if out:
            _write(gathered, draft, result, out, say)
        if as_json:
            click.echo(result)
        else:
            _print(gathered, effects, out, say)
        return problems.BAD_INPUT if refused else problems.OK

    return amendments


def _gathered(
    draft: Path, returned: Sequence[Path], jobs: int | None, say: Say
) -> tuple[Gathered, dict[str, str]]:
    """All amendments, and the reason for each returned file that can't be used, which is named."""
    from nghiquyet.drafting import amendments_of, gather, read_draft, read_returned
    from nghiquyet.isolation import each_apart

    [own] = each_apart(read_draft, [draft])
    if isinstance(own, InputError):
        raise own
    copies, refused = [], {}
    names = _names(returned)
    for path, copy in zip(returned, each_apart(read_returned, returned, jobs=jobs), strict=True):
        try:
            if isinstance(copy, InputError):
                raise copy
            for warning in copy.warnings:
                problems.name_problem(copy.file, warning.told(say))
            copies.append(amendments_of(own, copy.named(names[path])))
        except InputError as error:
            problems.name_error(error, say)
            refused[names[path]] = error.phrase.told(say)
    return gather(own, copies), refused


def _names(returned: Sequence[Path]) -> dict[Path, str]:
    """What to call each file: with its folder where several have one name, as when all units edit the draft
    without renaming it."""
    often = Counter(path.name for path in set(returned))
    return {
        path: f"{path.parent.name}/{path.name}" if often[path.name] > 1 else path.name for path in returned
    }


def _effects(draft: Path, gathered: Gathered) -> Effects:
    """What the amendments make of the targets: each is tried in a copy of the draft."""
    from nghiquyet.cli.weighing import weigh
    from nghiquyet.drafting import edits, effects, may_matter
    from nghiquyet.isolation import each_apart

    tried = [one for one in gathered.amendments if may_matter(gathered.draft, one)]
    choices = [edits(gathered.draft, gathered.free), *(edits(gathered.draft, [one]) for one in tried)]
    [found] = each_apart(partial(weigh, choices=choices), [draft])
    if isinstance(found, InputError):
        raise found
    return effects(gathered, list(zip(tried, found[1:], strict=True)), found[0])


def _write(gathered: Gathered, draft: Path, result: str, folder: Path, say: Say) -> None:
    """Write amendments.json and the draft with all amendments in it, both or none."""
    from nghiquyet.drafting import edits, notes
    from nghiquyet.writing import write_changes, write_comments

    said = notes(gathered.draft, gathered.free, gathered.collisions, lambda phrase: phrase.told(say))
    with all_or_nothing(folder) as staging:
        (staging / "amendments.json").write_text(result + "\n", encoding="utf-8")
        commented = write_comments(draft.read_bytes(), said, file=draft.name, when=datetime.now(UTC))
        marked = write_changes(commented, edits(gathered.draft, gathered.free), file=draft.name)
        (staging / f"{draft.stem}.amendments{draft.suffix}").write_bytes(marked)


def _json(
    gathered: Gathered, effects: Effects, returned: Sequence[Path], refused: dict[str, str], say: Say
) -> str:
    from nghiquyet.drafting import amendments_as_json

    found: dict[str, Any] = amendments_as_json(gathered, effects)
    found["files"] = [{"file": name, "problem": refused.get(name)} for name in _names(returned).values()]
    return json.dumps(found, ensure_ascii=False, indent=2)


def _print(gathered: Gathered, effects: Effects, out: Path | None, say: Say) -> None:
    from nghiquyet.cli.amended import print_amendments

    print_amendments(gathered, effects, say)
    if out:
        click.echo(say("Đã ghi vào thư mục {folder}.").format(folder=out))
