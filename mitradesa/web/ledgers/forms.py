"""The forms of a ledger: a line, a year's figures, what the third party tells, what is served, and the population."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from mitradesa.actions.ledgers.lines import Counted
from mitradesa.actions.ledgers.years import Figure, People, Reported
from mitradesa.core.language import _
from mitradesa.core.ledgers.kinds import (
    BASIS_WORDS,
    GAINED,
    GIVEN,
    KIND_WORDS,
    RUPIAH,
    SURENESS_WORDS,
    UNITS,
    Basis,
    Kind,
    Sureness,
)
from mitradesa.core.ledgers.serving import DIMENSIONS, GOALS
from mitradesa.core.potentials import SECTOR_WORDS
from mitradesa.queries.ledgers.sheet import Line
from mitradesa.records.models import Indicator
from mitradesa.web.base.sent import given
from mitradesa.web.benefits.forms import AmountField

NOT_KNOWN = _("Kosong: belum diketahui. 0: memang tidak ada.")
MOST = 10**12


def count_field(label: str, *, hint: str = "", most: int = 10_000_000) -> forms.IntegerField:
    """A whole number that may be left out."""
    box = forms.NumberInput(attrs={"inputmode": "numeric", "min": "0"})
    return forms.IntegerField(
        label=label, help_text=hint, required=False, min_value=0, max_value=most, widget=box
    )


class LineForm(forms.Form):
    """A line; of what the village gave only where it stood and what is aimed at."""

    kind = forms.ChoiceField(
        label=_("Jenis manfaat"), choices=[(one.value, KIND_WORDS[one]) for one in GAINED]
    )
    title = forms.CharField(
        label=_("Apa yang dihitung"), max_length=120, help_text=_("Misalnya: warga yang bekerja di kebun.")
    )
    unit = forms.ChoiceField(label=_("Satuan"), choices=[(one, one) for one in UNITS])
    baseline = count_field(_("Keadaan awal setahun"), hint=_("Sebelum perjanjian. ") + NOT_KNOWN, most=MOST)
    baseline_year = forms.IntegerField(
        label=_("Tahun keadaan awal"), required=False, min_value=1990, max_value=2100
    )
    target = count_field(_("Sasaran setahun"), hint=_("Kosong: tanpa sasaran."), most=MOST)
    target_source = forms.CharField(
        label=_("Sasaran itu dari mana"),
        max_length=160,
        required=False,
        help_text=_("Misalnya: Pasal 6, atau musyawarah 12 Januari 2025."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, row: Indicator | None = None, data: Any = None, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.row = row
        if row is not None and row.kind in GIVEN:
            for name in ("kind", "title", "unit"):
                del self.fields[name]

    def counted(self) -> Counted:
        """The line."""
        asked = {**self.cleaned_data}
        del asked["version"]
        row = self.row
        if row is not None and row.kind in GIVEN:
            asked |= {"title": row.title, "unit": RUPIAH, "kind": row.kind}
        return Counted(**asked | {"kind": Kind(asked["kind"])})


class YearForm(forms.Form):
    """A year's figures, a handful of fields for each line, and who had part in it."""

    hamlets = count_field(_("Banyak dusun"), most=1000)
    beneficiaries = count_field(_("Banyak penerima manfaat (orang)"))
    women = count_field(_("Di antaranya perempuan"))
    poor_households = count_field(_("Banyak keluarga miskin"))
    people_source = forms.CharField(
        label=_("Hitungan orang itu dari mana"), max_length=160, required=False,
        help_text=_("Hitungannya saja, tanpa nama. Pada halaman, hitungan di bawah lima ditulis kurang dari 5."),
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        lines: Sequence[Line],
        income: int | None,
        *,
        data: Any = None,
        files: Any = None,
        initial: Any = None,
    ) -> None:
        super().__init__(data, files, initial={**_begun(lines, income), **(initial or {})})
        self.lines = lines
        for one in lines:
            self._add(one.indicator)

    def _add(self, line: Indicator) -> None:
        money = line.unit == RUPIAH
        label = _("Jumlah (rupiah)") if money else f"{_('Banyaknya')} ({line.unit})"
        self.fields[f"amount-{line.pk}"] = AmountField(label) if money else count_field(label)
        bases = [one for one in Basis if one is not Basis.RECEIPTS or line.kind == Kind.INCOME]
        self.fields[f"basis-{line.pk}"] = _choice(
            _("Dari mana"), {one.value: BASIS_WORDS[one] for one in bases}
        )
        self.fields[f"sureness-{line.pk}"] = _choice(
            _("Seberapa pasti"), {one.value: SURENESS_WORDS[one] for one in Sureness}
        )
        self.fields[f"note-{line.pk}"] = forms.CharField(
            label=_("Keterangan"), max_length=300, required=False
        )
        if line.kind == Kind.ASSETS and not money:
            self.fields[f"inventoried-{line.pk}"] = count_field(
                _("Yang sudah masuk buku inventaris aset desa"), hint=_("Kosong: belum diperiksa.")
            )
        self.fields[f"file-{line.pk}"] = forms.FileField(label=_("Bukti"), required=False)

    def grouped(self) -> list[tuple[Line, list[forms.BoundField]]]:
        """The fields of each line."""
        names = ("amount", "basis", "sureness", "note", "inventoried", "file")
        return [
            (
                one,
                [
                    self[f"{name}-{one.indicator.pk}"]
                    for name in names
                    if f"{name}-{one.indicator.pk}" in self.fields
                ],
            )
            for one in self.lines
        ]

    def counting(self) -> list[forms.BoundField]:
        """The fields about people."""
        names = ("hamlets", "beneficiaries", "women", "poor_households", "people_source")
        return [self[name] for name in names]

    def figures(self) -> Mapping[int, Figure]:
        """The figures by line."""
        return {one.indicator.pk: self._figure(one.indicator.pk) for one in self.lines}

    def _figure(self, line: int) -> Figure:
        asked = self.cleaned_data
        basis, sureness = asked[f"basis-{line}"], asked[f"sureness-{line}"]
        return Figure(
            amount=asked[f"amount-{line}"],
            basis=Basis(basis) if basis else None,
            sureness=Sureness(sureness) if sureness else None,
            note=asked[f"note-{line}"],
            inventoried=asked.get(f"inventoried-{line}"),
            file=given(asked[f"file-{line}"]),
        )

    def people(self) -> People:
        """Who had part in it."""
        names = ("hamlets", "beneficiaries", "women", "poor_households", "people_source")
        return People(**{name: self.cleaned_data[name] for name in names})


