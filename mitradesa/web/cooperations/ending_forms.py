"""The forms of a dispute, of the end of an agreement and of its closing statement."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from mitradesa.actions.closings import Ground, Returned, Statement
from mitradesa.actions.disputes import Held, Subject
from mitradesa.actions.files import Given
from mitradesa.core.disputes import FACILITATOR_WORDS, OFFICIALS, RAISED_BY, RUNG_WORDS, Facilitator, Rung
from mitradesa.core.endings import CONDITION_WORDS
from mitradesa.core.language import _
from mitradesa.records.models import Asset, Closing
from mitradesa.web.cooperations.forms import DAY
from mitradesa.web.plans.forms import RupiahField

SHORT = forms.Textarea(attrs={"rows": 3})
SPARE = 3


class DisputeForm(forms.Form):
    """What a dispute is about."""

    subject = forms.CharField(label=_("Apa yang diperselisihkan"), max_length=2000, widget=SHORT)
    clause = forms.CharField(
        label=_("Pasal naskah yang menyangkutnya"),
        max_length=200,
        required=False,
        help_text=_("Misalnya: Pasal 7 ayat (2) perjanjian."),
    )
    raised_by = forms.ChoiceField(label=_("Disampaikan oleh"), choices=list(RAISED_BY.items()))
    opened_on = forms.DateField(label=_("Hari disampaikan"), widget=DAY)
    subdistricts = forms.IntegerField(
        label=_("Banyaknya kecamatan"),
        min_value=1,
        max_value=50,
        initial=1,
        help_text=_(
            "Kecamatan desa para pihak dan tempat kerja samanya; menentukan apakah camat atau bupati memfasilitasi."
        ),
    )

    def said(self) -> Subject:
        """The dispute as it was typed."""
        return Subject(**self.cleaned_data)


class StageForm(forms.Form):
    """A stage that was held."""

    rung = forms.ChoiceField(label=_("Tahap"), choices=list(RUNG_WORDS.items()))
    held_on = forms.DateField(label=_("Hari diadakan"), widget=DAY)
    parties = forms.IntegerField(label=_("Pihak yang ikut"), min_value=0, max_value=99, initial=2)
    facilitator = forms.ChoiceField(
        label=_("Yang memfasilitasi"), choices=[("none", "—"), *FACILITATOR_WORDS.items()], required=False
    )
    outcome = forms.CharField(label=_("Hasilnya"), max_length=2000, widget=SHORT)
    settled = forms.BooleanField(label=_("Perselisihan selesai dengan tahap ini"), required=False)
    minutes_number = forms.CharField(label=_("Nomor berita acara"), max_length=120, required=False)
    minutes_on = forms.DateField(label=_("Tanggal berita acara"), widget=DAY, required=False)
    signed_parties = forms.IntegerField(
        label=_("Pihak yang menandatangani"), min_value=0, max_value=99, initial=0
    )
    signed_officials = forms.MultipleChoiceField(
        label=_("Pejabat yang menandatangani"),
        choices=[(name, name) for name in OFFICIALS],
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 2}),
    )
    early_reason = forms.CharField(
        label=_("Mengapa tahap di bawahnya dilewati"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Hanya bila ada tahap yang belum ditempuh."),
    )
    file = forms.FileField(label=_("Pindaian berita acara"), required=False, help_text=_("Boleh menyusul."))

    def held(self, given: Given | None) -> Held:
        """The stage as it was typed."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        said["rung"], said["facilitator"] = Rung(said["rung"]), Facilitator(said["facilitator"] or "none")
        return Held(**said, given=given)


class GroundForm(forms.Form):
    """Why an agreement ends, on which day, and the deliberation about it."""

    ground = forms.ChoiceField(label=_("Alasan berakhir"), widget=forms.RadioSelect)
    ended_on = forms.DateField(label=_("Hari berakhir menurut berita acara"), widget=DAY)
    deliberated_on = forms.DateField(label=_("Hari musyawarah dengan para pihak"), widget=DAY)
    parties = forms.IntegerField(label=_("Pihak dalam berita acara"), min_value=0, max_value=99, initial=2)

    def __init__(self, *args: Any, grounds: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = list(grounds)  # type: ignore[attr-defined]

    def said(self) -> Ground:
        """The ground as it was typed."""
        return Ground(**self.cleaned_data)


class ClosingForm(forms.Form):
    """The closing statement without its list."""

    made_on = forms.DateField(label=_("Tanggal pernyataan"), widget=DAY)
    money_unsettled = RupiahField(
        label=_("Uang yang belum diselesaikan (rupiah)"),
        required=False,
        help_text=_("Tulis 0 bila semuanya lunas; kosongkan bila belum diperiksa."),
    )
    money_note = forms.CharField(label=_("Tentang uangnya"), max_length=400, required=False)
    remaining = forms.CharField(
        label=_("Kewajiban yang tersisa"), max_length=2000, required=False, widget=SHORT
    )

    def said(self, lines: Sequence[Returned]) -> Statement:
        """The statement as it was typed."""
        return Statement(**self.cleaned_data, lines=lines)


class LineForm(forms.Form):
    """One thing of the hand-back list; an empty name is no line."""

    asset = forms.IntegerField(required=False, widget=forms.HiddenInput)
    what = forms.CharField(label=_("Barang"), max_length=200, required=False)
    condition = forms.ChoiceField(
        label=_("Keadaan"), choices=[("", "—"), *CONDITION_WORDS.items()], required=False
    )
    returned_on = forms.DateField(label=_("Kembali tanggal"), widget=DAY, required=False)
    note = forms.CharField(label=_("Catatan"), max_length=300, required=False)

    def line(self) -> Returned:
        """The thing as it was typed."""
        return Returned(**self.cleaned_data)


def line_forms(sent: Any, closing: Closing | None, assets: Sequence[Asset]) -> list[LineForm]:
    """A form for each thing listed, each asset not yet listed, and some empty ones."""
    listed = list(closing.lines.all()) if closing else []
    initial: list[dict[str, Any]] = [
        {
            "asset": line.asset_id,
            "what": line.what,
            "condition": line.condition,
            "returned_on": line.returned_on,
            "note": line.note,
        }
        for line in listed
    ]
    known = {line.asset_id for line in listed}
    initial += [{"asset": one.pk, "what": one.name} for one in assets if one.pk not in known]
    count = len(initial) + SPARE
    initial += [{} for _spare in range(SPARE)]
    return [LineForm(sent or None, prefix=f"b{place}", initial=initial[place]) for place in range(count)]
