"""The forms of official bank accounts and of the regency's choice of an account code."""

from django import forms

from mitradesa.actions.village_accounts import BankAccount
from mitradesa.core.language import _
from mitradesa.queries.money.accounts import QUESTION_CODES, OpenQuestion
from mitradesa.web.cooperations.forms import DAY


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
