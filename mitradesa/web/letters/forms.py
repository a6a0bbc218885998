"""The forms of the agenda book."""

from typing import Any

from django import forms

from mitradesa.actions.letters import Sheet
from mitradesa.core.roles import POSITIONS, OfficeKind, Role

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class LetterForm(forms.Form):
    """A letter as it is entered."""

    other_side = forms.CharField(label="Kepada", max_length=200)
    subject = forms.CharField(label="Perihal", max_length=300)
    dated = forms.DateField(label="Tanggal surat", widget=DAY, required=False)
    archive_class = forms.CharField(
        label="Klasifikasi arsip",
        max_length=20,
        required=False,
        help_text="Kode klasifikasi arsip kantor Anda.",
    )
    agreement = forms.CharField(
        label="Perjanjian terkait",
        max_length=24,
        required=False,
        help_text="Kunci dari alamat halaman perjanjian.",
    )
    note = forms.CharField(label="Catatan", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def sheet(self) -> Sheet:
        """The letter."""
        return Sheet(**self.cleaned_data)


class IncomingForm(LetterForm):
    """A letter that came in, with the number that its sender gave it."""

    number = forms.CharField(label="Nomor surat", max_length=120, required=False)
    field_order = ("other_side", "number", "subject")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other_side"].label = "Dari"


class DisposeForm(forms.Form):
    """Who is to do what by when."""

    role = forms.ChoiceField(label="Kepada")
    instruction = forms.CharField(label="Isi disposisi", max_length=300)
    due = forms.DateField(label="Paling lambat", widget=DAY, required=False)

    def __init__(self, *args: Any, kind: OfficeKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [role for role in Role if POSITIONS[role].office == kind and not POSITIONS[role].decides]
        field = self.fields["role"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(role.value, POSITIONS[role].title) for role in roles]
