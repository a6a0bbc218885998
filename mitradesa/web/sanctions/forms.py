"""The forms of late fees and sanctions: the formula, a claim, a dispute and a decision."""

from datetime import timedelta
from typing import Any

from django import forms

from mitradesa.actions.sanctions import Claim, Ruling
from mitradesa.core.calendar import today
from mitradesa.core.language import _
from mitradesa.core.obligations.kinds import SIDE_WORDS, Side
from mitradesa.core.obligations.late_fees import MOST_GRACE, PER_WORDS, FeeFormula, Per
from mitradesa.core.obligations.sanctions import (
    DECISIONS,
    SANCTION_STATE_WORDS,
    SANCTION_WORDS,
    SanctionKind,
    SanctionState,
)
from mitradesa.web.benefits.forms import AmountField, PercentField

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
TO_PAY = timedelta(days=14)
CLAUSE = _("Pasal dalam perjanjian")


class LetterField(forms.FileField):
    """The letter of the third party, where the village enters what it wrote."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Surat pihak ketiga"),
            required=False,
            help_text=_(
                "Wajib bila tagihan ini kepada desa: desa hanya mencatat menurut surat pihak ketiga."
            ),
        )


class FormulaForm(forms.Form):
    """The late fee as its clause writes it."""

    clause = forms.CharField(label=CLAUSE, max_length=120, help_text=_("Misalnya: Pasal 6 ayat (3)."))
    per = forms.ChoiceField(label=_("Dihitung"), choices=list(PER_WORDS.items()))
    points = PercentField(
        _("Persen dari yang belum dibayar"), hint=_("Satu permil ditulis 0,1. Kosong bila tidak ada.")
    )
    fixed = AmountField(
        _("Jumlah tetap (rupiah)"),
        blank=0,
        hint=_("Tiap hari, tiap bulan atau sekali, di samping persennya."),
    )
    grace = forms.IntegerField(
        label=_("Masa tenggang (hari)"), min_value=0, max_value=MOST_GRACE, required=False, initial=0
    )
    from_due = forms.BooleanField(
        label=_("Sesudah masa tenggang lewat, dihitung sejak jatuh tempo"), required=False, initial=True
    )
    cap_points = PercentField(_("Paling banyak (% dari jumlah jatuh tempo)"), hint=_("Kosong: tanpa batas."))
    cap = AmountField(_("Paling banyak (rupiah)"), blank=0, hint=_("Kosong: tanpa batas."))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def formula(self) -> FeeFormula:
        """The formula."""
        asked: dict[str, Any] = {**self.cleaned_data}
        del asked["clause"], asked["version"]
        return FeeFormula(**asked | {"per": Per(asked["per"]), "grace": asked["grace"] or 0})


class ChargeForm(forms.Form):
    """To which day a fee is counted, and by when it is to be paid."""

    counted_to = forms.DateField(label=_("Dihitung sampai"), widget=DAY, initial=today)
    pay_by = forms.DateField(
        label=_("Dibayar paling lambat"),
        widget=DAY,
        help_text=_("Harinya usulan, 14 hari; ikuti perjanjian bila menyebutnya."),
    )
    file = LetterField()

    def __init__(self, data: Any = None, files: Any = None, *, by_letter: bool = False) -> None:
        super().__init__(data, files, initial={"pay_by": today() + TO_PAY})
        if not by_letter:
            del self.fields["file"]


class ClaimForm(forms.Form):
    """A warning, a fine or another sanction."""

    kind = forms.ChoiceField(
        label=_("Jenis"),
        choices=[(one, word) for one, word in SANCTION_WORDS.items() if one != SanctionKind.LATE_FEE],
    )
    clause = forms.CharField(label=CLAUSE, max_length=120)
    reason = forms.CharField(
        label=_("Kewajiban apa yang tidak dipenuhi, dan kapan"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    amount = AmountField(_("Jumlah (rupiah)"), blank=0, hint=_("Kosong untuk teguran."))
    pay_by = forms.DateField(
        label=_("Dibayar paling lambat"),
        widget=DAY,
        required=False,
        help_text=_("Hanya bila ada jumlahnya."),
    )
    against = forms.ChoiceField(
        label=_("Ditagih kepada"),
        choices=[
            (Side.PARTNER.value, SIDE_WORDS[Side.PARTNER]),
            (Side.VILLAGE.value, SIDE_WORDS[Side.VILLAGE]),
        ],
        initial=Side.PARTNER.value,
        required=False,
    )
    file = LetterField()

    def __init__(self, data: Any = None, files: Any = None, *, by_letter: bool = True) -> None:
        super().__init__(data, files)
        if not by_letter:
            del self.fields["file"], self.fields["against"]

    @property
    def side(self) -> Side:
        """Whom the claim is against; a third party charges the village."""
        return Side(self.cleaned_data.get("against") or Side.PARTNER)

    def claim(self) -> Claim:
        """The claim."""
        asked = {name: value for name, value in self.cleaned_data.items() if name not in ("against", "file")}
        return Claim(**asked | {"kind": SanctionKind(asked["kind"])})


class DisputeForm(forms.Form):
    """Why a claim is not right."""

    reason = forms.CharField(
        label=_("Apa yang tidak benar"), max_length=600, widget=forms.Textarea(attrs={"rows": 3})
    )
    file = forms.FileField(label=_("Surat atau bukti"), required=False)

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, auto_id="sanggah_%s")


class RulingForm(forms.Form):
    """What is decided on a claim."""

    state = forms.ChoiceField(
        label=_("Keputusan"),
        choices=[(one.value, SANCTION_STATE_WORDS[one]) for one in DECISIONS],
    )
    amount = AmountField(_("Menjadi (rupiah)"), blank=0, hint=_("Hanya bila dikurangi."))
    reason = forms.CharField(label=_("Alasan"), max_length=600, widget=forms.Textarea(attrs={"rows": 3}))

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    file = LetterField()

    def __init__(
        self, data: Any = None, files: Any = None, *, by_letter: bool = False, seen: int | None = None
    ) -> None:
        super().__init__(data, files, auto_id="putus_%s", initial={"seen": seen})
        if not by_letter:
            del self.fields["file"]

    def ruling(self) -> Ruling:
        """The decision."""
        asked = self.cleaned_data
        return Ruling(SanctionState(asked["state"]), asked["reason"], asked["amount"], asked["seen"])
