"""The forms of duties: one duty, and what was brought to meet a due day."""

from collections.abc import Mapping
from typing import Any

from django import forms

from mitradesa.actions.fulfilments import Brought, Into
from mitradesa.actions.obligations import Duty
from mitradesa.actions.shares import takes_receipts
from mitradesa.core.accounts.chart import AccountKind, choices
from mitradesa.core.language import _
from mitradesa.core.obligations.kinds import KIND_WORDS, SIDE_WORDS, Kind, Side
from mitradesa.core.obligations.recurrence import EVERY
from mitradesa.core.receipts import ACCOUNT_WORDS, Account
from mitradesa.records.models import Due
from mitradesa.web.base.sent import given
from mitradesa.web.benefits.forms import AmountField
from mitradesa.web.receipts.forms import BesidesForm

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
OWING = [(one.value, SIDE_WORDS[one]) for one in (Side.PARTNER, Side.VILLAGE)]
OWED = [(one.value, SIDE_WORDS[one]) for one in Side]


CODES = [("", "–"), *choices(AccountKind.INCOME), *choices(AccountKind.SPENDING)]


class DutyForm(forms.Form):
    """A duty."""

    title = forms.CharField(
        label=_("Apa yang harus dipenuhi"), max_length=200, help_text=_("Misalnya: sewa tahunan.")
    )
    kind = forms.ChoiceField(
        label=_("Jenis"), choices=[(one.value, word) for one, word in KIND_WORDS.items()]
    )
    owed_by = forms.ChoiceField(label=_("Yang wajib"), choices=OWING)
    owed_to = forms.ChoiceField(label=_("Yang berhak"), choices=OWED, initial=Side.VILLAGE.value)
    amount = AmountField(_("Jumlah rupiah"), hint=_("Hanya untuk uang."))
    whole = forms.BooleanField(
        label=_("Jumlah itu untuk seluruh masa, dibagi rata"),
        required=False,
        help_text=_("Angsuran dibulatkan ke rupiah dan jumlahnya tepat."),
    )
    first_due = forms.DateField(label=_("Jatuh tempo pertama"), widget=DAY)
    every = forms.ChoiceField(label=_("Berulang"), required=False, choices=list(EVERY.items()))
    last_due = forms.DateField(
        label=_("Sampai"),
        widget=DAY,
        required=False,
        help_text=_("Kosong: sampai hari terakhir perjanjian."),
    )
    clause = forms.CharField(
        label=_("Pasal dalam perjanjian"),
        max_length=120,
        required=False,
        help_text=_("Misalnya: Pasal 5 ayat (2)."),
    )
    proof = forms.CharField(
        label=_("Buktinya nanti"),
        max_length=200,
        required=False,
        help_text=_("Misalnya: rekening koran desa."),
    )
    account_code = forms.ChoiceField(
        label=_("Kode rekening anggaran"),
        choices=CODES,
        required=False,
        help_text=_("Untuk uang; kosong: menurut bentuk perjanjiannya."),
    )
    payee_bank = forms.CharField(label=_("Dibayar ke bank"), max_length=80, required=False)
    payee_number = forms.CharField(
        label=_("Nomor rekening tujuan"),
        max_length=34,
        required=False,
        help_text=_("Seperti tertulis dalam perjanjian; uang desa hanya ke rekening kas desa."),
    )
    payee_holder = forms.CharField(label=_("Atas nama"), max_length=120, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def duty(self) -> Duty:
        """The duty."""
        values: dict[str, Any] = {**self.cleaned_data}
        del values["version"]
        values |= {
            "every": int(values["every"] or 0),
            "kind": Kind(values["kind"]),
            "owed_by": Side(values["owed_by"]),
            "owed_to": Side(values["owed_to"]),
        }
        return Duty(**values)


def into(asked: Mapping[str, Any]) -> Into:
    """Into which account money came, as a form or a request says it."""
    account = asked.get("account") or Account.UNSTATED.value
    known = Account(account) if account in frozenset(Account) else Account.UNSTATED
    return Into(known, asked.get("number") or "", asked.get("holder") or "")


class FulfilmentForm(BesidesForm):
    """What was brought; rupiah where rupiah are due, and the day of receipt where the village records it itself."""

    amount = AmountField(_("Rupiah yang dibayar"), hint=_("Utuh menurut bukti, tanpa dipotong apa pun."))
    whole = forms.BooleanField(label=_("Semuanya sudah dipenuhi"), required=False, initial=True)
    happened_on = forms.DateField(
        label=_("Terjadi pada"), widget=DAY, help_text=_("Hari uang dikirim, barang diantar, laporan dibuat.")
    )
    received_on = forms.DateField(
        label=_("Diterima pada"),
        widget=DAY,
        help_text=_("Hari masuk rekening desa, atau hari tanda terimanya."),
    )
    account = forms.ChoiceField(
        label=_("Masuk ke"),
        choices=list(ACCOUNT_WORDS.items()),
        initial=Account.VILLAGE_CASH.value,
        required=False,
    )
    number = forms.CharField(label=_("Nomor rekening"), max_length=34, required=False)
    holder = forms.CharField(
        label=_("Atas nama"), max_length=120, required=False, help_text=_("Wajib untuk rekening perorangan.")
    )
    note = forms.CharField(label=_("Keterangan"), max_length=300, required=False)
    file = forms.FileField(
        label=_("Bukti"),
        required=False,
        help_text=_("Foto atau pindaian kuitansi, berita acara, atau laporan."),
    )

    def __init__(self, due: Due, *, claims: bool, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files)
        del self.fields["whole" if due.amount is not None else "amount"]
        if claims:
            del self.fields["received_on"]
        if claims or not takes_receipts(due):
            for name in ("account", "number", "holder"):
                del self.fields[name]

    def brought(self) -> Brought:
        """What was brought."""
        asked = self.cleaned_data
        return Brought(
            happened_on=asked["happened_on"],
            received_on=asked.get("received_on"),
            amount=asked.get("amount"),
            whole=asked.get("whole", True),
            note=asked["note"],
            file=given(asked["file"]),
            into=into(asked),
            besides=self.meant_besides(),
        )
