"""Duties of agreements, the days on which they fall due, and what was brought to meet them."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from mitradesa.core.obligations.kinds import KIND_WORDS, SIDE_WORDS, Standing, standing


class Obligation(models.Model):
    """A duty under an agreement. `amount` is rupiah each time, or all together where `whole`; `rule` is an RRULE, empty for once.

    `clause` says where the agreement asks for it, `proof` how it is shown; `withdrawn_on` takes it off the lists, kept with its reason.
    Of money, `account_code` is the budget account and `payee_*` the bank account that the agreement names.
    """

    agreement = models.ForeignKey("records.Agreement", on_delete=models.PROTECT, related_name="obligations")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=[(one.value, word) for one, word in KIND_WORDS.items()])
    owed_by = models.CharField(max_length=10, choices=[(one.value, word) for one, word in SIDE_WORDS.items()])
    owed_to = models.CharField(max_length=10, choices=[(one.value, word) for one, word in SIDE_WORDS.items()])
    title = models.CharField(max_length=200)
    clause = models.CharField(max_length=120, blank=True)
    proof = models.CharField(max_length=200, blank=True)
    amount = models.BigIntegerField(null=True)
    whole = models.BooleanField(default=False)
    first_due = models.DateField()
    last_due = models.DateField()
    rule = models.CharField(max_length=120, blank=True)
    account_code = models.CharField(max_length=20, blank=True)
    payee_bank = models.CharField(max_length=80, blank=True)
    payee_number = models.CharField(max_length=34, blank=True)
    payee_holder = models.CharField(max_length=120, blank=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """A side owes the other, never itself; amounts are above nothing."""

        ordering = ["first_due", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(owed_by=F("owed_to")), name="obligation_between_two"),
            models.CheckConstraint(condition=~Q(owed_by="authority"), name="obligation_of_a_party"),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gt=0), name="obligation_amount"
            ),
            models.CheckConstraint(
                condition=Q(last_due__gte=F("first_due")), name="obligation_days_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Due(models.Model):
    """One due day of a duty, with what counts of it: `met_on` the day on which it was met whole, `brought` the rupiah received so far.

    `partly` and `claimed` say what was brought in part, or only claimed by who owes. The places are the agreement's, for lists.
    """

    obligation = models.ForeignKey(Obligation, on_delete=models.CASCADE, related_name="dues")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    due_on = models.DateField()
    amount = models.BigIntegerField(null=True)
    brought = models.BigIntegerField(default=0)
    met_on = models.DateField(null=True)
    partly = models.BooleanField(default=False)
    claimed = models.BooleanField(default=False)
    settled = models.BooleanField(default=False)
    waived_on = models.DateField(null=True)
    waived_by = models.CharField(max_length=200, blank=True)
    waived_because = models.CharField(max_length=300, blank=True)

    class Meta:
        """Each day once; those of a place by day. `settled` is met or waived."""

        ordering = ["due_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["obligation", "due_on"], name="due_once"),
            models.CheckConstraint(
                condition=Q(settled=True, met_on__isnull=False)
                | Q(settled=True, waived_on__isnull=False)
                | Q(settled=False, met_on__isnull=True, waived_on__isnull=True),
                name="due_settled",
            ),
        ]
        indexes = [
            models.Index(fields=[place, "settled", "due_on", "id"], name=f"due_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ] + [
            # Lists of a whole year, settled and not, in the order of days.
            models.Index(fields=[place, "due_on", "id"], name=f"due_in_order_{place}")
            for place in ("subdistrict", "regency")
        ]

    def __str__(self) -> str:
        return f"{self.obligation_id} {self.due_on}"

    def stands(self, day: date) -> Standing:
        """How it stands on a day."""
        return standing(
            self.due_on,
            day,
            met_on=self.met_on,
            waived=self.waived_on is not None,
            partly=self.partly,
            claimed=self.claimed,
        )


class Fulfilment(models.Model):
    """What was brought to meet a due day: when it happened, when the other side received it, when it was recorded, each for itself.

    It counts once it is received. `whole` says that it meets all that was due; rupiah are counted by `amount` instead. Money that came to
    the village is a part of a `receipt`, money that it paid of a `spending`: those are the records, this says which day they meet.
    """

    due = models.ForeignKey(Due, on_delete=models.PROTECT, related_name="fulfilments")
    receipt = models.ForeignKey(
        "records.Receipt", null=True, on_delete=models.PROTECT, related_name="fulfilments"
    )
    spending = models.ForeignKey(
        "records.Spending", null=True, on_delete=models.PROTECT, related_name="fulfilments"
    )
    amount = models.BigIntegerField(null=True)
    whole = models.BooleanField(default=False)
    happened_on = models.DateField()
    received_on = models.DateField(null=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.CharField(max_length=200)
    by_partner = models.BooleanField(default=False)
    note = models.CharField(max_length=300, blank=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    class Meta:
        """In the order in which they were recorded; nothing is received before it happened."""

        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(received_on__isnull=True) | Q(received_on__gte=F("happened_on")),
                name="fulfilment_received_after",
            ),
            models.CheckConstraint(
                condition=Q(receipt__isnull=True) | Q(spending__isnull=True), name="fulfilment_of_one_record"
            ),
            models.CheckConstraint(
                condition=Q(receipt__isnull=True) | Q(amount__gt=0), name="fulfilment_part_of_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.due_id} {self.happened_on}"
