"""The forms of an event afterwards."""

from typing import Any

from django import forms

from mitradesa.actions.outcomes import LONGEST_TEXT, Numbered, Paid, Promise
from mitradesa.core.outreach import PAPER_WORDS, PAYMENT_WORDS, Paper, Payment
from mitradesa.web.plans.forms import DAY, RupiahField


class TextForm(forms.Form):
    """A written part of the report."""

    text = forms.CharField(
        label="Tulisan", required=False, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 14})
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class PromiseForm(forms.Form):
    """What a village promises."""

    village = forms.ChoiceField(label="Desa")
    what = forms.CharField(label="Yang akan dikerjakan", max_length=300)
    due = forms.DateField(label="Sebelum tanggal", widget=DAY)

    def __init__(self, *args: Any, villages: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].choices = villages  # type: ignore[attr-defined]

    def promise(self) -> Promise:
        """The promise."""
        return Promise(**self.cleaned_data)


class SettleForm(forms.Form):
    """What came of a promise."""

    result = forms.CharField(
        label="Yang sudah dikerjakan",
        max_length=300,
        help_text="Misalnya nomor peraturan desa atau perjanjiannya.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class PhotoForm(forms.Form):
    """A photograph."""

    file = forms.FileField(label="Foto", widget=forms.FileInput(attrs={"accept": "image/*"}))
    caption = forms.CharField(label="Keterangan", max_length=300, help_text="Apa yang tampak, siapa, kapan.")


class DocumentForm(forms.Form):
    """A paper of the report."""

    kind = forms.ChoiceField(label="Jenis", choices=[(one.value, word) for one, word in PAPER_WORDS.items()])
    title = forms.CharField(label="Tentang", max_length=200, required=False)
    number = forms.CharField(label="Nomor", max_length=120, required=False)
    dated = forms.DateField(label="Tanggal", widget=DAY, required=False)
    file = forms.FileField(label="Berkas", required=False, help_text="Boleh menyusul.")

    def paper(self) -> Numbered:
        """The paper."""
        held = self.cleaned_data
        return Numbered(Paper(held["kind"]), held["title"], held["number"], held["dated"])


class PaymentForm(forms.Form):
    """A line of an accountability list."""

    kind = forms.ChoiceField(
        label="Daftar", choices=[(one.value, word) for one, word in PAYMENT_WORDS.items()]
    )
    payee = forms.CharField(label="Penerima", max_length=160)
    payee_title = forms.CharField(label="Jabatan atau lembaga", max_length=160, required=False)
    what = forms.CharField(label="Untuk", max_length=200, required=False)
    gross = RupiahField(label="Jumlah (Rp)")
    tax = RupiahField(
        label="Pajak yang dipotong (Rp)", required=False, help_text="Seperti dihitung bendahara."
    )
    receipt = forms.CharField(label="Nomor kuitansi", max_length=80, required=False)
    paid_on = forms.DateField(label="Dibayar tanggal", widget=DAY, required=False)

    def paid(self) -> Paid:
        """The line."""
        held = dict(self.cleaned_data)
        return Paid(**held | {"kind": Payment(held["kind"]), "tax": held["tax"] or 0})


class IssueForm(forms.Form):
    """How certificates are numbered, and on which day they are signed."""

    pattern = forms.CharField(
        label="Pola nomor",
        max_length=100,
        help_text='Tulis {n} di tempat nomor urut, misalnya "800/{n}/DPMD/2026".',
    )
    day = forms.DateField(label="Tanggal sertifikat", widget=DAY)


class RevokeForm(forms.Form):
    """Why a certificate no longer counts."""

    reason = forms.CharField(
        label="Alasan", max_length=300, help_text="Tampak bagi siapa pun yang memeriksa kodenya."
    )
