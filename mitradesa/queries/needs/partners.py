"""Needs that the room of third parties answers: who it is, and whether every tie was stated and the tied stand aside."""

from collections.abc import Mapping
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.ties import NameList
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.queries.needs.stated import LISTS, ties_stated
from mitradesa.queries.ties import Compared, compared
from mitradesa.records.models import Cooperation


def _partner(one: Cooperation, day: date) -> Answer:
    if one.partner is None:
        return Answer(False, "Belum dipilih.", "cooperations:change", (one.key,))
    verified = one.partner.verified_at
    says = (
        f"profilnya diperiksa Dinas PMD {in_words(verified.date())}"
        if verified
        else "profilnya belum diperiksa Dinas PMD"
    )
    return Answer(True, f"{one.partner.name}; {says}.", "partners:show", (one.partner.pk,))


def _ties_answered(one: Cooperation, day: date) -> Answer:
    """By the comparison of names where the third party has a profile, else by what was stated of the case."""
    found = compared(one, day)
    if found is None or not found.people:
        return _after_statements(one, found, day)
    page = ("ties:of_case", (one.key,))
    if found.open or found.without_deputy:
        return Answer(False, _waits(found), *page)
    missing = [named for named in LISTS if named not in _lists(one, found)]
    if missing:
        says = f"Belum dicocokkan dengan: {', '.join(missing)}.{_why(found, missing)}"
        return Answer(False, says, *page, ("name_lists_compared",))
    return Answer(True, _told(found), *page)


def _after_statements(one: Cooperation, found: Compared | None, day: date) -> Answer:
    if found is not None and found.without_deputy:
        return Answer(False, _waits(found), "ties:of_case", (one.key,))
    return ties_stated(one, day)


def _waits(found: Compared) -> str:
    """What still lacks, without the names that are alike: the page of a case is read by more people than that of its ties."""
    parts = []
    if found.open:
        titles = ", ".join(dict.fromkeys(match.decider.title for match in found.open))
        parts.append(f"{len(found.open)} nama mirip nama atau keluarga {titles}: perlu pernyataan")
    parts += [f"{row.person.name} menyisih, penggantinya belum disebut" for row in found.without_deputy]
    return f"{'; '.join(parts)}."


def _lists(one: Cooperation, found: Compared) -> set[str]:
    stated = {value for fact in one.facts.all() if fact.name == "name_lists_compared" for value in fact.value}
    return stated | {named.value for named in found.lists}


def _why(found: Compared, missing: list[str]) -> str:
    if NameList.HEAD in missing and any(who.list is NameList.HEAD for who in found.undeclared):
        return " Kepala desa belum mengisi daftar keluarganya."
    return " Pemegang jabatannya belum tercatat; cocokkan sendiri, lalu nyatakan pada Keterangan."


def _told(found: Compared) -> str:
    compared_with = f"{len(found.people)} nama dicocokkan dengan {len(found.deciders)} pejabat desa dan BPD"
    if not found.tied:
        return f"{compared_with}; tidak ada yang menyatakan hubungan."
    aside = {row.person_id: row for row in found.tied}
    names = "; ".join(
        f"{row.person.name} menyisih{f', digantikan {row.deputy.name}' if row.deputy else ''}"
        for row in aside.values()
    )
    return f"{compared_with}; {names}."


CHECKS: Mapping[Need, Check] = {Need.PARTNER: _partner, Need.TIES_ANSWERED: _ties_answered}
