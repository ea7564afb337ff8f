"""The verdict as one bar: how many targets have each status."""

from __future__ import annotations

from dataclasses import dataclass

from nghiquyet.measuring import Status, Summary

WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Part:
    """One status's stretch of a bar `WIDTH` long."""

    status: Status
    count: int
    start: float
    length: float


def distribution(summary: Summary) -> tuple[Part, ...]:
    """The stretches in the order of `Status`, none for a status that no target has."""
    parts: list[Part] = []
    at = 0.0
    for status, count in summary.counts:
        if count:
            length = count * WIDTH / summary.all
            parts.append(Part(status, count, round(at, 1), round(length, 1)))
            at += length
    return tuple(parts)
