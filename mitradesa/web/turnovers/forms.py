"""The forms of shares: a duty with its formula, and the turnover of a period."""

from typing import Any

from django import forms

from mitradesa.actions.obligations import Duty
from mitradesa.actions.turnovers import Turnover
from mitradesa.core.language import _
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.obligations.recurrence import EVERY
from mitradesa.core.obligations.shares import ShareFormula, Tier
from mitradesa.web.base.sent import given
from mitradesa.web.benefits.forms import AmountField, PercentField

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
TIERS = 3
"""So many tiers a form offers; more are rare, and a formula that has more is changed tier by tier all the same."""


class ShareForm(forms.Form):
    """A share of a turnover as its clause writes it."""

    title = forms.CharField(label=_("Nama"), max_length=200, initial=_("Bagi hasil dari omzet"))
    clause = forms.CharField(label=_("Pasal dalam perjanjian"), max_length=120)
    first_due = forms.DateField(label=_("Jatuh tempo pertama"), widget=DAY)
    every = forms.ChoiceField(label=_("Berulang"), required=False, choices=list(EVERY.items()), initial="1")
    last_due = forms.DateField(
        label=_("Sampai"),
        widget=DAY,
        required=False,
        help_text=_("Kosong: sampai hari terakhir perjanjian."),
    )
    points_1 = PercentField(_("Bagian desa dari omzet (%)"))
    above_2 = AmountField(
        _("Lapisan kedua: di atas omzet (rupiah satu masa)"), hint=_("Kosong bila persennya satu saja.")
    )
    points_2 = PercentField(_("Bagian desa dari lapisan kedua (%)"))
    above_3 = AmountField(_("Lapisan ketiga: di atas omzet (rupiah satu masa)"))
    points_3 = PercentField(_("Bagian desa dari lapisan ketiga (%)"))
    least = AmountField(_("Paling sedikit satu masa (rupiah)"), blank=0)
    most = AmountField(_("Paling banyak satu masa (rupiah)"), blank=0, hint=_("Kosong: tanpa batas."))
    guarantee = AmountField(
        _("Jaminan minimum setahun (rupiah)"),
        blank=0,
        hint=_("Kekurangannya ditambahkan pada masa terakhir tahun itu, dihitung sejak jatuh tempo pertama."),
    )
    proof = forms.CharField(label=_("Bukti omzet yang diminta"), max_length=200, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def duty(self) -> Duty:
        """The duty."""
        asked = self.cleaned_data
        return Duty(
            Kind.MONEY,
            Side.PARTNER,
            Side.VILLAGE,
            asked["title"],
            asked["first_due"],
            last_due=asked["last_due"],
            every=int(asked["every"] or 0),
            clause=asked["clause"],
            proof=asked["proof"],
        )

    def formula(self) -> ShareFormula:
        """The formula."""
        asked = self.cleaned_data
        tiers = [Tier(0, asked["points_1"])]
        tiers += [
            Tier(asked[f"above_{place}"], asked[f"points_{place}"])
            for place in range(2, TIERS + 1)
            if asked[f"above_{place}"] is not None
        ]
        return ShareFormula(tuple(tiers), asked["least"], asked["most"], asked["guarantee"])


class TurnoverForm(forms.Form):
    """The turnover of a period."""

    period_from = forms.DateField(label=_("Dari"), widget=DAY)
    period_to = forms.DateField(label=_("Sampai"), widget=DAY)
    amount = AmountField(
        _("Omzet (rupiah)"),
        hint=_("Seluruh penjualan masa itu, sebelum dipotong biaya. Tulis 0 bila tidak ada."),
    )
    note = forms.CharField(label=_("Keterangan"), max_length=300, required=False)
    file = forms.FileField(
        label=_("Bukti"),
        help_text=_("Foto buku kas, rekap karcis, atau laporan penjualan."),
    )

    def clean_amount(self) -> int:
        """The turnover, which is never left out: unknown is not 0."""
        amount = self.cleaned_data["amount"]
        if amount is None:
            raise forms.ValidationError(_("Tulis omzetnya; 0 bila memang tidak ada penjualan."))
        return int(amount)

    def turnover(self) -> Turnover:
        """The report."""
        asked: dict[str, Any] = {**self.cleaned_data}
        return Turnover(**asked | {"file": given(asked["file"])})