def _choice(label: str, values: Mapping[str, str]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", _("belum dipilih")), *values.items()])


def _begun(lines: Sequence[Line], income: int | None) -> dict[str, Any]:
    """What the fields hold at first: what was kept, else for income what the receipts sum to."""
    found: dict[str, Any] = {}
    for one in lines:
        line, figure = one.indicator, one.figure
        if figure is not None and (figure.amount is not None or figure.kept_by_id):
            for name in ("amount", "basis", "sureness", "note", "inventoried"):
                found[f"{name}-{line.pk}"] = getattr(figure, name)
        elif line.kind == Kind.INCOME and line.unit == RUPIAH and income is not None:
            found |= {f"amount-{line.pk}": income, f"basis-{line.pk}": Basis.RECEIPTS.value}
    return found


class ReportForm(forms.Form):
    """What the third party tells of each line."""

    def __init__(self, lines: Sequence[Line], *, data: Any = None) -> None:
        super().__init__(data)
        self.lines = lines
        for one in lines:
            line, figure = one.indicator, one.figure
            label = f"{line.title} ({line.unit})"
            field: forms.Field = (
                AmountField(label, hint=NOT_KNOWN)
                if line.unit == RUPIAH
                else count_field(label, hint=NOT_KNOWN)
            )
            field.initial = figure.reported if figure else None
            self.fields[f"amount-{line.pk}"] = field
            self.fields[f"note-{line.pk}"] = forms.CharField(
                label=f"{_('Keterangan')}: {line.title}",
                max_length=300,
                required=False,
                initial=figure.reported_note if figure else "",
            )

    def reported(self) -> Mapping[int, Reported]:
        """What was told by line."""
        asked = self.cleaned_data
        numbers = [one.indicator.pk for one in self.lines]
        return {one: Reported(asked[f"amount-{one}"], asked[f"note-{one}"]) for one in numbers}


class ServingForm(forms.Form):
    """What an agreement serves."""

    sector = forms.ChoiceField(
        label=_("Jenis potensi"),
        required=False,
        choices=[("", _("belum dipilih")), *SECTOR_WORDS.items()],
        help_text=_("Desa dibandingkan dengan desa lain menurut jenis ini."),
    )
    dimensions = forms.MultipleChoiceField(
        required=False, choices=[(name, word) for name, word in DIMENSIONS.items()]
    )
    goals = forms.TypedMultipleChoiceField(
        required=False, coerce=int, choices=[(str(number), word) for number, word in GOALS.items()]
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class PopulationForm(forms.Form):
    """How many people live in a village."""

    year = forms.IntegerField(label=_("Tahun"), min_value=2000, max_value=2100)
    people = forms.IntegerField(label=_("Banyak penduduk"), min_value=1, max_value=200_000)
    source = forms.CharField(
        label=_("Menurut"), max_length=160, required=False, help_text=_("Misalnya: buku induk penduduk desa.")
    )
