"""Who presides and who speaks: verbs behind a list of names, or before it ("Chủ trì hội nghị có …")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from nghiquyet.reading.facts.chunks import Chunk
from nghiquyet.reading.facts.names import Tokens
from nghiquyet.reading.language.lexicon import shipped

_ROLES = {"chair": "chair", "speak": "speaker", "ask": "speaker", "attend": "attends"}
_PEOPLE = frozenset({"many", "one", "rank", "title", "office", "name"})
_REACH = 8
"""Tokens between people and the verb that speaks of them."""
_OCCASION = 4
"""Tokens behind "điều hành" within which the meeting is named."""


@dataclass
class _Scan:
    """The names since the last verb, whether a verb has taken them, and roles that wait for names."""

    roles: dict[int, set[str]] = field(default_factory=dict)
    group: list[int] = field(default_factory=list)
    taken: bool = False
    asked: bool = False
    waiting: set[str] = field(default_factory=set)
    beside: bool = False
    named_since: bool = False
    end: int = 0


def roles(chunks: Sequence[Chunk], tokens: Tokens) -> dict[int, set[str]]:
    """For the place of each name chunk: "chair", "speaker", "attends"."""
    scan = _Scan()
    for place, piece in enumerate(chunks):
        if piece.kind == "name":
            _meet_name(scan, place)
            scan.end = piece.end
        elif piece.kind == "office" and not scan.taken:
            scan.end = piece.end
        elif piece.kind in _ROLES:
            if _counts(piece, tokens):
                _meet_verb(scan, piece, opens=_opens(chunks, place))
                _wait_beside(scan, piece, _is_joined(chunks, tokens, place))
        elif piece.kind == "mark" and piece.text == ";":
            _part(scan)
    return scan.roles


def _part(scan: _Scan) -> None:
    """At ";" those who were taken by a verb, and those who preside beside them, are done with."""
    if scan.beside:
        scan.waiting, scan.beside = set(), False
    if scan.taken:
        scan.group, scan.taken = [], False


def _wait_beside(scan: _Scan, verb: Chunk, joined: bool) -> None:
    scan.beside = joined
    if joined:
        scan.waiting, scan.named_since = {_ROLES[verb.kind]}, False


def _is_joined(chunks: Sequence[Chunk], tokens: Tokens, place: int) -> bool:
    """Whether others preside beside: "chủ trì hội nghị cùng (với) các Phó Trưởng Ban: …"."""
    at = place + 1
    while at < len(chunks) and at - place <= _OCCASION and chunks[at].kind == "word":
        at += 1
    if chunks[place].kind != "chair" or at >= len(chunks) or tokens[chunks[at].start].key != "cùng":
        return False
    at += 1 + (at + 1 < len(chunks) and chunks[at + 1].text == "với")
    return at < len(chunks) and chunks[at].kind in _PEOPLE


def _meet_name(scan: _Scan, place: int) -> None:
    if scan.taken:
        scan.group, scan.taken, scan.asked = [], False, False
    scan.group.append(place)
    scan.roles.setdefault(place, set()).update(scan.waiting)
    scan.named_since = True


def _meet_verb(scan: _Scan, verb: Chunk, *, opens: bool) -> None:
    role = _ROLES[verb.kind]
    if scan.group and not opens:
        if verb.start - scan.end <= _REACH and not (role == "chair" and scan.asked):
            for place in scan.group:
                scan.roles[place].add(role)
            scan.end = verb.end
        scan.taken, scan.waiting = True, set()
        scan.asked = scan.asked or verb.kind == "ask"
        return
    if scan.named_since:
        scan.waiting, scan.named_since = set(), False
    scan.waiting = scan.waiting | {role}
    scan.taken = True


def _opens(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether the verb stands before its people: first in the sentence, behind ";", before "có"."""
    before = chunks[place - 1] if place else None
    if before is None or before.text == ";":
        return True
    following = chunks[place + 1 : place + 6]
    joined = any(piece.text in ("có", "là", "gồm") for piece in following if piece.kind == "other")
    parted = any(piece.kind == "name" for piece in chunks[:place]) and before.text == ","
    return joined and parted


def _counts(piece: Chunk, tokens: Tokens) -> bool:
    """ "điều hành" presides only over a meeting; "chủ trì, phối hợp" is a duty, not a chair."""
    following = tokens[piece.end : piece.end + _OCCASION]
    if piece.kind != "chair":
        return piece.text not in ("chỉ", "giao")
    if len(following) > 2 and following[0].text == "," and following[1].key == "phối":
        return False
    running = tokens[piece.end - 1].key == "hành" and tokens[piece.start].key != "cùng"
    places = range(piece.end, min(piece.end + _OCCASION, len(tokens)))
    return not running or any(shipped("events").longest(tokens, at) for at in places)
