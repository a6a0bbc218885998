"""The forms of the legal desk."""

from typing import Any

from django import forms

from mitradesa.actions.legal_desk.entries import RESULT_WORDS, Compared, Number, cited_by
from mitradesa.actions.legal_desk.exceptions import Wanted
from mitradesa.actions.legal_desk.shapes import Own, Regulation
from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate, Severity, Verification
from mitradesa.core.language import _
from mitradesa.core.register import REGIME_SHORT
from mitradesa.core.vocabulary import SUPPLIERS, FactType, vocabulary
from mitradesa.law.exceptions import Ground
from mitradesa.reports.draft_check.wording import GATES, SEVERITIES

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
GROUND_WORDS = {
    Ground.SHOULD: "aturan ini anjuran",
    Ground.LOCAL: "aturan ini milik daerah sendiri",
    Ground.PROVED: "sudah terbukti di luar sistem",
}
KINDS = ("Perda", "Perbup", "Keputusan Bupati", "Surat Edaran Bupati", "Pergub")
SINCE_HELP = "Tahun, bulan, atau tanggal: 2025, 2025-06, atau 2025-06-01. Kosong berarti sejak semula."


class CompareForm(forms.Form):
    """An article compared with a text."""

    result = forms.ChoiceField(
        label="Hasil pembandingan", choices=[(one.value, word) for one, word in RESULT_WORDS.items()]
    )
    source = forms.CharField(
        label="Naskah yang dibaca",
        max_length=300,
        help_text="Alamat di JDIH atau peraturan.go.id, atau nomor Lembaran Negara atau Berita Negara.",
    )
    on = forms.DateField(label="Dibandingkan pada", widget=DAY)
    digest = forms.CharField(
        label="Ringkasan pasal",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
        help_text="Biarkan bila benar. Perbaiki bila naskahnya berkata lain.",
    )
    note = forms.CharField(label="Catatan", max_length=400, required=False)

    def compared(self) -> Compared:
        """What was found."""
        values = self.cleaned_data
        return Compared(
            Verification(values["result"]), values["source"], values["on"], values["digest"], values["note"]
        )


class NumberForm(forms.Form):
    """A corrected number."""

    value = forms.CharField(label="Nilai yang benar", max_length=40)
    since = forms.CharField(label="Berlaku sejak", max_length=10, required=False, help_text=SINCE_HELP)
    basis = forms.CharField(
        label="Pasal dasarnya",
        max_length=120,
        help_text="Kunci peraturan dan pasal, seperti tertulis di sini.",
    )
    source = forms.CharField(label="Naskah yang dibaca", max_length=300)
    reason = forms.CharField(label="Apa yang salah, dan mengapa nilai ini benar", max_length=400)

    def number(self) -> Number:
        """The number; raises Blocked for an article that the book does not have."""
        values = dict(self.cleaned_data)
        return Number(
            values["value"], values["since"], cited_by(values["basis"]), values["source"], values["reason"]
        )


class RegulationForm(forms.Form):
    """The region's own regulation."""

    kind = forms.ChoiceField(label="Jenis peraturan", choices=[(one, one) for one in KINDS])
    number = forms.CharField(label="Nomor", max_length=40)
    year = forms.IntegerField(label="Tahun", min_value=1945, max_value=2199)
    title = forms.CharField(label="Tentang", max_length=300)
    in_force_from = forms.CharField(
        label="Mulai berlaku", max_length=10, help_text="Tahun, bulan, atau tanggal, misalnya 2025-06-01."
    )
    article = forms.CharField(label="Pasal", max_length=60, help_text='Misalnya "Pasal 7 ayat (2)".')
    digest = forms.CharField(
        label="Isi pasal itu, dengan kata-kata sendiri",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )
    verified = forms.ChoiceField(
        label="Dibaca pada",
        choices=[("official", "naskah resmi"), ("secondary", "sumber sekunder")],
    )
    source = forms.CharField(label="Alamat atau letak naskahnya", max_length=300)

    def regulation(self) -> Regulation:
        """The regulation."""
        values = self.cleaned_data
        names = Regulation.__dataclass_fields__
        return Regulation(**{name: str(values[name]) for name in names})


