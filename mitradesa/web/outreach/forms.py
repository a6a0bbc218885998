"""The forms of planning an event; those of invitations live in `answer_forms`."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from mitradesa.actions.outreach.content import AgendaLine
from mitradesa.actions.outreach.crew import Engaged, Known, Member
from mitradesa.actions.outreach.events import Opener, Plan
from mitradesa.actions.outreach.money import Cost
from mitradesa.core.outreach import MODE_WORDS, PART_WORDS, SECTION_WORDS, Mode, Part, Section
from mitradesa.records.models import BudgetCode, EventSpeaker, Speaker
from mitradesa.web.base.sent import given
from mitradesa.web.plans.forms import RupiahField

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
CLOCK = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
FEW_LINES = forms.Textarea(attrs={"rows": 3})
FILE_HINT = "PDF, DOCX, ODT, atau foto; salindia PowerPoint disimpan dahulu sebagai PDF. Paling besar 20 MB."


def field(name: str, one: forms.Form) -> forms.ChoiceField:
    """A choice field of a form, to give it its choices."""
    found = one.fields[name]
    if not isinstance(found, forms.ChoiceField):
        raise TypeError(name)
    return found


class PlanForm(forms.Form):
    """Theme, time and place."""

    theme = forms.CharField(label="Tema", max_length=300, widget=FEW_LINES)
    starts_on = forms.DateField(label="Hari pertama", widget=DAY, required=False)
    ends_on = forms.DateField(
        label="Hari terakhir", widget=DAY, required=False, help_text="Kosongkan bila satu hari."
    )
    starts_time = forms.TimeField(label="Mulai pukul", widget=CLOCK, required=False)
    ends_time = forms.TimeField(label="Selesai pukul", widget=CLOCK, required=False)
    mode = forms.ChoiceField(label="Cara", choices=[(mode.value, word) for mode, word in MODE_WORDS.items()])
    venue = forms.CharField(label="Tempat", max_length=200, required=False)
    address = forms.CharField(label="Alamat tempat", max_length=300, required=False)
    online_link = forms.URLField(
        label="Tautan pertemuan daring",
        max_length=300,
        required=False,
        assume_scheme="https",
        help_text="Hanya dilihat oleh yang diundang.",
    )
    audience = forms.CharField(
        label="Sasaran", max_length=300, required=False, help_text="Misalnya: kepala desa dan ketua BPD."
    )
    hours = forms.IntegerField(label="Jam pelajaran", min_value=1, max_value=200, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def plan(self) -> Plan:
        """The plan."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return Plan(**values | {"mode": Mode(values["mode"])})


