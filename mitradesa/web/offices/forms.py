"""The forms of filling an office, acting in it, suspending and handing over."""

from collections.abc import Iterable
from typing import Any

from django import forms

from mitradesa.actions.people import Term
from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, Capacity, Role
from mitradesa.records.models import Handover, Person

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
REASONS = [
    (Handover.Reason.TERM_ENDED, "masa jabatan berakhir"),
    (Handover.Reason.RESIGNED, "mengundurkan diri"),
    (Handover.Reason.MOVED, "dipindahkan"),
    (Handover.Reason.SUSPENDED, "diberhentikan sementara"),
    (Handover.Reason.DISMISSED, "diberhentikan"),
    (Handover.Reason.DIED, "meninggal dunia"),
]


class TermForm(forms.Form):
    """Somebody comes into an office: one already known, or a new one; by a decree, from a day."""

    role = forms.ChoiceField(label="Jabatan")
    person = forms.CharField(
        label="Orang yang sudah dikenal",
        required=False,
        help_text="NIP, nama pengguna, nomor telepon, atau nama persis. Kosongkan bila orang baru.",
    )
    name = forms.CharField(label="Nama orang baru", max_length=120, required=False)
    nip = forms.RegexField(
        r"^\d{18}$", label="NIP", required=False, error_messages={"invalid": "NIP terdiri atas 18 angka."}
    )
    phone = forms.CharField(label="Nomor telepon", max_length=20, required=False)
    since = forms.DateField(label="Mulai", widget=DAY)
    until = forms.DateField(label="Sampai", widget=DAY, required=False)
    decree = forms.CharField(label="Nomor keputusan", max_length=120, required=False)
    decree_on = forms.DateField(label="Tanggal keputusan", widget=DAY, required=False)

    def __init__(self, *args: Any, roles: Iterable[Role] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose_role().choices = [(role.value, POSITIONS[role].title) for role in roles]

    def choose_role(self) -> forms.ChoiceField:
        """The field of the role."""
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        return field

    def clean(self) -> dict[str, Any]:
        """Either somebody known or a new name."""
        values = super().clean() or {}
        if not values.get("person") and not values.get("name"):
            raise forms.ValidationError("Tulis orang yang sudah dikenal, atau nama orang baru.")
        return values

    def clean_person(self) -> Person | None:
        """The one person known by what was typed; an error names how many there are."""
        words = self.cleaned_data["person"].strip()
        if not words:
            return None
        for field in ("nip", "username", "phone", "name__iexact"):
            found = list(Person.objects.filter(erased_at__isnull=True, **{field: words})[:2])
            if len(found) == 1:
                return found[0]
            if found:
                raise forms.ValidationError(
                    "Ada beberapa orang seperti itu. Tulis NIP atau nama penggunanya."
                )
        raise forms.ValidationError("Tidak ada orang dengan NIP, nama pengguna, telepon atau nama itu.")

    def term(self) -> Term:
        """The days and the decree."""
        values = self.cleaned_data
        return Term(values["since"], values["decree"], values["decree_on"], values["until"])


class ActingForm(TermForm):
    """Somebody acts for another, or while the office is empty."""

    capacity = forms.ChoiceField(
        label="Sebagai",
        choices=[(one.value, CAPACITY_WORDS[one]) for one in Capacity if one is not Capacity.HOLDER],
    )
    field_order = ("role", "capacity")


class HandoverForm(TermForm):
    """The office passes to another."""

    capacity = forms.ChoiceField(
        label="Masuk sebagai",
        choices=[(Capacity.HOLDER.value, "pejabat tetap")]
        + [(one.value, CAPACITY_WORDS[one]) for one in (Capacity.PJ, Capacity.PLT)],
    )
    reason = forms.ChoiceField(label="Sebab pergantian", choices=REASONS)
    note = forms.CharField(label="Catatan", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    field_order = ("role", "reason", "capacity")


class DecreeForm(forms.Form):
    """A day and a decree."""

    on = forms.DateField(label="Tanggal", widget=DAY)
    decree = forms.CharField(label="Nomor keputusan atau keterangan", max_length=120)
