"""The forms of contributions in kind: one contribution, the minutes of its hand-over, and its entry in the inventory."""

from typing import Any

from django import forms

from mitradesa.actions.in_kind import Brought, Entered, Minutes
from mitradesa.core.assets import ASSET_KIND_WORDS, CURRENT_USE_WORDS, AssetKind, CurrentUse
from mitradesa.core.language import _
from mitradesa.core.obligations.in_kind import (
    ASSET_OF,
    BELONGS_WORDS,
    IN_KIND_WORDS,
    VALUE_SOURCE_WORDS,
    Belongs,
    InKindKind,
    ValueSource,
)
from mitradesa.core.obligations.kinds import SIDE_WORDS, Side
from mitradesa.records.models import Contribution
from mitradesa.web.base.sent import given
from mitradesa.web.benefits.forms import AmountField

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
GIVERS = [(one.value, SIDE_WORDS[one]) for one in (Side.PARTNER, Side.VILLAGE)]


class ContributionForm(forms.Form):
    """A contribution."""

    given_by = forms.ChoiceField(label=_("Yang memberi"), choices=GIVERS)
    kind = forms.ChoiceField(label=_("Jenis"), choices=list(IN_KIND_WORDS.items()))
    title = forms.CharField(
        label=_("Apa yang diberikan"), max_length=200, help_text=_("Misalnya: pompa air 1 PK.")
    )
    quantity = forms.CharField(
        label=_("Banyaknya"),
        max_length=80,
        required=False,
        help_text=_("Misalnya: 2 unit, 500 m², 30 hari kerja."),
    )
    given_on = forms.DateField(label=_("Diberikan pada, atau mulai"), widget=DAY)
    until = forms.DateField(
        label=_("Sampai"),
        widget=DAY,
        required=False,
        help_text=_("Untuk pemakaian, kerja, dan pungutan yang dibebaskan."),
    )
    belongs = forms.ChoiceField(label=_("Haknya"), choices=list(BELONGS_WORDS.items()))
    value = AmountField(
        _("Nilai (rupiah)"), hint=_("Seluruhnya, untuk masa itu. Kosongkan bila belum dinilai; bukan nol.")
    )
    value_source = forms.ChoiceField(
        label=_("Asal nilainya"),
        required=False,
        choices=[("", _("belum dipilih")), *VALUE_SOURCE_WORDS.items()],
    )
    value_note = forms.CharField(
        label=_("Rincian nilainya"),
        max_length=200,
        required=False,
        help_text=_("Misalnya: faktur nomor 12; 30 hari kali Rp150.000; Perdes pungutan."),
    )
    clause = forms.CharField(label=_("Pasal dalam perjanjian"), max_length=120, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def brought(self) -> Brought:
        """The contribution."""
        asked: dict[str, Any] = {**self.cleaned_data}
        del asked["version"]
        source = asked["value_source"]
        return Brought(
            **asked
            | {
                "given_by": Side(asked["given_by"]),
                "kind": InKindKind(asked["kind"]),
                "belongs": Belongs(asked["belongs"]),
                "value_source": ValueSource(source) if source else None,
            }
        )


class MinutesForm(forms.Form):
    """The minutes that both sides signed."""

    number = forms.CharField(label=_("Nomor berita acara"), max_length=80)
    on = forms.DateField(label=_("Tanggal berita acara"), widget=DAY)
    file = forms.FileField(label=_("Foto atau pindaian yang sudah ditandatangani"))

    def minutes(self) -> Minutes:
        """The minutes."""
        asked = self.cleaned_data
        return Minutes(asked["number"], asked["on"], given(asked["file"]))


class AssetForm(forms.Form):
    """How it is entered in the inventory."""

    kind = forms.ChoiceField(label=_("Jenis aset"), choices=list(ASSET_KIND_WORDS.items()))
    name = forms.CharField(label=_("Nama aset"), max_length=200)
    code = forms.CharField(
        label=_("Kode barang"), max_length=60, required=False, help_text=_("Boleh menyusul.")
    )
    place = forms.CharField(label=_("Tempatnya"), max_length=200, required=False)
    current_use = forms.ChoiceField(
        label=_("Dipakai untuk"), choices=list(CURRENT_USE_WORDS.items()), initial=CurrentUse.GOVERNMENT
    )

    def __init__(self, row: Contribution, data: Any = None) -> None:
        kind = ASSET_OF.get(row.kind, AssetKind.OTHER)
        super().__init__(data, auto_id="aset_%s", initial={"kind": kind, "name": row.title})

    def entered(self) -> Entered:
        """The entry."""
        asked: dict[str, Any] = {**self.cleaned_data}
        return Entered(
            **asked | {"kind": AssetKind(asked["kind"]), "current_use": CurrentUse(asked["current_use"])}
        )
