"""The colours of statuses and states in tables, as RRGGBB. A word always stands beside the colour."""

from __future__ import annotations

from nghiquyet.measuring.review import Status
from nghiquyet.measuring.terms import State

FILL = {
    Status.EXCEEDED.value: "C6E0B4",
    Status.MET.value: "E2EFDA",
    Status.ON_TRACK.value: "DDEBF7",
    Status.BEHIND.value: "FCE4D6",
    Status.OVERDUE.value: "F8CBAD",
    Status.NOT_YET_DUE.value: "F2F2F2",
    Status.NO_DATA.value: "E7E6E6",
    State.CONFLICT.value: "F8CBAD",
    State.TO_CONFIRM.value: "FFF2CC",
    State.MISSING.value: "E7E6E6",
}
GAP = "FFF2CC"
HEADER = "F2F2F2"
LINK = "1F3864"
