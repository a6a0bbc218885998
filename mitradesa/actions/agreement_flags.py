"""Flags and stored findings made anew, for many agreements at once with a fixed number of queries; the flags are in `core/flags.py`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from mitradesa.actions.judging import judge_many
from mitradesa.actions.tallies import tally
from mitradesa.core.flags import Record, flags_of
from mitradesa.records.models import (
    Agreement,
    AgreementFact,
    AgreementFile,
    AgreementFlag,
    AgreementNumber,
    Unlike,
)

MUSDES_FACTS = ("musdes_on", "musdes_papers")
Same = tuple[object, ...]


@dataclass(slots=True)
class _Around:
    """What the flags of some agreements are read from, by agreement."""

    numbers: Mapping[int, list[str]]
    signed_files: set[int]
    musdes: set[int]
    by_number: Mapping[tuple[str, str], set[int]] = field(default_factory=dict)
    by_likeness: Mapping[Same, set[int]] = field(default_factory=dict)
    unlike: Mapping[int, set[int]] = field(default_factory=dict)


def flag(agreement: Agreement) -> None:
    """Makes flags and findings of one agreement anew; call after any change of it, its files or its facts."""
    flag_many([agreement])


def flag_many(agreements: Sequence[Agreement]) -> None:
    """Makes the flags and the stored findings of these agreements anew, and counts them so."""
    ids = [one.pk for one in agreements]
    around = _around(agreements, ids)
    stored = defaultdict(set)
    for pk, name in AgreementFlag.objects.filter(agreement__in=ids).values_list("agreement_id", "flag"):
        stored[pk].add(name)
    made: list[AgreementFlag] = []
    for one in agreements:
        found = {name.value for name in flags_of(_record_of(one, around))}
        gone = stored[one.pk] - found
        if gone:
            AgreementFlag.objects.filter(agreement=one, flag__in=gone).delete()
        made += [
            AgreementFlag(agreement=one, flag=name, village_id=one.village_id)
            for name in sorted(found - stored[one.pk])
        ]
    AgreementFlag.objects.bulk_create(made)
    judge_many(ids)
    tally(ids)


def _around(agreements: Sequence[Agreement], ids: Sequence[int]) -> _Around:
    numbers = defaultdict(list)
    for pk, plain in AgreementNumber.objects.filter(agreement__in=ids).values_list("agreement_id", "plain"):
        numbers[pk].append(plain)
    files = AgreementFile.objects.filter(agreement__in=ids).values_list("agreement_id", "kind")
    kinds = {(pk, kind) for pk, kind in files}
    facts = AgreementFact.objects.filter(agreement__in=ids, name__in=MUSDES_FACTS)
    known = {pk for pk, value in facts.values_list("agreement_id", "value") if value}
    return _Around(
        numbers=numbers,
        signed_files={pk for pk, kind in kinds if kind == AgreementFile.Kind.SIGNED},
        musdes=known | {pk for pk, kind in kinds if kind == AgreementFile.Kind.MINUTES},
        by_number=_by_number({one.village_id for one in agreements}, numbers.values()),
        by_likeness=_by_likeness(agreements),
        unlike=_unlike(ids),
    )


def _unlike(ids: Sequence[int]) -> dict[int, set[int]]:
    """What was declared different from each, both ways."""
    found: dict[int, set[int]] = defaultdict(set)
    pairs = Unlike.objects.filter(Q(first__in=ids) | Q(second__in=ids))
    for first, second in pairs.values_list("first_id", "second_id"):
        found[first].add(second)
        found[second].add(first)
    return found


def _by_number(villages: set[str], numbers: Iterable[Sequence[str]]) -> dict[tuple[str, str], set[int]]:
    plains = {plain for some in numbers for plain in some}
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    if plains:
        rows = AgreementNumber.objects.filter(
            plain__in=plains, agreement__village__in=villages, agreement__merged_into__isnull=True
        )
        for village, plain, pk in rows.values_list("agreement__village_id", "plain", "agreement_id"):
            found[village, plain].add(pk)
    return found


def _by_likeness(agreements: Sequence[Agreement]) -> dict[Same, set[int]]:
    keys = {_same(one) for one in agreements if one.partner_id and one.signed_on}
    found: dict[Same, set[int]] = defaultdict(set)
    if keys:
        rows = Agreement.objects.filter(
            village__in={key[0] for key in keys},
            partner__in={key[1] for key in keys},
            signed_on__in={key[2] for key in keys},
            merged_into__isnull=True,
        )
        for pk, *key in rows.values_list("pk", "village_id", "partner_id", "signed_on", "title"):
            found[tuple(key)].add(pk)
    return found


def _same(agreement: Agreement) -> Same:
    return agreement.village_id, agreement.partner_id, agreement.signed_on, agreement.title


def _record_of(agreement: Agreement, around: _Around) -> Record:
    return Record(
        numbers=len(around.numbers.get(agreement.pk, ())),
        has_partner=agreement.partner_id is not None,
        signed_on=agreement.signed_on,
        starts_on=agreement.starts_on,
        ends_on=agreement.ends_on,
        open_ended=agreement.open_ended,
        scope=agreement.scope,
        files=int(agreement.pk in around.signed_files),
        has_musdes=agreement.pk in around.musdes,
        regime=agreement.regime,
        alike=_alike(agreement, around),
    )


def _alike(agreement: Agreement, around: _Around) -> int:
    numbers = around.numbers.get(agreement.pk, ())
    apart = {agreement.pk} | around.unlike.get(agreement.pk, set())
    same = {pk for plain in numbers for pk in around.by_number.get((agreement.village_id, plain), ())}
    alike = same - apart or around.by_likeness.get(_same(agreement), set()) - apart
    return len(alike)
