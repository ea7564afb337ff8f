"""What a user may see and settle: the subtrees of the organisations he or she is a member of."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from nghiquyet.models import Membership, Organisation, Role, User


@dataclass(frozen=True, slots=True)
class Access:
    """The roots of a user's subtrees as paths; `settled` are those whose values he or she may settle."""

    seen: tuple[str, ...]
    settled: tuple[str, ...]

    def sees(self, path: str) -> bool:
        """Whether an organisation with this path is in one of the subtrees."""
        return path.startswith(self.seen)

    def settles(self, path: str) -> bool:
        """Whether this user decides on the values of an organisation with this path."""
        return path.startswith(self.settled)

    def within(self, field: str) -> Q:
        """The condition that the path in `field` lies in one of the subtrees; never true without any."""
        condition = Q(pk__in=())
        for path in self.seen:
            condition |= Q(**{f"{field}__startswith": path})
        return condition


def access_of(user: User) -> Access:
    """The user's access, in one query."""
    rows = tuple(Membership.objects.filter(user=user).values_list("organisation__path", "role"))
    return Access(
        seen=tuple(sorted({path for path, _ in rows})),
        settled=tuple(sorted({path for path, role in rows if role == Role.SPECIALIST})),
    )


def heeded_organisations(access: Access) -> QuerySet[Organisation]:
    """Those whose resolutions concern the user: in the own subtrees, and those above one of them."""
    above = Q(pk__in=())
    for path in access.seen:
        above |= Q(pk__in=[int(part) for part in path.split("/") if part])
    return Organisation.objects.filter(access.within("path") | above)


def visible_organisations(access: Access) -> QuerySet[Organisation]:
    """The organisations in the user's subtrees."""
    return Organisation.objects.filter(access.within("path"))
