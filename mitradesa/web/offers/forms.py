"""The forms of offers: the announcement with its criteria, an offer, the opening, the choice."""

from typing import Any

from django import forms

from mitradesa.actions.offers.announcing import Terms, Weighed
from mitradesa.actions.offers.choosing import Witness
from mitradesa.actions.offers.receiving import Proposal
from mitradesa.core.language import _
from mitradesa.core.offers import KAK_WORDS
from mitradesa.core.register import PARTNER_WORDS
from mitradesa.records.models import Announcement, Partner

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
FEW_LINES = forms.Textarea(attrs={"rows": 3})
ROWS = 6
USUAL = (
    ("Manfaat bagi desa", "Pendapatan desa, lapangan kerja, dan pelayanan yang didapat warga.", 40),
    ("Kemampuan dan pengalaman", "Pekerjaan serupa, modal, dan tenaga yang tersedia.", 30),
    ("Rencana kerja dan jadwal", "Langkah, waktu, dan pembagian tugas yang jelas.", 20),
    ("Lingkungan dan warga setempat", "Perlindungan lingkungan dan kesempatan bagi warga desa.", 10),
)
"""The criteria that a new announcement begins with; a proposal, to be changed."""


class TermsForm(forms.Form):
    """What an announcement says; the criteria are rows of three boxes beside it."""

    opens_on = forms.DateField(label=_("Hari pertama menerima penawaran"), widget=DAY)
    closes_on = forms.DateField(
        label=_("Hari terakhir menerima penawaran"),
        widget=DAY,
        help_text=_("Peraturan yang terbaca tidak menetapkan lamanya; beri waktu yang cukup bagi semua."),
    )
    place = forms.CharField(label=_("Tempat memasukkan penawaran"), max_length=300)
    contact = forms.CharField(
        label=_("Kontak untuk bertanya"),
        max_length=200,
        help_text=_("Nama jabatan dan nomor telepon kantor."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part, title in KAK_WORDS.items():
            self.fields[f"kak_{part}"] = forms.CharField(
                label=f"KAK: {_(title)}", max_length=4000, required=False, widget=FEW_LINES
            )
        self.order_fields([*(f"kak_{part}" for part in KAK_WORDS), *self.base_fields])

    def criteria(self) -> list[tuple[str, str, str]]:
        """The rows of criteria as they were typed, or as they stand; empty ones fill the form."""
        if self.is_bound:
            rows = [self._row(number) for number in range(1, ROWS + 1)]
        else:
            rows = [(name, how, str(weight)) for name, how, weight in self.initial.get("criteria", USUAL)]
        return [*rows, *[("", "", "")] * ROWS][:ROWS]

    def _row(self, number: int) -> tuple[str, str, str]:
        name, how, weight = (
            str(self.data.get(f"{part}-{number}", "")).replace("\0", "").strip()
            for part in ("kriteria", "cara", "bobot")
        )
        return name, how, weight

    def clean(self) -> dict[str, Any]:
        """Whole numbers as weights."""
        for name, _how, weight in self.criteria():
            if name and not (weight.isascii() and weight.isdigit() and len(weight) < 4):
                self.add_error(None, f'Bobot kriteria "{name}" bukan angka.')
        return self.cleaned_data

    def terms(self) -> Terms:
        """The announcement as it was typed."""
        values = self.cleaned_data
        weighed = [Weighed(name, how, int(weight)) for name, how, weight in self.criteria() if name]
        kak = {part: values[f"kak_{part}"] for part in KAK_WORDS}
        return Terms(
            kak, values["place"], values["contact"], values["opens_on"], values["closes_on"], weighed
        )


def terms_values(one: Announcement) -> dict[str, object]:
    """An announcement as its form shows it."""
    values: dict[str, object] = {
        name: getattr(one, name) for name in ("opens_on", "closes_on", "place", "contact")
    }
    criteria = [(row.name, row.how, row.weight) for row in one.criteria.all()]
    return values | {f"kak_{part}": one.kak.get(part, "") for part in KAK_WORDS} | {"criteria": criteria}


class OfferForm(forms.Form):
    """An offer as somebody hands it in."""

    name = forms.CharField(label=_("Nama lembaga yang menawarkan"), max_length=200)
    kind = forms.ChoiceField(
        label=_("Jenis lembaga"), choices=[(value, word) for value, word in PARTNER_WORDS.items() if value]
    )
    address = forms.CharField(label=_("Alamat"), max_length=300)
    contact = forms.CharField(label=_("Telepon atau surel"), max_length=200)
    says = forms.CharField(
        label=_("Penawaran Anda"),
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Jawab tiap kriteria; atau lampirkan suratnya."),
    )
    file = forms.FileField(
        label=_("Surat penawaran"), required=False, help_text=_("PDF, DOCX atau foto; paling besar 20 MB.")
    )

    def proposal(self) -> Proposal:
        """The offer as it was typed."""
        return Proposal(
            **{name: value for name, value in self.cleaned_data.items() if name not in ("file", "on")}
        )


class PaperOfferForm(OfferForm):
    """A paper offer as the village enters it; its envelope stays shut."""

    partner = forms.TypedChoiceField(
        label=_("Pihak ketiga dalam register"), required=False, coerce=int, empty_value=None
    )
    on = forms.DateField(label=_("Hari diterima"), widget=DAY)
    field_order = ("name", "partner", "kind", "address", "contact", "on")

    def __init__(self, regency: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["says"], self.fields["file"]
        self.fields["address"].required = self.fields["contact"].required = False
        rows = Partner.objects.filter(regency_id=regency, merged_into__isnull=True).order_by("plain_name")
        choices = [("", "—"), *rows.values_list("pk", "name")[:500]]
        self.fields["partner"].choices = choices  # type: ignore[attr-defined]


class OpeningForm(forms.Form):
    """The two witnesses of the opening."""

    first = forms.CharField(label=_("Saksi pertama: nama"), max_length=120)
    first_office = forms.CharField(label=_("Saksi pertama: jabatan atau unsur"), max_length=120)
    second = forms.CharField(label=_("Saksi kedua: nama"), max_length=120)
    second_office = forms.CharField(label=_("Saksi kedua: jabatan atau unsur"), max_length=120)

    def witnesses(self) -> list[Witness]:
        """The witnesses as they were typed."""
        typed = self.cleaned_data
        return [
            Witness(typed["first"], typed["first_office"]),
            Witness(typed["second"], typed["second_office"]),
        ]


class ChoiceForm(forms.Form):
    """The offer that is chosen and why."""

    offer = forms.TypedChoiceField(label=_("Penawaran yang dipilih"), coerce=int)
    reason = forms.CharField(label=_("Alasan memilih"), max_length=2000, widget=FEW_LINES)
    minutes = forms.CharField(label=_("Nomor berita acara penilaian"), max_length=120, required=False)

    def __init__(self, offers: list[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["offer"].choices = offers  # type: ignore[attr-defined]
