"""Once a day, before the first page of the day, and never again on that day."""

from __future__ import annotations

from datetime import date

from nghiquyet.config.each_day import EachDay


def test_each_day_begins_with_its_own_tree() -> None:
    days = iter([date(2025, 6, 30), date(2025, 6, 30), date(2025, 7, 1)])
    done: list[date] = []
    application = EachDay(lambda environ, start: [b"page"], done.append, lambda: next(days))
    assert [application({}, print) for _ in range(3)] == [[b"page"]] * 3
    assert done == [date(2025, 6, 30), date(2025, 7, 1)]
