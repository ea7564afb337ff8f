from __future__ import annotations

import pytest

from nghiquyet.errors import UnknownFormat
from nghiquyet.reading.documents.decoding import decode

TEXT = "Huyện đã trồng 120,5 ha rừng; các xã đạt 96,4% và được khen."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_without_a_warning(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == (TEXT, ())


@pytest.mark.parametrize(
    ("stored", "encoding"),
    [
        ("Huyeän ñaõ troàng röøng; caùc xaõ ñaït vaø ñöôïc khen.".encode("cp1252"), "VNI"),
        ("HuyÖn ®· trång rõng; c¸c x· ®¹t vµ ®­îc khen.".encode("latin-1"), "TCVN3"),
        ("HuyÖn ®· trång rõng; c¸c x· ®¹t vµ ®­îc khen.".encode(), "TCVN3"),
        ("Huyê\u0323n đa\u0303 trô\u0300ng rư\u0300ng; ca\u0301c xa\u0303 đa\u0323t va\u0300 đươ\u0323c khen."
         .encode("cp1258"), "Windows-1258"),
    ],
    ids=["vni", "tcvn3", "tcvn3-as-utf-8", "cp1258"],
)  # fmt: skip
def test_old_encoding_is_known_by_the_words(stored: bytes, encoding: str) -> None:
    text, warnings = decode(stored, "a.txt")

    assert text == "Huyện đã trồng rừng; các xã đạt và được khen."
    assert [dict(warning.values)["encoding"] for warning in warnings] == [encoding]


def test_other_languages_stay_as_they_are() -> None:
    assert decode("Été à la forêt · Öl für Äcker".encode(), "a.txt") == ("Été à la forêt · Öl für Äcker", ())


def test_bytes_with_zeros_are_no_text() -> None:
    with pytest.raises(UnknownFormat, match=r"a\.txt"):
        decode(b"abc\x00\x01\x02d", "a.txt")
