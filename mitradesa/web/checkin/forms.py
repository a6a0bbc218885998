"""The forms of this room: walk-ins, typed codes, items of the test, typed answers, questions, feedback."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from mitradesa.actions.attendance.items import Draft
from mitradesa.core.answer_lines import LETTERS
from mitradesa.core.calendar import in_words
from mitradesa.core.outreach import PHASE_WORDS, Mode, Phase
from mitradesa.core.phone_records import WalkIn
from mitradesa.queries.attendance import days_of, regency_places, usual_day
from mitradesa.queries.event_voices import ASPECTS
from mitradesa.records.models import OutreachEvent, TestItem

LONGEST = 20_000


def day_field(event: OutreachEvent) -> forms.TypedChoiceField:
    """The days of the event to choose from; hidden where there is but one."""
    days = days_of(event)
    return forms.TypedChoiceField(
        label="Hari",
        choices=[(day.isoformat(), in_words(day)) for day in days],
        coerce=date.fromisoformat,
        initial=usual_day(event).isoformat(),
        widget=forms.Select if len(days) > 1 else forms.HiddenInput,
    )


class DayForm(forms.Form):
    """A form about one day of an event."""

    def __init__(self, *args: Any, event: OutreachEvent, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hari"] = day_field(event)

    def day(self) -> date:
        """The day chosen."""
        day: date = self.cleaned_data["hari"]
        return day


class WalkInForm(DayForm):
    """Somebody who is on no list."""

    name = forms.CharField(label="Nama", max_length=120)
    place = forms.ChoiceField(label="Desa atau kecamatan", required=False)
    institution = forms.CharField(
        label="Lembaga", max_length=200, required=False, help_text="Bila bukan dari desa."
    )
    office_title = forms.CharField(label="Jabatan", max_length=120, required=False)

    def __init__(self, *args: Any, event: OutreachEvent, **kwargs: Any) -> None:
        super().__init__(*args, event=event, **kwargs)
        place = self.fields["place"]
        if isinstance(place, forms.ChoiceField):
            place.choices = [("", "–"), *regency_places(event.regency)]
        if event.mode == Mode.HYBRID:
            ways = [(Mode.ON_SITE.value, "di tempat"), (Mode.ONLINE.value, "daring")]
            self.fields["cara"] = forms.ChoiceField(label="Ikut", choices=ways)

    def walk_in(self) -> WalkIn:
        """The person."""
        values = self.cleaned_data
        return WalkIn(uuid4(), values["name"], values["place"], values["institution"], values["office_title"])


class CodesForm(DayForm):
    """Codes typed off the paper list."""

    codes = forms.CharField(
        label="Kode",
        max_length=LONGEST,
        help_text="Pisahkan dengan spasi, koma atau baris. 12-19 berarti 12 sampai 19.",
        widget=forms.Textarea(attrs={"rows": 6, "class": "codes", "spellcheck": "false"}),
    )


class AnswersForm(forms.Form):
    """Answers typed off paper tests."""

    phase = forms.ChoiceField(label="Tahap", choices=[(one.value, word) for one, word in PHASE_WORDS.items()])
    answers = forms.CharField(
        label="Jawaban",
        max_length=LONGEST,
        help_text="Satu orang sebaris: kode, lalu jawabannya. 12 1A 2C 3B, atau 12 ACB. Tanda - berarti kosong.",
        widget=forms.Textarea(attrs={"rows": 10, "class": "codes", "spellcheck": "false"}),
    )

    def asked_phase(self) -> Phase:
        """Before or after."""
        return Phase(self.cleaned_data["phase"])


class ItemForm(forms.Form):
    """An item of the test."""

    text = forms.CharField(label="Pertanyaan", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    topic = forms.CharField(
        label="Topik", max_length=120, required=False, help_text="Kenaikan hasil dihitung menurut topik."
    )
    options = forms.CharField(
        label="Pilihan", max_length=3000, help_text="Satu sebaris.", widget=forms.Textarea(attrs={"rows": 5})
    )
    right = forms.ChoiceField(label="Yang benar", choices=[(letter, letter) for letter in LETTERS])

    @classmethod
    def of(cls, item: TestItem) -> "ItemForm":
        """The form as an item stands."""
        options = list(item.options.all())
        right = next((LETTERS[place] for place, option in enumerate(options) if option.right), "A")
        lines = "\n".join(option.text for option in options)
        return cls(initial={"text": item.text, "topic": item.topic, "options": lines, "right": right})

    def draft(self) -> Draft:
        """The item."""
        values = self.cleaned_data
        options = [line for line in values["options"].splitlines() if line.strip()]
        return Draft(values["text"], values["topic"], options, LETTERS.index(values["right"]) + 1)


class QuestionForm(forms.Form):
    """A question that the committee notes."""

    text = forms.CharField(label="Pertanyaan", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    code = forms.CharField(label="Kode penanya", required=False, max_length=20)


class AnswerForm(forms.Form):
    """The answer to a question."""

    answer = forms.CharField(
        label="Jawaban", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 5})
    )
    by = forms.CharField(label="Dijawab oleh", required=False, max_length=200)
    in_faq = forms.BooleanField(label="Masukkan ke tanya jawab yang sering ditanyakan", required=False)


class FeedbackForm(forms.Form):
    """Marks from 1 to 5 and a remark."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        marks = [("", "–"), ("5", "5, sangat baik"), ("4", "4"), ("3", "3"), ("2", "2"), ("1", "1, buruk")]
        for aspect, word in ASPECTS.items():
            self.fields[aspect] = forms.TypedChoiceField(
                label=word, choices=marks, coerce=int, empty_value=None, required=False
            )
        self.fields["remark"] = forms.CharField(
            label="Pesan", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
        )

    def marks(self) -> dict[str, int | None]:
        """The marks by aspect."""
        return {aspect: self.cleaned_data[aspect] for aspect in ASPECTS}
