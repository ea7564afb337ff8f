"""Who may do what."""

from __future__ import annotations

from nghiquyet.errors import NotAllowed
from nghiquyet.models import Organisation, User
from nghiquyet.queries.access import access_of


def can_settle(user: User, organisation: Organisation) -> bool:
    """A specialist settles the values of the own organisation and of all below it."""
    return access_of(user).settles(organisation.path)


def require_settle(user: User, organisation: Organisation) -> None:
    """Raise `NotAllowed` for anybody who may not settle this organisation's values."""
    if not can_settle(user, organisation):
        raise NotAllowed(
            "Chỉ chuyên viên của cấp trên mới được xử lý số liệu của {organisation}.",
            organisation=organisation.name,
        )


def require_words(user: User, organisation: Organisation) -> None:
    """Raise `NotAllowed` for anybody who may not change the words that hold for reports to this one."""
    if not can_settle(user, organisation):
        raise NotAllowed(
            "Chỉ chuyên viên của {organisation} mới được sửa từ ngữ.", organisation=organisation.name
        )
