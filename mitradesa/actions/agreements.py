"""Recording, changing and confirming agreements of the register; every act leaves its event and the flags made anew."""

import dataclasses
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any

from django.db import transaction

from mitradesa.actions.judging import judge_agreement
from mitradesa.actions.partners import partner_named
from mitradesa.actions.trail import record
from mitradesa.core.flags import Record, flags_of
from mitradesa.core.plain import plain, plain_number
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Act, Seat, require
from mitradesa.queries.agreements.alike import alike
from mitradesa.records.models import (
    Agreement,
    AgreementFact,
    AgreementFile,
    AgreementFlag,
    AgreementNumber,
    AgreementParty,
    Region,
)

LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
MUSDES_FACTS = ("musdes_on", "musdes_papers")


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


@transaction.atomic
def record_agreement(seat: Seat, entry: Entry, *, says: str = "mencatat perjanjian") -> Agreement:
    """A new agreement in the register, prepared until the one who decides confirms it; raises NotAllowed, Blocked."""
    require(seat, Act.PREPARE_AGREEMENT, entry.village)
    village = _village(entry.village)
    if entry.key and (sent := Agreement.objects.filter(key=entry.key, village=village).first()):
        return sent
    agreement = Agreement(
        key=entry.key or new_key(),
        village=village,
        subdistrict=village.code[:8],
        regency=village.code[:5],
        source=entry.source,
        partner=partner_named(village.code[:5], entry.partner),
        **{name: getattr(entry, name) for name in PLAIN_FIELDS},
    )
    agreement.search = _search(agreement, village, entry)
    agreement.partner_sort = agreement.partner.plain_name if agreement.partner else ""
    agreement.save(force_insert=True)
    _write_numbers(agreement, entry.numbers)
    _write_parties(agreement, entry.parties)
    _write_facts(agreement, entry.facts)
    flag(agreement)
    record(
        seat,
        "agreement.recorded",
        agreement,
        region=village.code,
        says=f"{says} {_called(agreement, entry.numbers)}",
        values=_shown(entry),
    )
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
        _write_numbers(agreement, changes["numbers"])
    if "parties" in changes:
        before["parties"] = _party_names(agreement.parties.all())
        agreement.parties.all().delete()
        _write_parties(agreement, changes["parties"])
    agreement.version += 1
    agreement.confirmed_at = None
    numbers = [one.number for one in agreement.numbers.all()]
    agreement.search = _search(agreement, agreement.village, _as_entry(agreement, numbers))
    agreement.save()
    flag(agreement)
    after = {name: _plain_value(changes[name]) for name in before}
    if "parties" in changes:
        after["parties"] = _party_names(changes["parties"])
    changed = {name for name in before if before[name] != after[name]}
    record(
        seat,
        "agreement.changed",
        agreement,
        region=agreement.village_id,
        says=f"mengubah perjanjian {_called(agreement, numbers)}",
        values={
            "before": {name: before[name] for name in sorted(changed)},
            "after": {name: after[name] for name in sorted(changed)},
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


def called(agreement: Agreement) -> str:
    """How an event names an agreement: by its first number, else by its title."""
    return _called(agreement, [one.number for one in agreement.numbers.all()])


@transaction.atomic
def confirm_agreement(seat: Seat, key: str, version: int) -> Agreement:
    """The one who decides says that the record is right; Blocked when it changed since `version` was read."""
    agreement = Agreement.objects.select_for_update().get(key=key)
    require(seat, Act.CONFIRM_AGREEMENT, agreement.village_id)
    if agreement.version != version:
        raise Blocked("Catatan ini berubah sejak halaman dibuka.", "Buka lagi dan periksa sekali lagi.")
    agreement.confirmed_at = datetime.now(tz=UTC)
    agreement.version += 1
    agreement.save(update_fields=["confirmed_at", "version", "changed_at"])
    numbers = [one.number for one in agreement.numbers.all()]
    record(
        seat,
        "agreement.confirmed",
        agreement,
        region=agreement.village_id,
        says=f"membenarkan catatan perjanjian {_called(agreement, numbers)}",
    )
    return agreement


def flag(agreement: Agreement) -> None:
    """Makes the flags and the stored findings of one agreement anew; call after any change of it, its files or its facts."""
    found = {one.value for one in flags_of(_record_of(agreement))}
    stored = set(agreement.flags.values_list("flag", flat=True))
    agreement.flags.filter(flag__in=stored - found).delete()
    AgreementFlag.objects.bulk_create(
        AgreementFlag(agreement=agreement, flag=name, village_id=agreement.village_id)
        for name in sorted(found - stored)
    )
    judge_agreement(agreement)


def _record_of(agreement: Agreement) -> Record:
    return Record(
        numbers=agreement.numbers.count(),
        has_partner=agreement.partner_id is not None,
        signed_on=agreement.signed_on,
        starts_on=agreement.starts_on,
        ends_on=agreement.ends_on,
        open_ended=agreement.open_ended,
        scope=agreement.scope,
        files=agreement.files.filter(kind=AgreementFile.Kind.SIGNED).count(),
        has_musdes=_has_musdes(agreement),
        regime=agreement.regime,
        alike=alike(agreement).count(),
    )


def _has_musdes(agreement: Agreement) -> bool:
    if agreement.files.filter(kind=AgreementFile.Kind.MINUTES).exists():
        return True
    known = agreement.facts.filter(name__in=MUSDES_FACTS).values_list("value", flat=True)
    return any(bool(value) for value in known)


def _village(code: str) -> Region:
    village = Region.objects.filter(code=code, level=Region.Level.VILLAGE).first()
    if village is None:
        raise Blocked(f"Tidak ada desa dengan kode {code}.", "Pilih desanya dari daftar wilayah.")
    return village


def new_key() -> str:
    """An address for a record yet to be made."""
    return "".join(secrets.choice(LETTERS) for _ in range(10))


def _write_numbers(agreement: Agreement, numbers: Sequence[str]) -> None:
    AgreementNumber.objects.bulk_create(
        AgreementNumber(agreement=agreement, side=side, number=number.strip(), plain=plain_number(number))
        for side, number in enumerate(numbers, 1)
        if number.strip()
    )


def _write_parties(agreement: Agreement, parties: Sequence[Party]) -> None:
    AgreementParty.objects.bulk_create(
        AgreementParty(
            agreement=agreement,
            side=side,
            name=party.name,
            village_id=party.village or None,
            signatory=party.signatory,
            signatory_office=party.signatory_office,
        )
        for side, party in enumerate(parties, 1)
    )


def _write_facts(agreement: Agreement, facts: Mapping[str, KnownFact]) -> None:
    AgreementFact.objects.bulk_create(
        AgreementFact(
            agreement=agreement, name=name, **{one.name: getattr(fact, one.name) for one in fields(fact)}
        )
        for name, fact in facts.items()
    )


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


def _called(agreement: Agreement, numbers: Sequence[str]) -> str:
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
