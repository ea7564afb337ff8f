"""Resolutions and the targets they promise."""

from __future__ import annotations

from django.db import models

from nghiquyet.models.amounts import AmountField
from nghiquyet.models.documents import Document
from nghiquyet.models.organisations import Organisation


class Resolution(models.Model):
    """What a body adopts, for a term. `NEXT` says which state may follow which."""

    class Kind(models.TextChoices):
        CONGRESS = "congress", "nghị quyết đại hội"
        YEARLY = "yearly", "nghị quyết lãnh đạo năm"
        THEMATIC = "thematic", "nghị quyết chuyên đề"
        PROGRAMME = "programme", "chương trình hành động"
        PLAN = "plan", "kế hoạch"
        DIRECTIVE = "directive", "chỉ thị"
        CONCLUSION = "conclusion", "kết luận"

    class State(models.TextChoices):
        DRAFT = "draft", "dự thảo"
        CONSULTATION = "consultation", "đang lấy ý kiến"
        AMENDED = "amended", "đã chỉnh lý"
        ADOPTED = "adopted", "đã thông qua"
        IN_FORCE = "in_force", "đang hiệu lực"
        REPLACED = "replaced", "được sửa đổi, thay thế"
        CLOSED = "closed", "đã kết thúc"

    NEXT = {
        State.DRAFT: (State.CONSULTATION, State.ADOPTED),
        State.CONSULTATION: (State.AMENDED, State.ADOPTED, State.DRAFT),
        State.AMENDED: (State.CONSULTATION, State.ADOPTED),
        State.ADOPTED: (State.IN_FORCE,),
        State.IN_FORCE: (State.REPLACED, State.CLOSED),
        State.REPLACED: (State.CLOSED,),
        State.CLOSED: (State.IN_FORCE,),
    }

    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="resolutions")
    number = models.CharField(max_length=100)
    title = models.CharField(max_length=500)
    term_start = models.DateField()
    term_end = models.DateField()
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.THEMATIC)
    state = models.CharField(max_length=20, choices=State.choices, default=State.IN_FORCE)
    adopted_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("owner", "number"), name="one_resolution_a_number")]

    def __str__(self) -> str:
        return self.number


class Target(models.Model):
    """A level promised in a resolution, with the place of its clause. Fields as in `measuring.Target`."""

    resolution = models.ForeignKey(Resolution, models.CASCADE, related_name="targets")
    position = models.PositiveIntegerField()
    code = models.CharField(max_length=64)
    name = models.CharField(max_length=1000)
    unit = models.CharField(max_length=200, blank=True)
    level = AmountField()
    upper = AmountField(null=True)
    comparator = models.CharField(max_length=10)
    basis = models.CharField(max_length=30)
    aggregation = models.CharField(max_length=30)
    direction = models.CharField(max_length=30)
    numerator = models.CharField(max_length=500, null=True)
    denominator = models.CharField(max_length=500, null=True)
    baseline = AmountField(null=True)
    group = models.CharField(max_length=500, blank=True)
    applies_to = models.ManyToManyField(Organisation, related_name="targets")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="targets")
    clause = models.ForeignKey("nghiquyet.Clause", models.SET_NULL, null=True, related_name="targets")
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    page = models.PositiveIntegerField(null=True)
    locator = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("position",)
        constraints = [models.UniqueConstraint(fields=("resolution", "code"), name="one_target_a_code")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
