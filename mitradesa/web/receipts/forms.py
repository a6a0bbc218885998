"""The forms of receipts: money that came in with the account, the code and the due days that it meets, and sharing one out."""

from collections.abc import Sequence
from typing import Any

from django import forms

from mitradesa.actions.receipts import Money
from mitradesa.actions.shares import Share
from mitradesa.core.accounts.chart import AccountKind, choices
from mitradesa.core.calendar import in_words
from mitradesa.core.language import _
from mitradesa.core.money import in_rupiah
from mitradesa.core.receipts import ACCOUNT_WORDS, Account, oldest_first
from mitradesa.records.models import Due, Receipt
from mitradesa.web.base.sent import given
from mitradesa.web.benefits.forms import AmountField
from mitradesa.web.cooperations.forms import DAY
from mitradesa.web.plans.forms import RupiahField

MOST_DIGITS = 19
SPLITS = {
    "auto": "yang paling lama dulu",
    "typed": "menurut isian saya",
    "later": "dibagi nanti",
}
MORE = ("happened_on", "withheld", "code", "note")
"""The fields of a receipt that are seldom needed; they are folded."""
CODES = [("", "menurut perjanjian"), *choices(AccountKind.INCOME)]


class BesidesForm(forms.Form):
    """A form of money that came in, which asks whether it is meant beside an equal receipt; `besides` stays hidden until one is found."""

    def ask_besides(self, twin: Receipt | None) -> None:
        """Shows the question beside the receipt that is equal; nothing where there is none."""
        if twin is None:
            return
        said = f"{in_rupiah(twin.amount)}, {in_words(twin.received_on)}, {twin.payer}"
        self.fields["besides"] = forms.IntegerField(
            label=_("Catat juga: ini pembayaran lain"),
            required=False,
            widget=forms.CheckboxInput(attrs={"value": twin.pk}, check_test=lambda _value: False),
            help_text=f"{_('Sama dengan penerimaan')} {said}.",
        )
        self.order_fields(["besides"])

    def meant_besides(self) -> int | None:
        """The equal receipt beside which this one is meant to stand."""
        typed = str(self.data.get("besides", ""))
        return int(typed) if typed.isdecimal() and len(typed) < MOST_DIGITS else None


class ShareForm(forms.Form):
    """How money is shared out over due days: the oldest first, or as typed beside each."""

    split = forms.ChoiceField(
        label=_("Bagi ke jatuh tempo"),
        choices=list(SPLITS.items()),
        required=False,
        help_text=_("Uang yang tidak terbagi ditandai belum dapat dijelaskan."),
    )

    def __init__(self, dues: Sequence[Due], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.dues = dues
        for due in dues:
            left = (due.amount or 0) - due.brought
            label = f"{due.obligation.title}, {in_words(due.due_on)}"
            self.fields[f"share_{due.pk}"] = AmountField(label, hint=f"{_('sisa')} {in_rupiah(left)}")

    @property
    def split_names(self) -> list[str]:
        """The fields that share it out, in their order."""
        return [name for name in self.fields if name == "split" or name.startswith("share_")]

    def shares(self, amount: int) -> list[Share]:
        """The parts of an amount."""
        asked = self.cleaned_data
        way = asked.get("split") or "later"
        if way == "auto":
            left = [(due.pk, (due.amount or 0) - due.brought) for due in self.dues]
            return [Share(*part) for part in oldest_first(left, amount)]
        typed = [(due.pk, asked.get(f"share_{due.pk}")) for due in self.dues]
        return [Share(due, part) for due, part in typed if part and way == "typed"]


class ReceiptForm(BesidesForm, ShareForm):
    """Money that came in."""

    received_on = forms.DateField(
        label=_("Hari diterima"), widget=DAY, help_text=_("Hari masuk rekening, atau hari tanda terimanya.")
    )
    happened_on = forms.DateField(
        label=_("Hari dibayar"),
        widget=DAY,
        required=False,
        help_text=_("Bila lain dari hari diterima, misalnya hari transfer."),
    )
    amount = RupiahField(
        label=_("Jumlah kotor (rupiah)"),
        help_text=_("Seluruh yang dibayar mitra, tanpa dikurangi biaya atau pajak."),
    )
    withheld = AmountField(
        _("Dipotong sebelum masuk"),
        hint=_("Biaya atau pajak yang ditahan pembayar; ditulis terpisah, tidak mengurangi jumlah kotor."),
        blank=0,
    )
    payer = forms.CharField(label=_("Dari siapa"), max_length=200)
    account = forms.ChoiceField(label=_("Masuk ke"), choices=list(ACCOUNT_WORDS.items()))
    number = forms.CharField(
        label=_("Nomor rekening"),
        max_length=34,
        required=False,
        help_text=_("Seperti pada bukti transfer."),
    )
    holder = forms.CharField(
        label=_("Atas nama"),
        max_length=120,
        required=False,
        help_text=_("Wajib untuk rekening perorangan."),
    )
    code = forms.ChoiceField(label=_("Kode rekening anggaran"), choices=CODES, required=False)
    file = forms.FileField(
        label=_("Bukti"), required=False, help_text=_("Foto atau pindaian kuitansi, bukti transfer.")
    )
    note = forms.CharField(label=_("Catatan"), max_length=300, required=False)

    def __init__(self, dues: Sequence[Due], *args: Any, **more: Any) -> None:
        super().__init__(dues, *args, **more)
        if not dues:
            del self.fields["split"]
        last = self.split_names
        self.order_fields([name for name in self.fields if name not in last] + last)

    def money(self) -> Money:
        """The receipt as it was typed."""
        said = self.cleaned_data
        amount = said["amount"] or 0
        return Money(
            said["received_on"],
            amount,
            said["payer"],
            Account(said["account"]),
            said["note"],
            happened_on=said["happened_on"],
            withheld=said["withheld"] or 0,
            code=said["code"],
            number=said["number"],
            holder=said["holder"],
            file=given(said["file"]),
            shares=self.shares(amount),
            besides=self.meant_besides(),
        )
