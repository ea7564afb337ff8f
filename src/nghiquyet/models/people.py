"""Who signs in, and for which organisation in which role."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

from nghiquyet.models.organisations import Organisation


class User(AbstractUser):
    """A person who signs in. Vietnamese names are one field; None drops a field of Django's abstract user."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        """The name on screen."""
        return str(self)

    def get_short_name(self) -> str:
        """The name on screen."""
        return str(self)


class Role(models.TextChoices):
    """What a member does there. Only a specialist settles values; everyone sees the own subtree."""

    SPECIALIST = "specialist", "chuyên viên"
    LEADER = "leader", "lãnh đạo"
    REPORTER = "reporter", "người báo cáo"
    AUDITOR = "auditor", "kiểm tra, giám sát"


class Membership(models.Model):
    """A user's role in one organisation and, with it, in everything below."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("user", "organisation", "role"), name="one_membership_each")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} {self.organisation_id}"
