"""Recording, changing and confirming agreements of the register; every act leaves its event, the flags and the findings made anew."""

import dataclasses
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any

from django.db import transaction

from mitradesa.actions.agreement_flags import flag, flag_many
from mitradesa.actions.partners import partner_named, partners_named
from mitradesa.actions.trail import Told, record, record_many
from mitradesa.core.acts import Act
from mitradesa.core.means import MEANS_WORDS, Means
from mitradesa.core.plain import plain, plain_number
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.agreements.sheet import prepared_himself
from mitradesa.records.models import (
    Agreement,
    AgreementFact,
    AgreementNumber,
    AgreementParty,
    Partner,
    Region,
)

LETTERS = "23456789abcdefghjkmnpqrstvwxyz"

__all__ = [
    "Entry",
    "KnownFact",
    "Party",
    "called",
    "change_agreement",
    "confirm_agreement",
    "flag",
    "flag_many",
    "new_key",
    "record_agreement",
    "record_agreements",
    "to_change",
]


@dataclass(frozen=True, slots=True)
class Party:
    """A party as the paper names it."""

    name: str
    village: str = ""
    signatory: str = ""
    signatory_office: str = ""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact of the vocabulary with where it came from; the value as JSON holds it (days as ISO texts)."""

    value: object
    origin: str
    sureness: float = 1.0
    page: int | None = None
    start: int | None = None
    end: int | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An agreement as it is to be recorded; `numbers` in the order of the parties, rupiah whole, `ends_on` the last day.

    `key` may be given by a form, so that a form sent twice over a bad line makes one record.
    """

    village: str
    source: Agreement.Source
    title: str = ""
    document_kind: str = ""
    regime: str = ""
    field: str = ""
    scope: str = ""
    signed_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    open_ended: bool = False
    amount_total: int | None = None
    note: str = ""
    partner: str = ""
    numbers: Sequence[str] = ()
    parties: Sequence[Party] = ()
    facts: Mapping[str, KnownFact] = dataclasses.field(default_factory=dict)
    key: str = ""


PLAIN_FIELDS = (
    "title",
    "document_kind",
    "regime",
    "field",
    "scope",
    "signed_on",
    "starts_on",
    "ends_on",
    "open_ended",
    "amount_total",
    "note",
)


def record_agreement(seat: Seat, entry: Entry, *, says: str = "mencatat perjanjian") -> Agreement:
    """A new agreement in the register, prepared until the one who decides confirms it; raises NotAllowed, Blocked."""
    require(seat, Act.PREPARE_AGREEMENT, entry.village)
    if entry.key and (sent := Agreement.objects.filter(key=entry.key, village_id=entry.village).first()):
        return sent
    return record_agreements(seat, [entry], says=says)[0]


@transaction.atomic
def record_agreements(
    seat: Seat, entries: Sequence[Entry], *, says: str = "mencatat perjanjian"
) -> list[Agreement]:
    """New agreements in the order of the entries, all or none, each with its flags and its event; a fixed number of queries."""
    for entry in entries:
        require(seat, Act.PREPARE_AGREEMENT, entry.village)
    villages = _villages({entry.village for entry in entries})
    partners = partners_named([(entry.village[:5], entry.partner) for entry in entries])
    made = [
        _made(entry, villages[entry.village], partner)
        for entry, partner in zip(entries, partners, strict=True)
    ]
    Agreement.objects.bulk_create(made)
    pairs = list(zip(made, entries, strict=True))
    AgreementNumber.objects.bulk_create(row for one, entry in pairs for row in _numbers(one, entry.numbers))
    AgreementParty.objects.bulk_create(row for one, entry in pairs for row in _parties(one, entry.parties))
    AgreementFact.objects.bulk_create(row for one, entry in pairs for row in _facts(one, entry.facts))
    flag_many(made)
    told = [
        Told(one, one.village_id, f"{says} {called(one, entry.numbers)}", _shown(entry))
        for one, entry in pairs
    ]
    record_many(seat, "agreement.recorded", told)
    return made


def _made(entry: Entry, village: Region, partner: Partner | None) -> Agreement:
    agreement = Agreement(
        key=entry.key or new_key(),
        village=village,
        subdistrict=village.code[:8],
        regency=village.code[:5],
        source=entry.source,
        partner=partner,
        **{name: getattr(entry, name) for name in PLAIN_FIELDS},
    )
    agreement.search = _search(agreement, village, entry)
    agreement.partner_sort = partner.plain_name if partner else ""
    return agreement


@transaction.atomic
def change_agreement(seat: Seat, key: str, version: int, changes: Mapping[str, Any]) -> Agreement:
    """Changes plain fields, `numbers`, `parties` or `partner`; Blocked when somebody else changed it since `version` was read."""
    agreement = to_change(seat, key, version)
    before = {name: _plain_value(getattr(agreement, name)) for name in changes if name in PLAIN_FIELDS}
    for name in before:
        setattr(agreement, name, changes[name])
    if "partner" in changes:
        before["partner"] = agreement.partner.name if agreement.partner else ""
        agreement.partner = partner_named(agreement.regency, changes["partner"])
        agreement.partner_sort = agreement.partner.plain_name if agreement.partner else ""
    if "numbers" in changes:
        before["numbers"] = [one.number for one in agreement.numbers.all()]
        agreement.numbers.all().delete()
        AgreementNumber.objects.bulk_create(_numbers(agreement, changes["numbers"]))
    if "parties" in changes:
        before["parties"] = _party_names(agreement.parties.all())
        agreement.parties.all().delete()
        AgreementParty.objects.bulk_create(_parties(agreement, changes["parties"]))
    agreement.version += 1
    agreement.confirmed_at = None
    numbers = [one.number for one in agreement.numbers.all()]
    agreement.search = _search(agreement, agreement.village, _as_entry(agreement, numbers))
    agreement.save()
    flag(agreement)
    after = {name: _plain_value(changes[name]) for name in before}
    if "parties" in changes:
        after["parties"] = _party_names(changes["parties"])
    changed = sorted(name for name in before if before[name] != after[name])
    record(
        seat,
        "agreement.changed",
        agreement,
        region=agreement.village_id,
        says=f"mengubah perjanjian {called(agreement, numbers)}",
        values={
            "before": {name: before[name] for name in changed},
            "after": {name: after[name] for name in changed},
        },
    )
    return agreement