class OwnForm(RegulationForm):
    """A rule of the region's own."""

    rule_title = forms.CharField(
        label="Aturannya dalam satu kalimat", max_length=160, help_text='Misalnya "Peta lokasi dilampirkan".'
    )
    severity = forms.ChoiceField(
        label="Bobot", choices=[(one.value, SEVERITIES[one]) for one in (Severity.SHOULD, Severity.MANDATORY)]
    )
    gate = forms.ChoiceField(
        label="Ditanya pada tahap", choices=[(one.value, GATES[one]) for one in Gate], initial=Gate.SIGN.value
    )
    regimes = forms.MultipleChoiceField(
        label="Untuk perjanjian",
        choices=list(REGIME_SHORT.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tanpa pilihan: semua.",
    )
    asset_uses = forms.MultipleChoiceField(
        label="Untuk pemakaian aset",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tanpa pilihan: semua.",
    )
    remedy = forms.CharField(label="Yang perlu dilakukan bila belum", max_length=300)
    supplier = forms.ChoiceField(label="Oleh siapa", choices=list(SUPPLIERS.items()))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        uses = vocabulary()["asset_use"].values or {}
        self.fields["asset_uses"].choices = list(uses.items())  # type: ignore[attr-defined]
        self.order_fields([*FIRST, *self.fields])

    def own(self) -> Own:
        """What the rule says of itself."""
        values = self.cleaned_data
        return Own(
            values["rule_title"],
            values["severity"],
            values["gate"],
            values["remedy"],
            values["supplier"],
            tuple(values["regimes"]),
            tuple(values["asset_uses"]),
        )


FIRST = ("rule_title", "fact", "paper", "answer", "earlier", "later", "severity", "gate")


def fact_choices(kind: FactType) -> list[tuple[str, str]]:
    """The facts of a type by their label."""
    found = [(word.name, _(word.label)) for word in vocabulary().values() if word.type is kind]
    return sorted(found, key=lambda one: one[1])


class FactField(forms.ChoiceField):
    """A fact of one type."""

    def __init__(self, kind: FactType, **more: Any) -> None:
        super().__init__(choices=lambda: fact_choices(kind), **more)


class PaperForm(OwnForm):
    """Something that a list must hold."""

    fact = FactField(FactType.LIST, label="Daftar yang dilihat")
    paper = forms.CharField(label="Yang harus ada di dalamnya", max_length=120)


class StatementForm(OwnForm):
    """A yes-or-no fact."""

    fact = FactField(FactType.BOOL, label="Fakta yang dilihat")
    answer = forms.ChoiceField(label="Harus dijawab", choices=[("ya", "ya"), ("tidak", "tidak")])


class OrderForm(OwnForm):
    """Two days in order."""

    earlier = FactField(FactType.DATE, label="Yang harus lebih dahulu")
    later = FactField(FactType.DATE, label="Sebelum atau pada hari yang sama dengan")


class TighterForm(RegulationForm):
    """A national number made tighter."""

    which = forms.ChoiceField(label="Angka nasional")
    value = forms.CharField(
        label="Nilai di daerah ini", max_length=40, help_text="Misalnya 24 bulan, atau 30."
    )
    since = forms.CharField(label="Sejak", max_length=10, required=False, help_text=SINCE_HELP)
    field_order = ("which", "value", "since")

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["which"].choices = choices  # type: ignore[attr-defined]


class HeavierForm(RegulationForm):
    """A national advice made mandatory."""

    which = forms.ChoiceField(label="Anjuran nasional yang menjadi wajib di sini")
    field_order = ("which",)

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["which"].choices = choices  # type: ignore[attr-defined]


class ExceptionForm(forms.Form):
    """An exception; which facts may be proved depends on the rule."""

    ground = forms.ChoiceField(label="Dasar pengecualian")
    reason = forms.CharField(
        label="Alasan",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tampil di halaman umum aturan itu. Jangan menulis data pribadi.",
    )
    owner = forms.CharField(
        label="Penanggung jawab", max_length=160, help_text="Nama jabatan yang mempertanggungjawabkannya."
    )
    until = forms.DateField(label="Berlaku sampai", widget=DAY)
    fact = forms.ChoiceField(
        label="Fakta yang terbukti di luar sistem", required=False, help_text="Hanya untuk dasar yang ketiga."
    )
    proof = forms.CharField(
        label="Buktinya",
        max_length=300,
        required=False,
        help_text="Surat atau catatan apa, nomor, tanggal, dan di mana disimpan.",
    )

    def __init__(
        self, *args: Any, grounds: list[tuple[str, str]], facts: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = grounds  # type: ignore[attr-defined]
        self.fields["fact"].choices = [("", "–"), *facts]  # type: ignore[attr-defined]
        self.fields["until"].widget.attrs["min"] = today().isoformat()

    def wanted(self) -> Wanted:
        """The exception asked for."""
        values = dict(self.cleaned_data)
        return Wanted(**values | {"ground": Ground(values["ground"])})
