"""The forms of the desks."""

from django import forms

from mitradesa.core.evaluations import ENDING_WORDS
from mitradesa.core.language import _

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
FEW_LINES = forms.Textarea(attrs={"rows": 3})


class CoverForm(forms.Form):
    """The letter that goes with a draft."""

    number = forms.CharField(label=_("Nomor surat pengantar"), max_length=120)
    on = forms.DateField(label=_("Tanggal surat pengantar"), widget=DAY)


class LineForm(forms.Form):
    """A finding of the desk's own."""

    says = forms.CharField(label=_("Uraian"), max_length=1000)
    clause = forms.CharField(
        label=_("Pasal rancangan"), max_length=200, required=False, help_text=_("Misalnya Pasal 7.")
    )
    note = forms.CharField(label=_("Keterangan"), max_length=2000, required=False, widget=FEW_LINES)


class EndForm(forms.Form):
    """How a sheet ends."""

    ending = forms.ChoiceField(
        label=_("Lembar ini berakhir"), choices=list(ENDING_WORDS.items()), widget=forms.RadioSelect
    )
    number = forms.CharField(label=_("Nomor lembar"), max_length=120, required=False)
    note = forms.CharField(label=_("Catatan umum"), max_length=4000, required=False, widget=FEW_LINES)


class RequestForm(forms.Form):
    """The request to the regent."""

    number = forms.CharField(label=_("Nomor surat permohonan"), max_length=120)
    on = forms.DateField(label=_("Tanggal surat permohonan"), widget=DAY)


class DecisionForm(forms.Form):
    """What the regent answered."""

    granted = forms.TypedChoiceField(
        label=_("Jawaban bupati"),
        choices=[("1", _("izin diberikan")), ("0", _("izin ditolak"))],
        coerce=lambda value: value == "1",
    )
    number = forms.CharField(label=_("Nomor surat"), max_length=120, required=False)
    on = forms.DateField(label=_("Tanggal surat"), widget=DAY)
    reason = forms.CharField(
        label=_("Alasan, bila ditolak"), max_length=2000, required=False, widget=FEW_LINES
    )
    file = forms.FileField(label=_("Pindaian surat bupati"), required=False)
