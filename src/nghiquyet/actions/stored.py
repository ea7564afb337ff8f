"""Plain values as JSON and fields for the database; `queries/plain.py` turns them back."""

from __future__ import annotations

from typing import Any

from nghiquyet import models
from nghiquyet.measuring import Evidence
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.document import Document, Table

Documents = dict[tuple[str, str], models.Document]
"""The saved documents of a review by file name and SHA-256."""


def place_of(evidence: Evidence) -> tuple[str, str]:
    """The key in `Documents` of the file that the words stand in."""
    return evidence.file, evidence.sha256


def stored_layout(document: Document) -> dict[str, Any]:
    """Blocks, tables and page starts as JSON; `queries.plain.plain_document` turns them back."""
    return {
        "blocks": [[block.kind, block.start, block.end, block.level] for block in document.blocks],
        "tables": [_stored_table(table) for table in document.tables],
        "pages": list(document.pages),
    }


def _stored_table(table: Table) -> dict[str, Any]:
    return {
        "start": table.start,
        "end": table.end,
        "rows": table.rows,
        "columns": table.columns,
        "header_rows": table.header_rows,
        "sheet": table.sheet,
        "cells": [
            [cell.row, cell.column, cell.start, cell.end, cell.row_span, cell.column_span, cell.address]
            for cell in table.cells
        ],
    }


def stored_phrase(phrase: Phrase) -> dict[str, Any]:
    """A sentence as JSON; `queries.plain.phrase` turns it back."""
    return {"template": phrase.template, "values": dict(phrase.values)}


def stored_place(evidence: Evidence | None, documents: Documents) -> dict[str, Any]:
    """Where the words stand, as the fields that targets and readings share."""
    if evidence is None:
        return {"document": None, "quote": "", "start": None, "end": None, "page": None, "locator": ""}
    return {
        "document": documents[place_of(evidence)],
        "quote": evidence.text,
        "start": evidence.start,
        "end": evidence.end,
        "page": evidence.page,
        "locator": evidence.locator,
    }
