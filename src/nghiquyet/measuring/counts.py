"""How many targets stand where: the sentence at the head of a board and of a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from nghiquyet.measuring.review import Result, Status
from nghiquyet.phrases import Phrase

GOOD = (Status.EXCEEDED, Status.MET, Status.ON_TRACK)


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of targets by status; `of` gives one, `good` those exceeded, met or on track."""

    all: int
    counts: tuple[tuple[Status, int], ...]

    def of(self, *statuses: Status) -> int:
        """How many targets have one of these statuses."""
        return sum(count for status, count in self.counts if status in statuses)

    @property
    def good(self) -> int:
        return self.of(*GOOD)

    @property
    def phrase(self) -> Phrase:
        """One sentence for a screen; overdue targets are among the late ones."""
        return Phrase(
            "{good} trong {all} chỉ tiêu đạt hoặc đúng tiến độ; {behind} chậm; {no_data} chưa có số liệu",
            good=self.good,
            all=self.all,
            behind=self.of(Status.BEHIND, Status.OVERDUE),
            no_data=self.of(Status.NO_DATA),
        )


def summary(results: Iterable[Result]) -> Summary:
    """Count the results by status, in the order of `Status`.

    >>> str(summary([Result("T1", Status.MET, Phrase("")), Result("T2", Status.BEHIND, Phrase(""))]).phrase)
    '1 trong 2 chỉ tiêu đạt hoặc đúng tiến độ; 1 chậm; 0 chưa có số liệu'
    """
    tally = Counter(result.status for result in results)
    return Summary(tally.total(), tuple((status, tally[status]) for status in Status))
