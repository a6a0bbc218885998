"""The forms of village assets: the inventory, a part, days of use, the release."""

from typing import Any

from django import forms

from mitradesa.actions.asset_uses import Wish
from mitradesa.actions.assets import Thing
from mitradesa.core.assets import ASSET_KIND_WORDS, CURRENT_USE_WORDS, FAR, PROOF_WORDS, PROVING, Span
from mitradesa.core.outlines import written
from mitradesa.queries.inventories import agreements_to_enter
from mitradesa.records.models import Asset, AssetUse, VillagePaper
from mitradesa.web.potentials.forms import DAY, PointsField, choices, papers_of


class AssetForm(forms.Form):
    """An asset of the inventory."""

    name = forms.CharField(label="Nama aset", max_length=200)
    kind = forms.ChoiceField(label="Jenis", choices=choices(ASSET_KIND_WORDS))
    code = forms.CharField(
        label="Kode barang",
        max_length=60,
        required=False,
        help_text="Seperti dalam buku inventaris aset desa.",
    )
    area = forms.IntegerField(label="Luas (m²)", min_value=1, max_value=10**9, required=False)
    place = forms.CharField(label="Tempat", max_length=200, required=False)
    outline = PointsField()
    proof = forms.ChoiceField(
        label="Bukti penguasaan",
        choices=choices(PROOF_WORDS),
        help_text="Tanah: sertifikat atas nama pemerintah desa. Bangunan: bukti kepemilikan. Jenis lain: lihat keterangan di atas.",
    )
    proof_number = forms.CharField(
        label="Nomor bukti", max_length=120, required=False, help_text="Berkasnya boleh menyusul."
    )
    proof_on = forms.DateField(label="Tanggal bukti", widget=DAY, required=False)
    current_use = forms.ChoiceField(label="Sekarang dipakai untuk", choices=choices(CURRENT_USE_WORDS))
    use_decree = forms.TypedChoiceField(
        label="Keputusan kepala desa tentang status penggunaan",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Dari halaman Rencana; ditetapkan tiap tahun (Permendagri 1/2016 Pasal 10).",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, village: str, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["use_decree"].choices = papers_of(village, VillagePaper.Kind.DECREE)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A proof that fits the kind."""
        values = super().clean() or {}
        kind, proof = values.get("kind"), values.get("proof")
        if kind and proof and proof not in PROVING[kind].choices:
            fitting = ", ".join(PROOF_WORDS[one] for one in PROVING[kind].choices)
            self.add_error("proof", f"Bagi {ASSET_KIND_WORDS[kind]} pilih salah satu dari: {fitting}.")
        return values

    def thing(self) -> Thing:
        """The asset."""
        return Thing(**{name: value for name, value in self.cleaned_data.items() if name != "version"})


def asset_values(row: Asset) -> dict[str, object]:
    """An asset as its form shows it."""
    values = {
        name: getattr(row, name) for name in AssetForm.base_fields if name not in ("outline", "use_decree")
    }
    return values | {"outline": written(row.outline), "use_decree": row.use_decree_id}


class PartForm(forms.Form):
    """A part of an asset."""

    name = forms.CharField(label="Nama bagian", max_length=80, help_text="Misalnya petak 1.")
    area = forms.IntegerField(label="Luas bagian (m²)", min_value=1, max_value=10**9, required=False)


class DaysForm(forms.Form):
    """The days of a use; without a last day it has no end."""

    first_day = forms.DateField(label="Hari pertama", widget=DAY)
    last_day = forms.DateField(
        label="Hari terakhir", widget=DAY, required=False, help_text="Kosong: tanpa batas waktu."
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def span(self) -> Span:
        """The days; in wrong order they are refused by the lock."""
        return Span(self.cleaned_data["first_day"], self.cleaned_data["last_day"] or FAR)


def days_values(use: AssetUse) -> dict[str, object]:
    """A use as its form shows it."""
    last = None if use.last_day == FAR else use.last_day
    return {"first_day": use.first_day, "last_day": last, "version": use.version}


class EnterForm(DaysForm):
    """An agreement of the register that uses an asset, or a part of it."""

    agreement = forms.ChoiceField(label="Perjanjian dalam register")
    part = forms.TypedChoiceField(label="Bagian", required=False, coerce=int, empty_value=None)
    field_order = ("agreement", "part", "first_day", "last_day")

    def __init__(self, asset: Asset, data: Any = None) -> None:
        super().__init__(data)
        self.asset = asset
        parts = [(one.pk, one.name) for one in asset.parts.all()]
        self.fields["part"].choices = [("", "seluruhnya"), *parts]  # type: ignore[attr-defined]
        rows = agreements_to_enter(asset.village_id)
        self.fields["agreement"].choices = [(row.key, (row.title or row.key)[:90]) for row in rows]  # type: ignore[attr-defined]

    def wish(self) -> Wish:
        """What is asked for."""
        return Wish(self.asset.pk, self.cleaned_data["part"], self.span())


class ReserveForm(forms.Form):
    """An asset, or a part of it, for a case; without a first day it is only named."""

    what = forms.ChoiceField(label="Aset atau bagiannya")
    first_day = forms.DateField(
        label="Hari pertama",
        widget=DAY,
        required=False,
        help_text="Kosong: asetnya disebut dahulu, belum dipesan.",
    )
    last_day = forms.DateField(
        label="Hari terakhir", widget=DAY, required=False, help_text="Kosong: tanpa batas waktu."
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, assets: list[Asset], data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["what"].choices = [pair for one in assets for pair in _pieces(one)]  # type: ignore[attr-defined]

    def wish(self) -> Wish:
        """What is asked for."""
        asset, _, part = self.cleaned_data["what"].partition(".")
        first, last = self.cleaned_data["first_day"], self.cleaned_data["last_day"]
        span = Span(first, last or FAR) if first else None
        return Wish(int(asset), int(part) if part else None, span)


def _pieces(one: Asset) -> list[tuple[str, str]]:
    area = f" ({one.area} m²)" if one.area else ""
    parts = [
        (f"{one.pk}.{part.pk}", f"{one.name}, {part.name}" + (f" ({part.area} m²)" if part.area else ""))
        for part in one.parts.all()
    ]
    return [(str(one.pk), f"{one.name}, seluruhnya{area}"), *parts]
