"""The forms by which a change of a region is recorded."""

from django import forms

from mitradesa.actions.regions import Successor
from mitradesa.records.models import Succession

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
KINDS = [
    (Succession.Kind.SPLIT, "dimekarkan (wilayah ini tetap ada)"),
    (Succession.Kind.MERGER, "digabung (wilayah ini berakhir)"),
    (Succession.Kind.RECODED, "mendapat kode baru (kode ini berakhir)"),
]


class RenameForm(forms.Form):
    """Another name from a day on."""

    name = forms.CharField(label="Nama baru", max_length=80)
    on = forms.DateField(label="Berlaku sejak", widget=DAY)
    basis = forms.CharField(
        label="Dasar hukum", max_length=200, help_text="Nomor peraturan atau keputusannya."
    )


class SuccessionForm(forms.Form):
    """Regions that come out of this one, one a line."""

    kind = forms.ChoiceField(label="Yang terjadi", choices=KINDS)
    successors = forms.CharField(
        label="Wilayah penerus",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Satu baris satu wilayah: kode, lalu namanya. Contoh: 16.04.01.2099 Contoh Baru",
    )
    on = forms.DateField(label="Berlaku sejak", widget=DAY)
    basis = forms.CharField(
        label="Dasar hukum", max_length=200, help_text="Nomor peraturan atau keputusannya."
    )

    def clean_successors(self) -> list[Successor]:
        """The lines as codes and names."""
        lines = [
            line.split(maxsplit=1) for line in self.cleaned_data["successors"].splitlines() if line.strip()
        ]
        return [Successor(line[0], line[1] if len(line) > 1 else "") for line in lines]
