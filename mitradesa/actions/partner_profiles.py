"""A third party's profile as it is handed in and as it waits, and how a verified one becomes papers and people of the record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mitradesa.core.calendar import in_words, today
from mitradesa.core.names import sounded
from mitradesa.core.partners import (
    LEGAL_PAPER_WORDS,
    PARTNER_ROLE_WORDS,
    LegalPaper,
    PartnerRole,
    kept_number,
    malformed,
    same_paper,
)
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import Partner, PartnerPaper, PartnerPerson, TrackRecord

MOST_PAPERS, MOST_PEOPLE, MOST_WORKS = 8, 12, 5
WHOLE = 10_000
NUMBERS = (LegalPaper.NIB, LegalPaper.NPWP)


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A legal paper as stated."""

    kind: str
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """An owner, officer or employee as stated; `share` in basis points."""

    name: str
    role: str
    position: str = ""
    share: int | None = None


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A work done before, as stated."""

    year: int
    with_whom: str
    what: str
    result: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """All that a third party says of itself; its NIB and NPWP count as papers too."""

    name: str
    kind: str
    nib: str = ""
    npwp: str = ""
    address: str = ""
    contact: str = ""
    papers: tuple[PaperLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    works: tuple[WorkLine, ...] = ()


def tidied(profile: Profile) -> Profile:
    """The profile without doubled blanks and with no NIK in it; raises Blocked for what cannot be kept."""
    found = replace(
        profile,
        name=" ".join(profile.name.split()),
        nib=" ".join(profile.nib.split()),
        npwp=" ".join(profile.npwp.split()),
        address=" ".join(profile.address.split()),
        papers=tuple(replace(one, number=kept_number(one.kind, one.number)) for one in profile.papers),
    )
    _refuse(found)
    return found


def _refuse(profile: Profile) -> None:
    if not plain(profile.name):
        raise Blocked("Nama pihak ketiga belum ditulis.", "Tulis nama seperti pada akta atau KTP.")
    if profile.kind not in Partner.Kind.values:
        raise Blocked("Jenis pihak ketiga belum dipilih.", "Pilih dari daftar.")
    for kind, number in ((LegalPaper.NIB, profile.nib), (LegalPaper.NPWP, profile.npwp)):
        if wrong := malformed(kind, number):
            raise Blocked(wrong, "Salin angkanya dari suratnya; titik dan garis boleh ikut.")
    if not profile.people:
        raise Blocked("Pemilik atau pengurusnya belum ditulis.", "Tulis sedikitnya satu orang.")
    _refuse_rows(profile)


def _refuse_rows(profile: Profile) -> None:
    counts = (
        (profile.papers, MOST_PAPERS, "surat"),
        (profile.people, MOST_PEOPLE, "orang"),
        (profile.works, MOST_WORKS, "pekerjaan"),
    )
    for rows, most, what in counts:
        if len(rows) > most:
            raise Blocked(f"Paling banyak {most} {what}.", "Tulis yang terpenting.")
    if any(one.kind not in LEGAL_PAPER_WORDS for one in profile.papers) or any(
        one.role not in PARTNER_ROLE_WORDS for one in profile.people
    ):
        raise Blocked("Jenis surat atau kedudukan orangnya tidak dikenal.", "Pilih dari daftar.")
    for one in profile.papers:
        if one.issued_on and one.expires_on and one.expires_on < one.issued_on:
            word = LEGAL_PAPER_WORDS[one.kind]
            raise Blocked(f"Masa berlaku {word} berakhir sebelum terbit.", "Periksa kedua tanggalnya.")
    shares = sum(one.share or 0 for one in profile.people if one.role == PartnerRole.OWNER)
    if shares > WHOLE:
        raise Blocked(
            f"Bagian para pemilik berjumlah {shares / 100:g} persen.",
            "Bagian semuanya paling banyak 100 persen.",
        )


def as_kept(profile: Profile) -> dict[str, list[dict[str, object]]]:
    """Papers, people and works as JSON."""
    return {
        "papers": [
            {
                "kind": one.kind,
                "number": one.number,
                "issuer": one.issuer,
                "issued_on": one.issued_on.isoformat() if one.issued_on else "",
                "expires_on": one.expires_on.isoformat() if one.expires_on else "",
            }
            for one in profile.papers
        ],
        "people": [
            {"name": one.name, "role": one.role, "position": one.position, "share": one.share}
            for one in profile.people
        ],
        "works": [
            {"year": one.year, "with_whom": one.with_whom, "what": one.what, "result": one.result}
            for one in profile.works
        ],
    }


def day_of(text: object) -> date | None:
    """A day as a waiting profile keeps it."""
    return date.fromisoformat(str(text)) if text else None


def papers_of(kept: Mapping[str, Any], *, nib: str, npwp: str) -> list[PaperLine]:
    """The papers of a waiting profile, its NIB and NPWP among them."""
    lines = [
        PaperLine(
            one["kind"], one["number"], one["issuer"], day_of(one["issued_on"]), day_of(one["expires_on"])
        )
        for one in kept.get("papers", ())
    ]
    numbered = zip(NUMBERS, (nib, npwp), strict=True)
    return [*(PaperLine(kind.value, number) for kind, number in numbered if number), *lines]


def become(partner: Partner, kept: Mapping[str, Any], *, nib: str, npwp: str) -> None:
    """Papers, people and works of a verified profile in the place of those before; what is on both stays with its file."""
    papers = papers_of(kept, nib=nib, npwp=npwp)
    _papers(partner, papers)
    _people(partner, [PersonLine(**one) for one in kept.get("people", ())])
    _works(partner, [WorkLine(**one) for one in kept.get("works", ())])
    deed = next((one for one in papers if one.kind == LegalPaper.DEED), None)
    if deed is not None:
        dated = f", {in_words(deed.issued_on)}" if deed.issued_on else ""
        partner.deed = f"{deed.number}{dated}"[:200]


def _papers(partner: Partner, lines: list[PaperLine]) -> None:
    there = list(partner.papers.filter(withdrawn_on__isnull=True))
    staying = set()
    for line in lines:
        same = (one for one in there if same_paper((one.kind, one.number), (line.kind, line.number)))
        row = next(same, None) or PartnerPaper(partner=partner, kind=line.kind)
        row.number, row.issuer = line.number, line.issuer or row.issuer
        row.issued_on, row.expires_on = line.issued_on or row.issued_on, line.expires_on
        row.save()
        staying.add(row.pk)
    partner.papers.filter(withdrawn_on__isnull=True).exclude(pk__in=staying).update(withdrawn_on=today())


def _people(partner: Partner, lines: list[PersonLine]) -> None:
    there = {(one.sound, one.role): one for one in partner.people.filter(until__isnull=True)}
    staying = set()
    for line in lines:
        sound = sounded(line.name)[:120]
        row = there.get((sound, line.role)) or PartnerPerson(partner=partner, sound=sound, role=line.role)
        row.name, row.position, row.share = line.name, line.position, line.share
        row.save()
        staying.add(row.pk)
    partner.people.filter(until__isnull=True).exclude(pk__in=staying).update(until=today())


def _works(partner: Partner, lines: list[WorkLine]) -> None:
    there = {(one.year, one.what): one for one in partner.stated_works.filter(withdrawn_on__isnull=True)}
    staying = set()
    for line in lines:
        row = there.get((line.year, line.what)) or TrackRecord(
            partner=partner, year=line.year, what=line.what
        )
        row.with_whom, row.result = line.with_whom, line.result
        row.save()
        staying.add(row.pk)
    gone = partner.stated_works.filter(withdrawn_on__isnull=True).exclude(pk__in=staying)
    gone.update(withdrawn_on=today())