def to_change(seat: Seat, key: str, version: int) -> Agreement:
    """An agreement locked for a change by a seat that may prepare it; Blocked when it changed since `version` was read or was merged."""
    agreement = (
        Agreement.objects.select_for_update(of=("self",)).select_related("village", "partner").get(key=key)
    )
    require(seat, Act.PREPARE_AGREEMENT, agreement.village_id)
    if agreement.version != version:
        raise Blocked(
            "Catatan ini sudah diubah orang lain sejak halaman dibuka.",
            "Buka lagi halamannya, lihat perubahan itu, lalu ulangi isian Anda.",
        )
    if agreement.merged_into_id is not None:
        raise Blocked(
            "Catatan ini sudah digabungkan ke catatan lain.",
            "Ubahlah catatan yang tetap, atau pisahkan dahulu.",
        )
    return agreement


@transaction.atomic
def confirm_agreement(seat: Seat, key: str, version: int, means: Means | None = None) -> Agreement:
    """The one who decides says by which means that the record is right; Blocked when it changed since `version` was read."""
    agreement = Agreement.objects.select_for_update().get(key=key)
    require(seat, Act.CONFIRM_AGREEMENT, agreement.village_id)
    if agreement.version != version:
        raise Blocked("Catatan ini berubah sejak halaman dibuka.", "Buka lagi dan periksa sekali lagi.")
    if prepared_himself(seat, agreement):
        raise Blocked(
            "Catatan ini Anda siapkan sendiri sejak terakhir dibenarkan.",
            "Orang kedua yang membenarkannya: kepala desanya, atau kepala dinas sesudah orang lain menyiapkannya.",
        )
    agreement.confirmed_at = datetime.now(tz=UTC)
    agreement.version += 1
    agreement.save(update_fields=["confirmed_at", "version", "changed_at"])
    numbers = [one.number for one in agreement.numbers.all()]
    record(
        seat,
        "agreement.confirmed",
        agreement,
        region=agreement.village_id,
        says=f"membenarkan catatan perjanjian {called(agreement, numbers)}{f' {MEANS_WORDS[means]}' if means else ''}",
        values={"means": means} if means else None,
    )
    return agreement


def _villages(codes: set[str]) -> dict[str, Region]:
    found = {one.code: one for one in Region.objects.filter(code__in=codes, level=Region.Level.VILLAGE)}
    missing = next(iter(sorted(codes - set(found))), None)
    if missing is not None:
        raise Blocked(f"Tidak ada desa dengan kode {missing}.", "Pilih desanya dari daftar wilayah.")
    return found


def new_key() -> str:
    """An address for a record yet to be made."""
    return "".join(secrets.choice(LETTERS) for _ in range(10))


def _numbers(agreement: Agreement, numbers: Sequence[str]) -> list[AgreementNumber]:
    return [
        AgreementNumber(agreement=agreement, side=side, number=number.strip(), plain=plain_number(number))
        for side, number in enumerate(numbers, 1)
        if number.strip()
    ]


def _parties(agreement: Agreement, parties: Sequence[Party]) -> list[AgreementParty]:
    return [
        AgreementParty(
            agreement=agreement,
            side=side,
            name=party.name,
            village_id=party.village or None,
            signatory=party.signatory,
            signatory_office=party.signatory_office,
        )
        for side, party in enumerate(parties, 1)
    ]


def _facts(agreement: Agreement, facts: Mapping[str, KnownFact]) -> list[AgreementFact]:
    return [
        AgreementFact(
            agreement=agreement, name=name, **{one.name: getattr(fact, one.name) for one in fields(fact)}
        )
        for name, fact in facts.items()
    ]


def _party_names(parties: Iterable[Party | AgreementParty]) -> list[str]:
    return [f"{one.name} ({one.signatory})" if one.signatory else one.name for one in parties]


def _search(agreement: Agreement, village: Region, entry: Entry) -> str:
    said = [
        agreement.title,
        village.name,
        agreement.partner.name if agreement.partner else entry.partner,
        agreement.scope,
        *entry.numbers,
        *(party.name for party in entry.parties),
    ]
    return plain(" ".join(said))


def _as_entry(agreement: Agreement, numbers: Sequence[str]) -> Entry:
    parties = [Party(one.name) for one in agreement.parties.all()]
    return Entry(agreement.village_id, Agreement.Source(agreement.source), numbers=numbers, parties=parties)


def called(agreement: Agreement, numbers: Sequence[str] | None = None) -> str:
    """How a sentence names an agreement: by its first number, looked up when none are given, else by its title."""
    if numbers is None:
        numbers = [one.number for one in agreement.numbers.all()]
    named = next((number for number in numbers if number.strip()), "")
    return f"nomor {named}" if named else f'"{agreement.title or agreement.key}"'


def _shown(entry: Entry) -> dict[str, object]:
    values = {name: _plain_value(getattr(entry, name)) for name in PLAIN_FIELDS}
    return {name: value for name, value in values.items() if value not in ("", None)} | {
        "numbers": list(entry.numbers),
        "partner": entry.partner,
    }


def _plain_value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
