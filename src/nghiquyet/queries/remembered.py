"""What people have told about words, as matching takes it."""

from __future__ import annotations

from nghiquyet import models
from nghiquyet.queries.abbreviations import own_abbreviations
from nghiquyet.queries.aliases import remembered_aliases
from nghiquyet.reading.matching import Remembered


def remembered_for(code: str) -> Remembered:
    """What holds for reports to the organisation with this code; nothing where there is no such one yet."""
    organisation = models.Organisation.objects.filter(code=code).first()
    if organisation is None:
        return Remembered()
    return Remembered(remembered_aliases(organisation), own_abbreviations(organisation))
