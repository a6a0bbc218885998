"""The forms of regulations, plans and budget lines."""

from typing import Any

from django import forms

from mitradesa.actions.plans import WORDS, Line, Paper
from mitradesa.core.money import read_rupiah
from mitradesa.records.models import VillagePaper

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RupiahField(forms.CharField):
    """Whole rupiah however they are typed: "Rp 1.250.000", "1250000"."""

    def clean(self, value: Any) -> int | None:
        """The amount; None where nothing was typed and nothing is required."""
        text = super().clean(value)
        if not text:
            return None
        amount = read_rupiah(text)
        if amount is None:
            raise forms.ValidationError("Tulis jumlah rupiah tanpa sen, misalnya 1.250.000.")
        return amount


class PaperForm(forms.Form):
    """A regulation or plan."""

    kind = forms.ChoiceField(label="Jenis", choices=[(kind.value, word) for kind, word in WORDS.items()])
    title = forms.CharField(label="Tentang", max_length=300)
    number = forms.CharField(label="Nomor", max_length=60, required=False, help_text="Boleh menyusul.")
    year = forms.IntegerField(label="Tahun", min_value=1945, max_value=2199)
    until_year = forms.IntegerField(
        label="Sampai tahun", min_value=1945, max_value=2199, required=False, help_text="Untuk RPJM Desa."
    )
    enacted_on = forms.DateField(label="Ditetapkan tanggal", widget=DAY, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def paper(self) -> Paper:
        """The paper."""
        values = dict(self.cleaned_data)
        values.pop("version")
        return Paper(**values | {"kind": VillagePaper.Kind(values["kind"])})


class LineForm(forms.Form):
    """A budget line."""

    year = forms.IntegerField(label="Tahun anggaran", min_value=1945, max_value=2199)
    account = forms.CharField(
        label="Kode rekening", max_length=30, help_text="Seperti tertulis pada APB Desa, misalnya 4.3.2."
    )
    name = forms.CharField(label="Uraian", max_length=200)
    planned = RupiahField(label="Anggaran (Rp)")
    realised = RupiahField(label="Realisasi (Rp)", required=False)
    agreement = forms.CharField(label="Kunci perjanjian terkait", max_length=24, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def line(self) -> Line:
        """The line."""
        values = dict(self.cleaned_data)
        values.pop("version")
        return Line(**values)