class OpenerForm(forms.Form):
    """Who opens the event."""

    opener_name = forms.CharField(label="Nama pembuka acara", max_length=120)
    opener_title = forms.CharField(label="Jabatannya", max_length=120, required=False)
    opens_for = forms.CharField(
        label="Mewakili (a.n.)",
        max_length=120,
        required=False,
        help_text="Isi bila ia membuka atas nama pejabat lain, misalnya Kepala Dinas PMD.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def opener(self) -> Opener:
        """Who opens."""
        return Opener(**{name: value for name, value in self.cleaned_data.items() if name != "version"})


class TextsForm(forms.Form):
    """The written parts of the plan, one box each."""

    def __init__(self, sections: Iterable[Section], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for section in sections:
            self.fields[section.value] = forms.CharField(
                label=SECTION_WORDS[section].capitalize(),
                required=False,
                max_length=20_000,
                widget=forms.Textarea(attrs={"rows": 5}),
            )

    def texts(self) -> dict[Section, str]:
        """The parts as written."""
        return {Section(name): text for name, text in self.cleaned_data.items()}


class MemberForm(forms.Form):
    """Somebody of the committee."""

    name = forms.CharField(label="Nama", max_length=120)
    duty = forms.CharField(
        label="Tugas dalam panitia",
        max_length=80,
        help_text="Misalnya: Penanggung jawab, Ketua, Sekretaris, Anggota.",
    )
    office_title = forms.CharField(label="Jabatan", max_length=120, required=False)
    nip = forms.CharField(label="NIP", max_length=30, required=False)
    decree = forms.CharField(label="Nomor keputusan tentang panitia", max_length=120, required=False)

    def member(self) -> Member:
        """The member."""
        return Member(**self.cleaned_data)


class SpeakerForm(forms.Form):
    """A speaker or moderator as the regency keeps him."""

    name = forms.CharField(label="Nama dengan gelar", max_length=120)
    institution = forms.CharField(label="Lembaga", max_length=200, required=False)
    position = forms.CharField(label="Jabatan", max_length=120, required=False)
    phone = forms.CharField(label="Telepon", max_length=20, required=False)
    cv = forms.CharField(label="Riwayat hidup singkat", required=False, max_length=5_000, widget=FEW_LINES)
    cv_file = forms.FileField(label="Berkas riwayat hidup (CV)", required=False, help_text=FILE_HINT)

    def known(self) -> Known:
        """The speaker."""
        values = dict(self.cleaned_data)
        return Known(
            **{name: value for name, value in values.items() if name != "cv_file"},
            given=given(values["cv_file"]),
        )


class EngageForm(forms.Form):
    """What a speaker does at the event."""

    speaker = forms.ChoiceField(label="Orangnya")
    part = forms.ChoiceField(
        label="Sebagai", choices=[(part.value, PART_WORDS[part]) for part in (Part.SPEAKER, Part.MODERATOR)]
    )
    topic = forms.CharField(label="Materi", max_length=300, required=False)
    decree = forms.CharField(label="Nomor keputusan penunjukan", max_length=120, required=False)
    honorarium = RupiahField(
        label="Honorarium (Rp)", required=False, help_text="Seperti ditetapkan kantor Anda."
    )
    tax = RupiahField(
        label="Pajak yang dipotong (Rp)",
        required=False,
        help_text="Seperti dihitung bendahara; tidak dihitung di sini.",
    )

    def __init__(self, known: Sequence[Speaker], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field("speaker", self).choices = [
            (one.pk, ", ".join(filter(None, (one.name, one.institution)))) for one in known
        ]

    def engaged(self) -> Engaged:
        """What he does."""
        values = dict(self.cleaned_data)
        return Engaged(**values | {"speaker": int(values["speaker"]), "part": Part(values["part"])})


class AgendaForm(forms.Form):
    """A line of the agenda."""

    title = forms.CharField(label="Materi", max_length=300)
    day = forms.DateField(
        label="Hari", widget=DAY, required=False, help_text="Hanya untuk acara beberapa hari."
    )
    starts = forms.TimeField(label="Mulai pukul", widget=CLOCK, required=False)
    ends = forms.TimeField(label="Sampai pukul", widget=CLOCK, required=False)
    speaker = forms.ChoiceField(label="Pemateri", required=False)
    note = forms.CharField(label="Keterangan", max_length=200, required=False)

    def __init__(self, speakers: Sequence[EventSpeaker], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field("speaker", self).choices = [("", "–"), *((one.pk, one.speaker.name) for one in speakers)]

    def line(self) -> AgendaLine:
        """The line."""
        values = dict(self.cleaned_data)
        return AgendaLine(**values | {"speaker": int(values["speaker"]) if values["speaker"] else None})


class CostForm(forms.Form):
    """A line of the budget."""

    what = forms.CharField(label="Uraian belanja", max_length=200)
    code = forms.ChoiceField(label="Kode anggaran kantor", required=False)
    quantity = forms.IntegerField(label="Volume", min_value=0, max_value=1_000_000, initial=1)
    unit = forms.CharField(
        label="Satuan", max_length=40, required=False, help_text="Misalnya: orang, paket, jam."
    )
    price = RupiahField(label="Harga satuan (Rp)", required=False)
    planned = RupiahField(
        label="Rencana (Rp)", required=False, help_text="Kosongkan untuk volume kali harga satuan."
    )
    realised = RupiahField(label="Realisasi (Rp)", required=False, help_text="Isi sesudah dibelanjakan.")

    def __init__(self, codes: Sequence[BudgetCode], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field("code", self).choices = [
            ("", "tanpa kode"),
            *((one.pk, f"{one.code} {one.name}"[:120]) for one in codes),
        ]

    def cost(self) -> Cost:
        """The line."""
        values = dict(self.cleaned_data)
        return Cost(**values | {"code": int(values["code"]) if values["code"] else None})


class CodesForm(forms.Form):
    """The office's own list of budget codes."""

    year = forms.IntegerField(label="Tahun anggaran", min_value=2000, max_value=2199)
    file = forms.FileField(
        label="Daftar kode anggaran (XLSX, ODS atau CSV)",
        help_text="Dengan kolom Kode, Uraian, dan boleh Pagu. Kode yang sudah ada diperbarui.",
    )
