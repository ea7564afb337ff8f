"""Days and shares as people type them on a command line."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

import click

from nghiquyet.cli.language import Say

_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y")


class Day(click.ParamType[date, object]):
    """A day: 2023-03-31, 31/3/2023 or 31.3.2023."""

    name = "date"

    def __init__(self, say: Say) -> None:
        self.say = say

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a complaint that shows how to write one."""
        for form in _FORMS:
            try:
                return datetime.strptime(str(value), form).date()  # noqa: DTZ007 - a day has no time zone
            except ValueError:
                continue
        template = self.say("“{value}” không phải là ngày. Hãy viết như 2023-03-31 hoặc 31/3/2023.")
        self.fail(template.format(value=value))


class Share(click.ParamType[Decimal, object]):
    """A share from 0 to 1, with a decimal point or comma."""

    name = "share"

    def __init__(self, say: Say) -> None:
        self.say = say

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """The share, or a complaint that says its bounds."""
        try:
            share = Decimal(str(value).replace(",", "."))
        except InvalidOperation:
            share = Decimal("NaN")
        if not share.is_finite() or not 0 <= share <= 1:
            self.fail(self.say("“{value}” không phải là một số từ 0 đến 1, ví dụ 0.5.").format(value=value))
        return share
