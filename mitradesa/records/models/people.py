"""People, offices, who holds which office from when to when by which decree, and who acts for another."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from mitradesa.core.roles import Capacity, OfficeKind, Role
from mitradesa.records.models.choices import choices, one_of


class People(BaseUserManager["Person"]):
    """Finds and makes people; nobody is an administrator by himself."""

    def create_user(self, username: str, password: str | None = None, **fields: object) -> "Person":
        """A person who may sign in, once with a password."""
        person = self.model(username=username, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """A person who can sign in; rights come from offices alone. Phones may be shared, most have no e-mail."""

    username = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    nip = models.CharField(max_length=18, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    pin = models.CharField(max_length=160, blank=True)
    pin_misses = models.PositiveSmallIntegerField(default=0)
    pin_locked_until = models.DateTimeField(null=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    activated_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = People()

    class Meta:
        """A NIP belongs to one person."""

        indexes = [models.Index(fields=["phone"], name="person_phone")]
        constraints = [
            models.UniqueConstraint(fields=["nip"], condition=~models.Q(nip=""), name="person_nip_once")
        ]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name."""
        return self.name


class Office(models.Model):
    """An office: a kind at a region; that of a third party stands for one partner."""

    kind = models.CharField(max_length=16, choices=choices(OfficeKind))
    region = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="offices")
    partner = models.ForeignKey(
        "records.Partner", null=True, on_delete=models.PROTECT, related_name="offices"
    )
    name = models.CharField(max_length=120)

    class Meta:
        """One office of a kind at a region; third parties have one for each partner there."""

        ordering = ["region_id", "kind"]
        constraints = [
            one_of("kind", OfficeKind, name="office_kind_known"),
            models.UniqueConstraint(
                fields=["kind", "region"], condition=models.Q(partner__isnull=True), name="office_once"
            ),
            models.UniqueConstraint(
                fields=["partner", "region"],
                condition=models.Q(partner__isnull=False),
                name="partner_office_once",
            ),
            models.CheckConstraint(
                condition=models.Q(kind=OfficeKind.THIRD_PARTY.value, partner__isnull=False)
                | (~models.Q(kind=OfficeKind.THIRD_PARTY.value) & models.Q(partner__isnull=True)),
                name="office_partner_where_third_party",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Holding(models.Model):
    """A person holds a role in an office from a day by a decree; `until` is the last day, None while it lasts."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="holdings")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="holdings")
    role = models.CharField(max_length=20, choices=choices(Role))
    since = models.DateField()
    until = models.DateField(null=True)
    suspended_since = models.DateField(null=True)
    decree = models.CharField(max_length=120, blank=True)
    decree_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        """Newest first."""

        ordering = ["-since", "-id"]
        indexes = [models.Index(fields=["office", "role"], name="holding_office_role")]
        constraints = [
            one_of("role", Role, name="holding_role_known"),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="holding_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} {self.office_id}"


class Acting(models.Model):
    """A person acts in a role of an office for another, or while it is vacant, between two days, by a decree, mandate or letter of duty."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="actings")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="actings")
    role = models.CharField(max_length=20, choices=choices(Role))
    capacity = models.CharField(max_length=12, choices=choices(Capacity))
    acts_for = models.ForeignKey(Holding, null=True, on_delete=models.PROTECT, related_name="actings")
    since = models.DateField()
    until = models.DateField(null=True)
    decree = models.CharField(max_length=120)
    decree_on = models.DateField(null=True)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        """Newest first; a holder does not act for himself."""

        ordering = ["-since", "-id"]
        indexes = [models.Index(fields=["office", "role"], name="acting_office_role")]
        constraints = [
            one_of("role", Role, name="acting_role_known"),
            models.CheckConstraint(
                condition=models.Q(
                    capacity__in=[one.value for one in Capacity if one is not Capacity.HOLDER]
                ),
                name="acting_capacity_known",
            ),
            models.CheckConstraint(condition=~models.Q(decree=""), name="acting_has_decree"),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="acting_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.capacity} {self.person_id} {self.role} {self.office_id}"


class Handover(models.Model):
    """An office passes from one holder to the next: what is open that day, who signed, and the second person who let it pass.

    `items` is the list as it stood when opened; `capacity` says whether the incoming person holds the office or acts in it.
    """

    class Reason(models.TextChoices):
        """Why it passes."""

        TERM_ENDED = "term_ended"
        RESIGNED = "resigned"
        MOVED = "moved"
        SUSPENDED = "suspended"
        DISMISSED = "dismissed"
        DIED = "died"

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="handovers")
    role = models.CharField(max_length=20, choices=choices(Role))
    outgoing = models.ForeignKey(Holding, null=True, on_delete=models.PROTECT, related_name="handovers")
    incoming = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="takeovers")
    capacity = models.CharField(max_length=12, choices=choices(Capacity), default=Capacity.HOLDER.value)
    reason = models.CharField(max_length=12, choices=Reason.choices)
    since = models.DateField()
    until = models.DateField(null=True)
    decree = models.CharField(max_length=120)
    decree_on = models.DateField(null=True)
    items = models.JSONField(default=list)
    note = models.TextField(blank=True)
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(auto_now_add=True)
    signed_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        """Newest first; one open at a time for an office's role."""

        ordering = ["-id"]
        constraints = [
            one_of("role", Role, name="handover_role_known"),
            models.CheckConstraint(condition=~models.Q(decree=""), name="handover_has_decree"),
            models.UniqueConstraint(
                fields=["office", "role"],
                condition=models.Q(approved_at__isnull=True, withdrawn_at__isnull=True),
                name="handover_open_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.office_id} {self.since}"

    @property
    def is_open(self) -> bool:
        """Whether it waits for signatures or approval."""
        return self.approved_at is None and self.withdrawn_at is None
