"""One organisation's page: its values, what it has not answered, its documents."""

from __future__ import annotations

from dataclasses import dataclass

from nghiquyet import models
from nghiquyet.measuring import Organisation, Review, State, Status, Target
from nghiquyet.queries.board import Contribution, contribution
from nghiquyet.queries.files import FileRow, file_rows
from nghiquyet.queries.matrix import own_status
from nghiquyet.queries.reviews import Sheet, sheet_of


@dataclass(frozen=True, slots=True)
class Answer:
    """The organisation's part in one target, with the status of its value alone where there is one."""

    position: int
    target: Target
    part: Contribution
    status: Status | None


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """Everything one organisation reported in one review."""

    id: int
    review: Review
    organisation: Organisation
    parent: Organisation | None
    below: tuple[Organisation, ...]
    answers: tuple[Answer, ...]
    missing: tuple[Answer, ...]
    not_applicable: tuple[Target, ...]
    files: tuple[FileRow, ...]

    @property
    def open(self) -> int:
        """How many of its values wait for a decision."""
        return sum(answer.part.value.state in (State.CONFLICT, State.TO_CONFIRM) for answer in self.answers)


def organisation_page(user: models.User, review: int, code: str) -> OrganisationPage:
    """The page of one organisation; `DoesNotExist` for a stranger."""
    sheet = sheet_of(user, review)
    if code not in sheet.organisations:
        raise models.Organisation.DoesNotExist
    named = {organisation.code: organisation for organisation in sheet.review.organisations}
    answers = _answers(sheet, named[code])
    return OrganisationPage(
        id=sheet.id,
        review=sheet.review,
        organisation=named[code],
        parent=named.get(named[code].parent or ""),
        below=tuple(row for row in named.values() if row.parent == code),
        answers=tuple(answer for answer in answers if answer.part.value.value is not None),
        missing=tuple(answer for answer in answers if answer.part.value.state is State.MISSING),
        not_applicable=tuple(
            answer.target for answer in answers if answer.part.value.state is State.NOT_APPLICABLE
        ),
        files=tuple(row for row in file_rows(sheet) if row.organisation_code == code),
    )


def _answers(sheet: Sheet, organisation: Organisation) -> list[Answer]:
    values = {value.target: value for value in sheet.review.values if value.organisation == organisation.code}
    return [
        Answer(
            position=position,
            target=target,
            part=contribution(
                sheet, organisation, values[target.code], counted=organisation.code in result.used
            ),
            status=own_status(sheet.review, organisation, target, values[target.code]),
        )
        for position, (target, result) in enumerate(
            zip(sheet.review.targets, sheet.review.results, strict=True), 1
        )
        if target.code in values
    ]
