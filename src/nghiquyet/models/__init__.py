"""Tables only: what is true, who may see it, who changed it; `actions/` writes, `queries/` reads."""

from nghiquyet.models.abbreviations import Abbreviation
from nghiquyet.models.aliases import Alias, AliasUse
from nghiquyet.models.audit import AuditEntry
from nghiquyet.models.clauses import Clause
from nghiquyet.models.documents import Document
from nghiquyet.models.organisations import Organisation, Spell, Succession
from nghiquyet.models.people import Membership, Role, User
from nghiquyet.models.resolutions import Resolution, Target
from nghiquyet.models.reviews import Review
from nghiquyet.models.search import SearchEntry, SearchWord
from nghiquyet.models.values import Reading, Value

__all__ = [
    "Abbreviation",
    "Alias",
    "AliasUse",
    "AuditEntry",
    "Clause",
    "Document",
    "Membership",
    "Organisation",
    "Reading",
    "Resolution",
    "Review",
    "Role",
    "SearchEntry",
    "SearchWord",
    "Spell",
    "Succession",
    "Target",
    "User",
    "Value",
]
