"""The forms of a cooperation."""

from typing import Any

from django import forms

from mitradesa.actions.cooperations import Case
from mitradesa.core.calendar import today
from mitradesa.core.language import _
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.potentials import FIELD_WORDS
from mitradesa.core.vocabulary import vocabulary
from mitradesa.records.models import Agreement, Partner, Potential

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class CaseForm(forms.Form):
    """What a case says of itself; the track only when it is opened."""

    track = forms.ChoiceField(
        label=_("Jalur"),
        choices=[(name.value, track.title) for name, track in TRACKS.items()],
        widget=forms.RadioSelect,
        initial="village_initiative",
    )
    title = forms.CharField(
        label=_("Pokok kerja sama"),
        max_length=300,
        help_text=_("Misalnya: Pengelolaan wisata Air Terjun Contoh."),
    )
    purpose = forms.CharField(
        label=_("Untuk apa dan bagaimana"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field = forms.ChoiceField(label=_("Bidang"), required=False)
    asset_use = forms.ChoiceField(
        label=_("Pemakaian aset desa"),
        required=False,
        help_text=_("Tanah, bangunan, mata air atau barang desa yang dipakai pihak lain."),
    )
    yearly_lease = forms.BooleanField(
        label=_("Sewa tahunan kepada warga"),
        required=False,
        help_text=_("Hanya sewa, kepada perseorangan, paling lama setahun: jalurnya lebih pendek."),
    )
    partner = forms.TypedChoiceField(label=_("Pihak ketiga"), required=False, coerce=int, empty_value=None)
    renews = forms.ChoiceField(label=_("Memperpanjang perjanjian"), required=False)

    def __init__(
        self,
        *args: Any,
        regency: str,
        village: str,
        opens: bool = False,
        renews: Agreement | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if not opens:
            del self.fields["track"]
        uses = vocabulary()["asset_use"].values or {}
        self._choices("field", FIELD_WORDS.items())
        self._choices("asset_use", [(value, word) for value, word in uses.items() if value in ASSET_USES])
        partners = Partner.objects.filter(regency_id=regency, merged_into__isnull=True)
        self._choices("partner", partners.order_by("plain_name").values_list("pk", "name"))
        running = Agreement.objects.filter(
            village_id=village, merged_into__isnull=True, ended_on__isnull=True
        )
        running = running.exclude(ends_on__lt=today()).order_by("ends_on", "id")
        named = {one.key: one.title or one.key for one in running.only("key", "title")[:100]}
        if renews is not None:
            named.setdefault(renews.key, renews.title or renews.key)
        self._choices("renews", named.items())

    def _choices(self, name: str, pairs: Any) -> None:
        field = self.fields[name]
        field.choices = [("", "—"), *pairs]  # type: ignore[attr-defined]

    def case(self, key: str = "") -> Case:
        """The case as it was typed."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "track"}
        return Case(**values, key=key)


def from_card(card: Potential) -> dict[str, object]:
    """What the form of a new case holds when it is opened for a potential."""
    return {
        "track": TrackName.VILLAGE_INITIATIVE.value,
        "title": card.title,
        "purpose": card.need,
        "field": card.field,
        "asset_use": "" if card.asset_id else "none",
    }


ASSET_USES = ("none", "sewa", "pinjam_pakai", "ksp", "bgs", "bsg")


class PaperForm(forms.Form):
    """A paper by its number and day."""

    number = forms.CharField(
        label=_("Nomor"), max_length=120, required=False, help_text=_("Seperti tertulis pada surat.")
    )
    dated_on = forms.DateField(label=_("Tanggal surat"), widget=DAY)
    file = forms.FileField(
        label=_("Pindaian, foto atau berkas"),
        required=False,
        help_text=_("Boleh menyusul; paling besar 20 MB."),
    )


class StepForm(forms.Form):
    """The day of a step and what is said with it; until when only where the step asks for it."""

    on = forms.DateField(label=_("Hari langkah ini terjadi"), widget=DAY)
    until = forms.DateField(
        label=_("Sampai tanggal"),
        widget=DAY,
        required=False,
        help_text=_(
            "Menurut berita acara para pihak; meja mengingatkan sebulan sebelumnya. Peraturan yang terbaca tidak menetapkan lamanya."
        ),
    )
    note = forms.CharField(
        label=_("Catatan"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, until: bool = False, reasoned: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if reasoned:
            self.fields["note"].label, self.fields["note"].help_text = (
                _("Alasan"),
                _("Langkah ini memerlukan alasan tertulis."),
            )
        self.fields["until"].required = until
        if not until:
            del self.fields["until"]
