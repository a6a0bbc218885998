"""The forms of potentials: the card, the ties of a scale's line to plans, and the musyawarah."""

from typing import Any

from django import forms

from mitradesa.actions.potentials import Card
from mitradesa.actions.priorities import Tie
from mitradesa.core.outlines import Corner, read_outline, written
from mitradesa.core.potentials import (
    AUTHORITY_WORDS,
    COLUMN_WORDS,
    CONDITION_WORDS,
    FIELD_WORDS,
    SECTOR_WORDS,
    UNITS,
    size_words,
)
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import Asset, Potential, VillagePaper

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
FEW_LINES = forms.Textarea(attrs={"rows": 3})
Choices = list[tuple[str, str]]


def choices(words: dict[str, str] | Any, empty: str = "") -> Choices:
    """The choices of a list, with an empty one before them where nothing may be chosen."""
    return [*([("", empty)] if empty else []), *words.items()]


def points_area() -> forms.Textarea:
    """The box of points, which a phone that knows where it stands fills by a button."""
    words = {
        "rows": 3,
        "data-points": "Tambah titik di tempat saya berdiri",
        "data-waiting": "Mencari letak telepon ini …",
        "data-found": "Titik ditambahkan, ketelitian kira-kira {m} meter.",
        "data-refused": "Letak tidak didapat. Ketik titiknya, atau izinkan telepon memakai lokasi.",
    }
    return forms.Textarea(attrs=words)


class PointsField(forms.CharField):
    """Points typed one a line."""

    def __init__(self) -> None:
        super().__init__(
            label="Titik atau sketsa lokasi",
            required=False,
            widget=points_area(),
            help_text="Satu baris satu titik: lintang, bujur, misalnya -3.79512, 103.54210. Tiga titik atau lebih menjadi sketsa.",
        )

    def clean(self, value: Any) -> tuple[Corner, ...]:
        """The points."""
        try:
            return read_outline(super().clean(value))
        except Blocked as refusal:
            raise forms.ValidationError(f"{refusal.reason} {refusal.remedy}") from refusal


class SizeField(forms.DecimalField):
    """A number typed with a comma or a point."""

    def to_python(self, value: Any) -> Any:
        """The number."""
        return super().to_python(str(value or "").strip().replace(",", "."))


class CardForm(forms.Form):
    """A card, short enough for a phone."""

    title = forms.CharField(label="Nama potensi", max_length=200)
    field = forms.ChoiceField(label="Bidang kerja sama", choices=choices(FIELD_WORDS, "pilih"))
    sector = forms.ChoiceField(label="Sektor", choices=choices(SECTOR_WORDS, "pilih"))
    inventoried_on = forms.DateField(label="Didata pada", widget=DAY)
    place = forms.CharField(
        label="Tempat", max_length=200, required=False, help_text="Dusun atau patokannya."
    )
    outline = PointsField()
    size = SizeField(
        label="Ukuran",
        max_digits=14,
        decimal_places=2,
        min_value=0,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    unit = forms.CharField(
        label="Satuan", max_length=30, required=False, help_text=f"Misalnya: {', '.join(UNITS)}."
    )
    condition = forms.ChoiceField(
        label="Keadaan", choices=choices(CONDITION_WORDS, "belum diisi"), required=False
    )
    evidence = forms.CharField(
        label="Bukti", max_length=300, required=False, help_text="Surat, angka panen, hasil survei, foto."
    )
    need = forms.CharField(label="Kebutuhan", widget=FEW_LINES, required=False, max_length=1000)
    challenge = forms.CharField(label="Kendala", widget=FEW_LINES, required=False, max_length=1000)
    authority = forms.ChoiceField(
        label="Tercantum sebagai kewenangan desa dalam",
        choices=choices(AUTHORITY_WORDS, "belum diperiksa"),
        required=False,
    )
    asset = forms.TypedChoiceField(
        label="Aset desa yang dipakai",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Dari inventaris aset.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, village: str, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        rows = Asset.objects.filter(village=village).values_list("pk", "name")
        self.fields["asset"].choices = [("", "tidak memakai aset desa"), *rows]  # type: ignore[attr-defined]

    def card(self) -> Card:
        """The card."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return Card(**values)


def card_values(row: Potential) -> dict[str, object]:
    """A card as its form shows it."""
    values = {name: getattr(row, name) for name in CardForm.base_fields if name not in ("outline", "asset")}
    return values | {"outline": written(row.outline), "asset": row.asset_id, "size": size_words(row.size)}


def papers_of(village: str, kind: VillagePaper.Kind) -> list[tuple[int | str, str]]:
    """The village's papers of a kind as choices, newest first."""
    rows = VillagePaper.objects.filter(village=village, kind=kind)
    named = [(row.pk, f"{row.number or 'nomor menyusul'}, {_years(row)}: {row.title}"[:90]) for row in rows]
    return [("", "belum ada"), *named]


def _years(row: VillagePaper) -> str:
    return f"{row.year}–{row.until_year}" if row.until_year else str(row.year)


class TieForm(forms.Form):
    """Where the two plans hold a potential."""

    rpjmdes = forms.TypedChoiceField(label="RPJM Desa", required=False, coerce=int, empty_value=None)
    rpjmdes_entry = forms.CharField(
        label="Halaman atau nomor kegiatan dalam RPJM Desa", max_length=120, required=False
    )
    rkpdes = forms.TypedChoiceField(label="RKP Desa", required=False, coerce=int, empty_value=None)
    rkpdes_entry = forms.CharField(
        label="Halaman atau nomor kegiatan dalam RKP Desa", max_length=120, required=False
    )
    rkpdes_column = forms.ChoiceField(
        label="Kolom dalam RKP Desa", choices=choices(COLUMN_WORDS, "belum dipilih"), required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, village: str, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        for name, kind in (("rpjmdes", VillagePaper.Kind.RPJMDES), ("rkpdes", VillagePaper.Kind.RKPDES)):
            self.fields[name].choices = papers_of(village, kind)  # type: ignore[attr-defined]

    def tie(self) -> Tie:
        """The tie."""
        return Tie(**{name: value for name, value in self.cleaned_data.items() if name != "version"})


class DiscussedForm(forms.Form):
    """The musyawarah desa that discussed a scale."""

    on = forms.DateField(label="Musyawarah desa pada", widget=DAY)
    minutes = forms.TypedChoiceField(
        label="Berita acaranya",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Dari halaman Rencana; boleh menyusul.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, village: str, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        kind = VillagePaper.Kind.MINUTES
        self.fields["minutes"].choices = papers_of(village, kind)  # type: ignore[attr-defined]
