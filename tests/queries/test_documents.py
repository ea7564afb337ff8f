"""Documents with their marks, each as far as the user may see."""

from __future__ import annotations

import pytest
from tests.cast import Cast, ValueOf

from nghiquyet.models import Document, Review, Value
from nghiquyet.queries.documents import DocumentPage, Proven, clause_page, document_page, proof_page
from nghiquyet.queries.passages import Piece


def pieces(page: DocumentPage) -> list[Piece]:
    return [piece for passage in page.passages for piece in passage.pieces]


def here(page: DocumentPage) -> str:
    return "".join(piece.text for piece in pieces(page) if piece.mark and piece.mark.here)


def document(review: Review, file: str) -> int:
    return review.documents.get(file=file).pk


def test_proof_highlights_the_words_of_the_value(cast: Cast, value_of: ValueOf) -> None:
    page = proof_page(cast.leader, value_of("A", "T1").pk)
    assert isinstance(page, DocumentPage)
    assert here(page) == "trồng 90 ha rừng"
    assert page.file == "a.txt"


def test_other_values_of_the_document_are_marked_and_lead_to_theirs(cast: Cast, value_of: ValueOf) -> None:
    page = proof_page(cast.leader, value_of("A", "T1").pk)
    assert isinstance(page, DocumentPage)
    others = {piece.mark.value for piece in pieces(page) if piece.mark and not piece.mark.here}
    assert others == {value_of("A", "T2").pk}


def test_clause_highlights_the_target_in_the_resolution(cast: Cast, review: Review) -> None:
    page = clause_page(cast.commune, review.pk, "T4")
    assert here(page) == "Mở 10 lớp tập huấn"
    assert page.is_resolution


def test_text_of_a_document_is_shown_whole(cast: Cast, review: Review) -> None:
    page = document_page(cast.leader, document(review, "b.txt"))
    shown = "\n".join("".join(piece.text for piece in passage.pieces) for passage in page.passages)
    assert shown == review.documents.get(file="b.txt").text


def test_value_without_words_stands_alone(cast: Cast, value_of: ValueOf) -> None:
    assert isinstance(proof_page(cast.leader, value_of("B", "T4").pk), Proven)


@pytest.mark.parametrize("person", ["reporter", "commune", "outsider"])
def test_siblings_document_does_not_exist(cast: Cast, review: Review, person: str) -> None:
    with pytest.raises((Document.DoesNotExist, Review.DoesNotExist)):
        document_page(getattr(cast, person), document(review, "b.txt"))


@pytest.mark.parametrize("person", ["reporter", "commune", "outsider"])
def test_siblings_value_does_not_exist(cast: Cast, value_of: ValueOf, person: str) -> None:
    with pytest.raises(Value.DoesNotExist):
        proof_page(getattr(cast, person), value_of("B", "T1").pk)


def test_file_of_nobody_is_for_those_who_see_everything(cast: Cast, review: Review) -> None:
    assert document_page(cast.specialist, document(review, "hong.pdf")).problem is not None
    with pytest.raises(Document.DoesNotExist):
        document_page(cast.reporter, document(review, "hong.pdf"))
