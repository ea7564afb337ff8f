"""What a document says: every number with its target, its owner, its time and its role."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from nghiquyet.checking.grids import Grids, Place
from nghiquyet.checking.name_words import name_words, without
from nghiquyet.checking.said import Said, fills, mention_of, numbers_in, time_of, written
from nghiquyet.checking.topics import Topics, going_on, of_paragraph
from nghiquyet.checking.whose import NOBODY, Spot, Voice, Whose, whose
from nghiquyet.measuring import Review
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.abbreviations import explained_abbreviations, shipped_abbreviations
from nghiquyet.reading.language.quantities import Quantity
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching import mentions
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.match import SURE
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.scopes import Registry
from nghiquyet.reading.matching.words import Vocabulary

_TURNS = re.compile(r"\W*(?:riêng|còn|về) ", re.IGNORECASE)
_BACK = 12
"""How many numbers of a paragraph are looked back on for what it is about."""


class Listener:
    """Hears what a document says on a review's targets, in the voice of the organisation that speaks."""

    def __init__(self, document: Document, review: Review, voice: Voice, resolution_text: str = "") -> None:
        known = {**shipped_abbreviations(), **explained_abbreviations(resolution_text)}
        for target in review.targets:
            known.update(explained_abbreviations(target.name))
        known.update(explained_abbreviations(document.text))
        vocabulary = Vocabulary(known, marks=not document.words)
        registry = Registry.of(voice.speaker, review.organisations)
        self._document, self._voice = document, voice
        timed = any(dimension(target.unit) == "time" for target in review.targets)
        self._frame = Frame(registry, vocabulary, review.term_start, review.as_of, timed)
        self._grids = Grids(document, voice)
        self.topics = Topics(document, review.targets, vocabulary, self._grids)
        self.mentions = tuple(mentions(document, self._frame))

    def said(self) -> list[Said]:
        """Every number in the order of the text."""
        by_sentence: defaultdict[tuple[int, int], list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if not mention.derived and not mention.zero:
                by_sentence[mention.start, mention.end].append(mention)
        found = [one for span, inside in by_sentence.items() for one in self._of_sentence(span, inside)]
        found.sort(key=lambda one: (one.start, one.end))
        return [
            of_paragraph(one, found[max(0, at - _BACK) : at], self._paragraph(one.start))
            for at, one in enumerate(found)
        ]

    def _paragraph(self, offset: int) -> int:
        """Where the paragraph of this character begins."""
        block = self._document.block_at(offset)
        return block.start if block else offset

    def _of_sentence(self, span: tuple[int, int], inside: Sequence[Mention]) -> list[Said]:
        text = self._document.text
        place = self._grids.at(span[0]) if inside[0].in_table else None
        otherwise = self._otherwise(span, place)
        of_names = self._name_words(span, inside[0])
        found: list[Said] = []
        left = span[0]
        for quantity in numbers_in(text, span, inside, durations=self._frame.durations):
            mention = mention_of(quantity, inside)
            if mention is not None:
                spot = Spot(text, *span, left, quantity.start, quantity.end)
                mention = without(mention, of_names)
                found.append(going_on(self._one(quantity, mention, spot, place, otherwise), found))
            left = quantity.end
        return found

    def _name_words(self, span: tuple[int, int], mention: Mention) -> frozenset[str]:
        """The words of names in the paragraph up to the sentence's end, or in the labels of a cell."""
        start = self._paragraph(span[0])
        text = "\n".join(mention.labels) if mention.in_table else self._document.text[start : span[1]]
        return name_words(text, self._voice.names, self._frame.vocabulary)

    def _one(
        self, quantity: Quantity, mention: Mention, spot: Spot, place: Place | None, otherwise: Whose
    ) -> Said:
        unit = self._unit(quantity, mention)
        fitting = self.topics.of(mention, spot, place, unit)
        return Said(
            start=quantity.start,
            end=quantity.end,
            written=written(spot.text, quantity),
            unit=unit,
            total=quantity.total,
            mention=mention,
            sentence=(spot.start, spot.end),
            before=spot.text[spot.start : quantity.start],
            after=spot.text[quantity.end : spot.end],
            whose=self._owner(mention, spot, place, otherwise, sure=bool(fitting) and fitting[0][0] >= SURE),
            period=time_of(spot.text, mention.period),
            fitting=fitting,
            place=place,
            fills=fills(mention, place),
            lead=spot.text[quantity.start : quantity.number_start],
            legible=self._document.legible(quantity.start, quantity.end),
        )

    def _unit(self, quantity: Quantity, mention: Mention) -> str:
        """The number's own unit, else that of its row or column; an organisation's name in a column "Đơn vị"
        is none."""
        alone = quantity.number_start == mention.number_start or not quantity.unit
        unit = self._frame.vocabulary.unit(quantity.unit) or (mention.unit if alone else "")
        return "" if self._voice.names.within(unit) else unit

    def _owner(
        self, mention: Mention, spot: Spot, place: Place | None, otherwise: Whose, *, sure: bool
    ) -> Whose:
        """Whose it is; a part or another's figure is nobody's where no name of the registry stands by it.

        "Riêng" that opens a sentence on a target turns to another matter; it makes no part of the number.
        """
        found = whose(spot, self._voice, otherwise)
        turned = sure and bool(_TURNS.match(spot.text, spot.start))
        of_part = mention.role == "part" and not found.named and not turned
        of_others = mention.role == "elsewhere" and found is otherwise
        labelled = place is not None and place.whose is found and fills(mention, place)
        return NOBODY if (of_part or of_others) and not labelled else found

    def _otherwise(self, span: tuple[int, int], place: Place | None) -> Whose:
        """Whose the numbers of a sentence are that names nobody: its cell's, its section's, the speaker's."""
        if place is not None and place.whose is not None:
            return place.whose
        document, names = self._document, self._voice.names
        for heading in reversed(document.headings_above(span[0])):
            codes = {name.code for name in names.within(document.text, heading.start, heading.end)}
            if codes:
                return Whose(tuple(sorted(codes)), sure=len(codes) == 1)
        before = names.within(document.text, self._paragraph(span[0]), span[0]) if place is None else []
        near = [name.code for name in reversed(before) if name.code != self._voice.speaker]
        return Whose((self._voice.speaker, *near[:1]), sure=not near)
