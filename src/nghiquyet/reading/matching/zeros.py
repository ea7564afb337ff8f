"""Stated zeros: "Không có học sinh bỏ học", "chưa xảy ra vụ nào"."""

from __future__ import annotations

import re
from decimal import Decimal

from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.dating import nearest
from nghiquyet.reading.matching.mention import OWN, Mention
from nghiquyet.reading.matching.roles import Setting, role_of
from nghiquyet.reading.matching.surroundings import Sentence

_FAINT = 0.4
"""How much the surroundings of a stated "không có …" count: it says itself what there is none of."""
_ZERO_ENDS = re.compile(r"[;,.()]|(?<!\w)(?:và|nhưng|song)(?!\w)")


def zeros(sentence: Sentence) -> list[Mention]:
    """ "Không có học sinh bỏ học": a stated zero, unless what is missing is the information."""
    found = []
    text = sentence.text
    for match in cues.ZERO.finditer(text, sentence.start, sentence.end):
        stop = _ZERO_ENDS.search(text, match.end(), sentence.end)
        end = stop.start() if stop else sentence.end
        if any(match.start() <= c.start < end for c in sentence.combined) or cues.UNKNOWN.search(
            text, match.start(), end
        ):
            continue
        setting = Setting(
            text[sentence.start : match.start()], "", "", False, False, None, None, sentence.around.planned
        )
        role, cue = role_of(setting, sentence.frame)
        features = sentence.frame.vocabulary.spoken
        labelled = match.group().lower() == "không"
        segments = (
            (OWN, features(text[sentence.start if labelled else match.start() : end])),
            (0.3, features(text[sentence.start : match.start()])),
        )
        found.append(
            Mention(
                Decimal(0),
                "",
                sentence.start,
                sentence.end,
                match.start(),
                end,
                (*segments, *((_FAINT * near, words) for near, words in sentence.around.segments)),
                role=role,
                cue=cue,
                zero=True,
                period=nearest(sentence.periods, match.start()),
            )
        )
    return found
