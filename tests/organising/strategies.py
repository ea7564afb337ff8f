"""Random histories: a tree of organisations that merge, split and move as time goes by; always sound."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from nghiquyet.organising import History, Kind, Spell, Succession

FIRST = date(2021, 1, 1)
STEP = timedelta(days=100)


@dataclass
class World:
    """The leaves below one root, as they stand now, and how they came to be."""

    open: dict[str, Spell]
    closed: list[Spell] = field(default_factory=list)
    successions: list[Succession] = field(default_factory=list)
    count: int = 0

    def end(self, code: str, on: date) -> Spell:
        spell = self.open.pop(code)
        self.closed.append(replace(spell, end=on))
        return spell

    def begin(self, parent: str, on: date | None) -> str:
        self.count += 1
        code = f"U{self.count}"
        self.open[code] = Spell(code, f"Xã số {self.count}", parent, "xã", start=on)
        return code

    def history(self) -> History:
        return History((*self.closed, *self.open.values()), tuple(self.successions))


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Two districts below a province, two to six communes, and up to five events on days of their own."""
    world = World({"P": Spell("P", "Tỉnh", None, "tỉnh")})
    for district in ("A", "B"):
        world.open[district] = Spell(district, f"Huyện {district}", "P", "huyện")
    for _ in range(draw(st.integers(2, 6))):
        world.begin(draw(st.sampled_from(("A", "B"))), None)
    for number in range(draw(st.integers(0, 5))):
        event = draw(st.sampled_from((_merge, _split, _transfer, _rename)))
        event(world, FIRST + STEP * (number + 1), draw)
    return world.history()


def _leaves(world: World) -> list[str]:
    return [code for code in world.open if code.startswith("U")]


def _merge(world: World, on: date, draw: st.DrawFn) -> None:
    leaves = _leaves(world)
    if len(leaves) < 2:
        return
    gone = draw(st.lists(st.sampled_from(leaves), min_size=2, max_size=3, unique=True))
    into = gone.pop() if draw(st.booleans()) else None
    for code in gone:
        world.end(code, on)
    into = into or world.begin("A", on)
    world.successions += [Succession(Kind.MERGED, code, on, into) for code in gone]


def _split(world: World, on: date, draw: st.DrawFn) -> None:
    code = draw(st.sampled_from(_leaves(world)))
    keeps, share = draw(st.booleans()), Decimal(draw(st.integers(1, 99))) / 100
    parent = world.open[code].parent or "A"
    if not keeps:
        world.end(code, on)
    one = code if keeps else world.begin(parent, on)
    other = world.begin(parent, on)
    world.successions.append(Succession(Kind.SPLIT, code, on, one, share))
    world.successions.append(Succession(Kind.SPLIT, code, on, other, 1 - share))


def _transfer(world: World, on: date, draw: st.DrawFn) -> None:
    code = draw(st.sampled_from(_leaves(world)))
    spell = world.end(code, on)
    world.open[code] = replace(spell, parent="B" if spell.parent == "A" else "A", start=on)
    world.successions.append(Succession(Kind.TRANSFERRED, code, on))


def _rename(world: World, on: date, draw: st.DrawFn) -> None:
    code = draw(st.sampled_from(_leaves(world)))
    spell = world.end(code, on)
    world.open[code] = replace(spell, name=f"{spell.name} mới", start=on)
    world.successions.append(Succession(Kind.RENAMED, code, on))
