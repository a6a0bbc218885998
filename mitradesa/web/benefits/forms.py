"""The forms of a comparison: what all deals take for granted, one deal, and the choice."""

from dataclasses import fields as fields_of
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from mitradesa.core.benefits.deal import MOST_YEARS, Assumptions, Deal
from mitradesa.core.calendar import today
from mitradesa.core.language import _, grouped, with_decimals
from mitradesa.core.potentials import FIELD_WORDS
from mitradesa.web.plans.forms import RupiahField

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class AmountField(RupiahField):
    """Whole rupiah that may be left out; empty is `blank`."""

    def __init__(self, label: str, *, hint: str = "", blank: int | None = None) -> None:
        self.blank = blank
        box = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(label=label, help_text=hint, required=False, max_length=30, widget=box)

    def clean(self, value: Any) -> int | None:
        """The amount."""
        amount = super().clean(value)
        return self.blank if amount is None else amount

    def prepare_value(self, value: Any) -> Any:
        """The amount as it is typed."""
        return grouped(value) if isinstance(value, int) and value != self.blank else value or ""


class PercentField(forms.CharField):
    """A percentage typed with a comma or a point, kept as basis points."""

    def __init__(self, label: str, *, hint: str = "", most: int = 10_000, blank: int = 0) -> None:
        self.most, self.blank = most, blank
        box = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(label=label, help_text=hint, required=False, max_length=8, widget=box)

    def clean(self, value: Any) -> int:
        """The basis points."""
        text = super().clean(value).replace("%", "").replace(",", ".").strip()
        if not text:
            return self.blank
        try:
            points = Decimal(text) * 100
        except InvalidOperation:
            points = Decimal("NaN")
        if not points.is_finite() or points != points.to_integral_value() or not 0 <= points <= self.most:
            says = _("Tulis persen dari 0 sampai {most}, paling banyak dua angka di belakang koma.")
            raise forms.ValidationError(says.format(most=self.most // 100))
        return int(points)

    def prepare_value(self, value: Any) -> Any:
        """The percentage as it is typed."""
        return with_decimals(value / 100) if isinstance(value, int) else value


class ComparisonForm(forms.Form):
    """A comparison and its assumptions."""

    title = forms.CharField(
        label=_("Apa yang ditawarkan"),
        max_length=200,
        help_text=_("Misalnya: pengelolaan Air Terjun Contoh."),
    )
    field = forms.ChoiceField(
        label=_("Bidang"),
        required=False,
        choices=[("", _("belum dipilih")), *FIELD_WORDS.items()],
        help_text=_("Untuk membandingkan dengan perjanjian sejenis di kabupaten."),
    )
    starts_on = forms.DateField(label=_("Mulai"), widget=DAY, initial=today)
    turnover_growth = PercentField(_("Omzet naik setahun (%)"), most=5_000)
    cost_growth = PercentField(_("Biaya naik setahun (%)"), most=5_000)
    village_rate = PercentField(
        _("Tingkat diskonto desa (%)"),
        most=5_000,
        blank=600,
        hint=_("Hasil setahun yang dapat diperoleh desa dari uang itu bila disimpan dengan aman."),
    )
    partner_rate = PercentField(
        _("Tingkat diskonto mitra (%)"),
        most=10_000,
        blank=1_200,
        hint=_("Hasil setahun yang biasa diminta usaha seperti ini."),
    )
    low = PercentField(_("Omzet bila buruk (% dari perkiraan)"), blank=6_000)
    high = PercentField(_("Omzet bila baik (% dari perkiraan)"), most=100_000, blank=14_000)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def assumptions(self) -> Assumptions:
        """The assumptions."""
        return Assumptions(**{one.name: self.cleaned_data[one.name] for one in fields_of(Assumptions)})


NOT_KNOWN = _("Kosongkan bila belum diketahui; 0 bila memang tidak ada.")


class DealForm(forms.Form):
    """One deal."""

    title = forms.CharField(label=_("Nama tawaran"), max_length=80, help_text=_("Siapa, atau bentuknya."))
    years = forms.IntegerField(label=_("Jangka waktu (tahun)"), min_value=1, max_value=MOST_YEARS)
    fixed_rent = AmountField(_("Sewa tetap setahun"), blank=0)
    rent_growth = PercentField(_("Sewa naik setahun (%)"), most=5_000)
    share = PercentField(_("Bagian desa dari omzet (%)"))
    least_share = AmountField(_("Bagian desa paling sedikit setahun"), blank=0)
    most_share = AmountField(_("Bagian desa paling banyak setahun"), blank=0, hint=_("Kosong: tanpa batas."))
    signing_fee = AmountField(_("Dibayar mitra di awal"), blank=0)
    left_behind = AmountField(
        _("Nilai bangunan dan barang yang menjadi milik desa di akhir"),
        hint=_("Taksiran pada akhir kerja sama. ") + NOT_KNOWN,
    )
    village_cash = AmountField(_("Uang desa di awal"), blank=0)
    land_use = AmountField(
        _("Hasil tanah yang dilepas setahun"),
        hint=_("Yang diperoleh desa dari tanah atau bangunan itu bila tidak dikerjasamakan. ") + NOT_KNOWN,
    )
    labour = AmountField(
        _("Tenaga kerja desa setahun"), hint=_("Hari kerja kali upah yang berlaku di desa. ") + NOT_KNOWN
    )
    waived = AmountField(_("Pungutan desa yang dibebaskan setahun"), hint=NOT_KNOWN)
    turnover = AmountField(
        _("Perkiraan omzet tahun pertama"), hint=_("Seluruh penjualan sebelum dipotong biaya. ") + NOT_KNOWN
    )
    running_costs = AmountField(_("Biaya usaha mitra setahun"), hint=NOT_KNOWN)
    investment = AmountField(_("Modal mitra di awal"), hint=NOT_KNOWN)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def deal(self) -> Deal:
        """The deal."""
        return Deal(**{name: value for name, value in self.cleaned_data.items() if name != "version"})


GROUPS = (
    (
        _("Yang diterima desa"),
        ("fixed_rent", "rent_growth", "share", "least_share", "most_share", "signing_fee", "left_behind"),
    ),
    (_("Yang diberikan desa"), ("village_cash", "land_use", "labour", "waived")),
    (_("Usaha mitra"), ("turnover", "running_costs", "investment")),
)
"""The fields of a deal under their headings, after its name and term."""


class ChoiceForm(forms.Form):
    """What the musyawarah picked."""

    place = forms.TypedChoiceField(label=_("Yang dipilih"), coerce=int, widget=forms.RadioSelect)
    on = forms.DateField(label=_("Musyawarah pada"), widget=DAY)
    because = forms.CharField(label=_("Alasannya"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, titles: list[str], data: Any = None) -> None:
        super().__init__(data)
        self.fields["place"].choices = list(enumerate(titles))  # type: ignore[attr-defined]
