"""The form of a third party's profile, the same on the open page and in the workspace: what it is, its papers, its people, its works."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django import forms

from mitradesa.actions.partner_profiles import (
    MOST_PAPERS,
    MOST_PEOPLE,
    MOST_WORKS,
    PaperLine,
    PersonLine,
    Profile,
    WorkLine,
)
from mitradesa.core.partners import (
    FORM_ONLY,
    LEGAL_PAPER_WORDS,
    PARTNER_ROLE_WORDS,
    LegalPaper,
    malformed,
    masked,
)
from mitradesa.core.register import PARTNER_WORDS
from mitradesa.queries.partner_profiles import ProfileShown
from mitradesa.records.models import Partner, Registration

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
KINDS = [("", "pilih"), *((one, word) for one, word in PARTNER_WORDS.items() if one)]
TYPED_PAPERS = [
    ("", "tidak ada"),
    *(
        (one.value, LEGAL_PAPER_WORDS[one])
        for one in LegalPaper
        if one not in (LegalPaper.NIB, LegalPaper.NPWP)
    ),
]
EARLIEST_YEAR, LATEST_YEAR = 1990, 2100


class HeadForm(forms.Form):
    """What the third party is."""

    name = forms.CharField(label="Nama seperti pada akta atau KTP", max_length=200)
    kind = forms.ChoiceField(label="Jenis", choices=KINDS)
    nib = forms.CharField(label="NIB", max_length=30, required=False, help_text=FORM_ONLY)
    npwp = forms.CharField(label="NPWP", max_length=30, required=False)
    address = forms.CharField(label="Alamat", max_length=300, required=False)
    contact = forms.CharField(
        label="Yang dapat dihubungi", max_length=120, required=False, help_text="Nama dan telepon kantor."
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    npwp_known = ""
    """The NPWP that stands already; sent back masked, it stays."""

    def clean_nib(self) -> str:
        """A NIB of the right form."""
        return self._formed("nib", LegalPaper.NIB)

    def clean_npwp(self) -> str:
        """An NPWP of the right form, or the one that stands already."""
        if self.npwp_known and self.cleaned_data["npwp"] == masked(LegalPaper.NPWP, self.npwp_known):
            return self.npwp_known
        return self._formed("npwp", LegalPaper.NPWP)

    def _formed(self, name: str, kind: LegalPaper) -> str:
        text = str(self.cleaned_data[name])
        if wrong := malformed(kind, text):
            raise forms.ValidationError(wrong)
        return text


class PaperRow(forms.Form):
    """One legal paper."""

    kind = forms.ChoiceField(label="Surat", choices=TYPED_PAPERS, required=False)
    number = forms.CharField(label="Nomor", max_length=120, required=False)
    issuer = forms.CharField(label="Diterbitkan oleh", max_length=120, required=False)
    issued_on = forms.DateField(label="Tanggal terbit", widget=DAY, required=False)
    expires_on = forms.DateField(label="Berlaku sampai", widget=DAY, required=False)

    def clean(self) -> Any:
        """A row that says something names its paper."""
        found = super().clean() or {}
        if any(found.get(name) for name in ("number", "issuer", "issued_on")) and not found.get("kind"):
            self.add_error("kind", "Pilih surat apa ini.")
        return found


class PersonRow(forms.Form):
    """One person of the third party."""

    name = forms.CharField(label="Nama", max_length=120, required=False)
    role = forms.ChoiceField(label="Kedudukan", choices=list(PARTNER_ROLE_WORDS.items()), required=False)
    position = forms.CharField(label="Jabatan", max_length=80, required=False)
    share = forms.DecimalField(
        label="Bagian (persen)", min_value=0, max_value=100, decimal_places=2, required=False
    )


class WorkRow(forms.Form):
    """One work done before."""

    year = forms.IntegerField(label="Tahun", min_value=EARLIEST_YEAR, max_value=LATEST_YEAR, required=False)
    with_whom = forms.CharField(label="Dengan siapa", max_length=120, required=False)
    what = forms.CharField(label="Apa yang dikerjakan", max_length=200, required=False)
    result = forms.CharField(label="Hasilnya", max_length=200, required=False)

    def clean(self) -> Any:
        """A row that says something has its year and its partner."""
        found = super().clean() or {}
        if found.get("what") and not (found.get("year") and found.get("with_whom")):
            self.add_error("what", "Tulis juga tahun dan dengan siapa.")
        return found


Papers = forms.formset_factory(PaperRow, extra=0, min_num=4, max_num=MOST_PAPERS, absolute_max=MOST_PAPERS)
People = forms.formset_factory(PersonRow, extra=0, min_num=5, max_num=MOST_PEOPLE, absolute_max=MOST_PEOPLE)
Works = forms.formset_factory(WorkRow, extra=0, min_num=2, max_num=MOST_WORKS, absolute_max=MOST_WORKS)
SPARE = 2
"""So many empty rows beside those that are filled."""


class ProfileForm:
    """The whole form; `head` may be of a form with more fields."""

    def __init__(
        self, data: Any = None, initial: Mapping[str, Any] | None = None, head: type[HeadForm] = HeadForm
    ) -> None:
        known = initial or {}
        self.head = head(data, initial=known.get("head"), prefix="p")
        self.head.npwp_known = str(known.get("npwp", ""))
        rows = ((Papers, "papers", "surat"), (People, "people", "orang"), (Works, "works", "kerja"))
        self.papers, self.people, self.works = (
            made(data, initial=_padded(known.get(name, ()), made), prefix=prefix)
            for made, name, prefix in rows
        )

    @property
    def groups(self) -> Iterator[tuple[str, str, Any]]:
        """The three lists of rows with their titles and the word for one row."""
        yield "Surat-surat", "Surat", self.papers
        yield "Pemilik, pengurus, dan pegawai yang ikut mengurus kerja sama", "Orang", self.people
        yield "Pekerjaan sebelumnya", "Pekerjaan", self.works

    def is_valid(self) -> bool:
        """Whether every part is."""
        return all(
            [self.head.is_valid(), self.papers.is_valid(), self.people.is_valid(), self.works.is_valid()]
        )

    def profile(self) -> Profile:
        """What was filled in; rows without a paper, name or work are left out."""
        head = {name: self.head.cleaned_data[name] for name in HEAD}
        return Profile(
            **head,
            papers=tuple(PaperLine(**row) for row in self.papers.cleaned_data if row.get("kind")),
            people=tuple(_person(row) for row in self.people.cleaned_data if row.get("name", "").strip()),
            works=tuple(WorkLine(**row) for row in self.works.cleaned_data if row.get("what")),
        )


HEAD = ("name", "kind", "nib", "npwp", "address", "contact")


def _person(row: Mapping[str, Any]) -> PersonLine:
    share = row.get("share")
    return PersonLine(
        " ".join(row["name"].split()),
        row.get("role") or "owner",
        row.get("position", ""),
        None if share is None else int(share * 100),
    )


def _padded(rows: Any, made: Any) -> list[dict[str, Any]]:
    filled = [dict(row) for row in rows][: made.max_num]
    spare = max(made.min_num - len(filled), SPARE)
    return filled + [{} for _ in range(min(spare, made.max_num - len(filled)))]


def of_registration(row: Registration) -> dict[str, Any]:
    """A profile that was handed in, as its form shows it."""
    return {
        "head": _head(row) | {"version": row.version},
        "npwp": row.npwp,
        "papers": row.profile.get("papers", ()),
        "people": [_shared(one) for one in row.profile.get("people", ())],
        "works": row.profile.get("works", ()),
    }


def of_partner(row: Partner, known: ProfileShown) -> dict[str, Any]:
    """A third party as the register knows it, as its form shows it."""
    numbered = (LegalPaper.NIB, LegalPaper.NPWP)
    return {
        "head": _head(row),
        "npwp": row.npwp,
        "papers": [_fields(one.row, PaperRow) for one in known.papers if one.row.kind not in numbered],
        "people": [_shared(_fields(one, PersonRow)) for one in known.people],
        "works": [_fields(one, WorkRow) for one in known.works],
    }


def _head(row: Partner | Registration) -> dict[str, Any]:
    return {name: getattr(row, name) for name in HEAD} | {"npwp": masked(LegalPaper.NPWP, row.npwp)}


def _fields(row: Any, form: type[forms.Form]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in form.base_fields}


def _shared(row: Mapping[str, Any]) -> dict[str, Any]:
    share = row.get("share")
    return {**row, "share": None if share is None else share / 100}


def shown_day(text: str) -> date | None:
    """A day as a waiting profile keeps it, for a page."""
    return date.fromisoformat(text) if text else None
