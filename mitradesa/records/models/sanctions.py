"""What one side asks of the other when a duty was not kept: the formula of late fees, each claim, and all that became of it."""

from django.db import models
from django.db.models import F, Q

from mitradesa.core.obligations.kinds import Side
from mitradesa.core.obligations.late_fees import PER_WORDS, Per
from mitradesa.core.obligations.sanctions import AGAINST, SANCTION_STATE_WORDS, SANCTION_WORDS, SanctionState


class LateFeeTerm(models.Model):
    """The late fee of a duty in money as its clause writes it; the fields are those of `core.obligations.late_fees.FeeFormula`."""

    obligation = models.OneToOneField(
        "records.Obligation", on_delete=models.CASCADE, related_name="late_fee_term"
    )
    per = models.CharField(max_length=5, choices=list(PER_WORDS.items()), default=Per.DAY.value)
    points = models.PositiveIntegerField(default=0)
    fixed = models.BigIntegerField(default=0)
    grace = models.PositiveSmallIntegerField(default=0)
    from_due = models.BooleanField(default=True)
    cap_points = models.PositiveIntegerField(default=0)
    cap = models.BigIntegerField(default=0)
    clause = models.CharField(max_length=120)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """It asks for something, and for nothing below it."""

        constraints = [
            models.CheckConstraint(
                condition=Q(fixed__gte=0, cap__gte=0) & (Q(points__gt=0) | Q(fixed__gt=0)),
                name="late_fee_of_something",
            )
        ]

    def __str__(self) -> str:
        return f"{self.obligation_id} {self.per}"


class Sanction(models.Model):
    """A claim: `formula` and `stretches` are what it was worked out by, `counted` what it came to, `amount` what is asked for now.

    `owed` is the duty under which it is paid, None where no rupiah are asked for. `against` is the side that owes.
    The places are the agreement's, for lists.
    """

    agreement = models.ForeignKey("records.Agreement", on_delete=models.PROTECT, related_name="sanctions")
    due = models.ForeignKey("records.Due", null=True, on_delete=models.PROTECT, related_name="sanctions")
    owed = models.OneToOneField(
        "records.Obligation", null=True, on_delete=models.PROTECT, related_name="sanction"
    )
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    against = models.CharField(max_length=10, choices=list(AGAINST.items()), default=Side.PARTNER.value)
    kind = models.CharField(max_length=8, choices=list(SANCTION_WORDS.items()))
    clause = models.CharField(max_length=120)
    charged_on = models.DateField()
    counted_to = models.DateField(null=True)
    formula = models.JSONField(default=dict)
    stretches = models.JSONField(default=list)
    counted = models.BigIntegerField(default=0)
    amount = models.BigIntegerField(default=0)
    state = models.CharField(max_length=8, choices=list(SANCTION_STATE_WORDS.items()))

    class Meta:
        """The newest first; less may be asked for than was counted, never more."""

        ordering = ["-charged_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gte=0, amount__lte=F("counted")), name="sanction_within_count"
            ),
            models.CheckConstraint(
                condition=~Q(state=SanctionState.WAIVED.value) | Q(amount=0), name="sanction_waived_whole"
            ),
        ]
        indexes = [
            models.Index(fields=[place, "-charged_on", "-id"], name=f"sanction_{place[:7]}")
            for place in ("village", "subdistrict", "regency")
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.kind} {self.amount}"


class SanctionStep(models.Model):
    """What somebody did with a claim, one row an act and none ever changed: charged, disputed, decided; with reason and paper."""

    sanction = models.ForeignKey(Sanction, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=8, choices=list(SANCTION_STATE_WORDS.items()))
    on = models.DateField()
    amount = models.BigIntegerField(default=0)
    reason = models.CharField(max_length=600, blank=True)
    by = models.CharField(max_length=200)
    by_partner = models.BooleanField(default=False)
    recorded_at = models.DateTimeField(auto_now_add=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """In the order in which they were taken."""

        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.sanction_id} {self.state} {self.on}"
