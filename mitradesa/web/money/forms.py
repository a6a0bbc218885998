"""The forms of official bank accounts and of the regency's choice of an account code."""

from collections.abc import Sequence
from typing import Any

from django import forms

from mitradesa.actions.spendings import Payment
from mitradesa.actions.village_accounts import BankAccount
from mitradesa.core.accounts.chart import AccountKind, choices
from mitradesa.core.calendar import in_words
from mitradesa.core.language import _
from mitradesa.queries.money.accounts import QUESTION_CODES, OpenQuestion
from mitradesa.records.models import Due
from mitradesa.web.base.sent import given
from mitradesa.web.cooperations.forms import DAY
from mitradesa.web.plans.forms import RupiahField


class BankAccountForm(forms.Form):
    """An official account of a village."""

    bank = forms.CharField(
        label=_("Bank"), max_length=80, help_text=_("Bank yang ditunjuk bupati, dengan kantornya.")
    )
    number = forms.CharField(label=_("Nomor rekening"), max_length=34)
    holder = forms.CharField(
        label=_("Atas nama"),
        max_length=120,
        help_text=_("Seperti pada buku rekening, misalnya Pemerintah Desa dengan nama desanya."),
    )
    since = forms.DateField(label=_("Dipakai mulai"), widget=DAY)
    reported_on = forms.DateField(
        label=_("Dilaporkan kepada bupati pada"), widget=DAY, required=False, help_text=_("Boleh menyusul.")
    )
    report_number = forms.CharField(label=_("Nomor surat laporannya"), max_length=120, required=False)

    def account(self) -> BankAccount:
        """The account."""
        return BankAccount(**self.cleaned_data)


class CodeForm(forms.Form):
    """The code that a regency chose for an open question."""

    code = forms.ChoiceField(
        label=_("Kode rekening"), choices=[(code, code) for code in QUESTION_CODES[OpenQuestion.KSP]]
    )
    reason = forms.CharField(
        label=_("Alasan"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Dasarnya: surat, petunjuk atau kebiasaan daerah."),
    )


class SpendingForm(forms.Form):
    """A payment of the village under an agreement."""

    spent_on = forms.DateField(label=_("Dibayar pada"), widget=DAY)
    amount = RupiahField(label=_("Jumlah (rupiah)"))
    payee = forms.CharField(label=_("Kepada"), max_length=200)
    code = forms.ChoiceField(label=_("Kode kegiatan"), choices=[("", "–"), *choices(AccountKind.SPENDING)])
    request_number = forms.CharField(
        label=_("Nomor surat permintaan pembayaran"), max_length=60, required=False
    )
    because = forms.CharField(
        label=_("Sebab dibayar di luar anggaran"),
        max_length=300,
        required=False,
        help_text=_("Hanya bila sudah telanjur dibayar; belanja itu ditandai."),
    )
    file = forms.FileField(label=_("Bukti"), required=False)
    note = forms.CharField(label=_("Catatan"), max_length=300, required=False)

    def __init__(self, dues: Sequence[Due], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        days = [(str(one.pk), f"{one.obligation.title}, {in_words(one.due_on)}") for one in dues]
        self.fields["due"] = forms.ChoiceField(
            label=_("Memenuhi jatuh tempo"), choices=[("", "–"), *days], required=False
        )
        if not dues:
            del self.fields["due"]

    def payment(self) -> Payment:
        """The payment."""
        asked = self.cleaned_data
        due = asked.get("due")
        return Payment(
            asked["spent_on"],
            asked["amount"] or 0,
            asked["payee"],
            asked["code"],
            request_number=asked["request_number"],
            because=asked["because"],
            note=asked["note"],
            due=int(due) if due else None,
            file=given(asked["file"]),
        )
