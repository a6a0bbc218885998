"""The forms in which a resident, or an office for him, says what he saw, and in which an office answers."""

from typing import Any

from django import forms

from mitradesa.actions.concerns.raising import Voice
from mitradesa.core.concerns import (
    ABOUT_WORDS,
    CHANNEL_WORDS,
    KIND_WORDS,
    LONGEST,
    NEEDS_DETAIL,
    OUTCOME_SAYS,
    OUTCOME_WORDS,
    About,
    Channel,
    Kind,
)
from mitradesa.core.language import _

TRAP = "situs"
"""A field that nobody sees and only a machine fills in."""


def _capital(words: Any) -> list[tuple[str, str]]:
    return [(one.value, word[:1].upper() + word[1:]) for one, word in words.items()]


class VoiceForm(forms.Form):
    """What is said, of which agreement and about whom, and how to reach whoever said it."""

    kind = forms.ChoiceField(label=_("Apa yang disampaikan"), choices=_capital(KIND_WORDS))
    about = forms.ChoiceField(
        label=_("Tentang siapa"),
        choices=_capital(ABOUT_WORDS),
        help_text=_(
            "Tentang kerja sama dijawab pemerintah desa. Selain itu, yang Anda sebut tidak membacanya; kantor lain yang menjawab."
        ),
    )
    named = forms.CharField(
        label=_("Nomor perjanjian, bila tahu"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    text = forms.CharField(
        label=_("Yang Anda lihat atau tanyakan"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_(
            "Apa, di mana, kapan. Hanya dibaca kantor yang berwenang, tidak ditampilkan kepada umum."
        ),
    )
    anonymous = forms.BooleanField(label=_("Nama saya jangan disimpan"), required=False)
    name = forms.CharField(
        label=_("Nama"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    contact = forms.CharField(
        label=_("Telepon atau surel"),
        required=False,
        max_length=150,
        help_text=_(
            "Tidak wajib: jawaban selalu dapat dilihat dengan kode. Hanya dilihat satu kantor yang menjawab."
        ),
    )

    def voice(self, village: str) -> Voice:
        """What the form says."""
        given = self.cleaned_data
        return Voice(
            village=village,
            kind=Kind(given["kind"]),
            about=About(given["about"]),
            text=given["text"],
            named=given["named"],
            anonymous=given["anonymous"],
            name=given["name"],
            contact=given["contact"],
        )


class RecordForm(VoiceForm):
    """The same, as an office writes it down for somebody who came."""

    channel = forms.ChoiceField(
        label=_("Cara menyampaikannya"),
        choices=[one for one in _capital(CHANNEL_WORDS) if one[0] != Channel.PAGE.value],
    )

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.order_fields(["channel"])
        self.fields["text"].label = _("Yang disampaikan warga")
        self.fields["anonymous"].label = _("Minta namanya tidak disimpan")


class AnswerForm(forms.Form):
    """An answer with its outcome and what it rests on."""

    outcome = forms.ChoiceField(
        label=_("Hasilnya"),
        choices=[
            (one.value, f"{word[:1].upper()}{word[1:]}. {OUTCOME_SAYS[one]}")
            for one, word in OUTCOME_WORDS.items()
        ],
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("Jawaban kepada warga"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6})
    )
    detail = forms.CharField(
        label=" / ".join(NEEDS_DETAIL.values()),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            'Wajib untuk "diperbaiki" dan "diteruskan": tanpa fakta ini hasilnya tidak dapat dipercaya.'
        ),
    )
    file = forms.FileField(
        label=_("Bukti"), required=False, help_text=_("PDF, dokumen, atau foto; dibaca kantor saja.")
    )
    published = forms.BooleanField(
        label=_("Tampilkan jawaban ini kepada umum"),
        required=False,
        help_text=_("Jangan menyebut nama atau hal yang menunjuk warga yang bertanya."),
    )


class DaysForm(forms.Form):
    """The days of an answer from a day on."""

    days = forms.IntegerField(label=_("Hari untuk menjawab"))
    since = forms.DateField(
        label=_("Berlaku sejak"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    reason = forms.CharField(
        label=_("Alasannya"), max_length=300, help_text=_("Terbaca oleh semua kantor, bersama tanggalnya.")
    )
