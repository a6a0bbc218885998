"""Facts of a cooperation that the third party's profile shows, and that the comparison of names and the statements of ties show."""

from collections.abc import Iterator, Sequence

from mitradesa.core.calendar import today
from mitradesa.core.partners import LEGAL_PAPER_WORDS, LegalPaper
from mitradesa.core.ties import POSITIONS_HELD, NameList, TieAnswer
from mitradesa.queries.ties import Compared, compared
from mitradesa.records.models import Cooperation, TieStatement

Shown = tuple[str, object, str]
PROFILE = "profil pihak ketiga yang diperiksa Dinas PMD"
COMPARISON = "pencocokan nama pada perkara ini"
STATEMENTS = "pernyataan hubungan pada perkara ini"
NAMED = {
    TieAnswer.OWNER: "pemilik",
    TieAnswer.OFFICER: "pengurus",
    TieAnswer.EMPLOYEE: "pegawai",
}
UNDECLARED = {
    NameList.HEAD: "head_names_undeclared",
    NameList.OFFICIALS: "official_names_undeclared",
    NameList.BPD: "bpd_names_undeclared",
}
HOLDERS = {NameList.OFFICIALS: "officials_in_partner", NameList.BPD: "bpd_members_in_partner"}


def of_partners(one: Cooperation) -> Iterator[Shown]:
    """What papers, names and statements show; eight queries at most, three where the third party has no profile."""
    if one.partner_id is None:
        return
    yield from _of_papers(one)
    found = compared(one, today())
    if found is None or not (found.people or found.statements):
        return
    if found.lists:
        yield "name_lists_compared", _with_stated(one, found), COMPARISON
    for named in found.lists:
        yield UNDECLARED[named], len(found.open_of(named)), COMPARISON
        if named in HOLDERS and not found.open_of(named):
            yield HOLDERS[named], _people(found.stated_of(named, *POSITIONS_HELD)), STATEMENTS
    yield from _of_head(found)
    yield from _of_tied(found)


def _of_papers(one: Cooperation) -> Iterator[Shown]:
    """The papers count as received once the regency office has verified the profile that names them."""
    rows = one.partner.papers.filter(withdrawn_on__isnull=True) if one.partner else ()
    papers = [(row.kind, row.expires_on) for row in rows]
    if not papers:
        return
    kinds = dict.fromkeys(kind for kind, _ in papers if kind not in (LegalPaper.OTHER, LegalPaper.NPWP))
    yield "partner_papers", [LEGAL_PAPER_WORDS[kind] for kind in kinds], PROFILE
    day = today()
    yield "partner_papers_expired", sum(1 for _, ends in papers if ends and ends < day), PROFILE


def _with_stated(one: Cooperation, found: Compared) -> list[str]:
    """The lists that records compare, and those that somebody stated to have compared by hand."""
    stated = [value for fact in one.facts.all() if fact.name == "name_lists_compared" for value in fact.value]
    return list(dict.fromkeys([*(named.value for named in found.lists), *stated]))


def _of_head(found: Compared) -> Iterator[Shown]:
    held = found.stated_of(NameList.HEAD, *POSITIONS_HELD)
    kin = found.stated_of(NameList.HEAD, TieAnswer.FAMILY)
    if held:
        roles = [NAMED[TieAnswer(row.answer)] for row in held]
        yield "head_roles_in_partner", list(dict.fromkeys(roles)), STATEMENTS
    if NameList.HEAD in found.lists and not found.open_of(NameList.HEAD):
        yield "head_relatives_in_partner", len(kin), STATEMENTS
    if kin:
        yield "head_statement", "signed", STATEMENTS
        yield "head_statement_on", max(row.stated_on for row in kin), STATEMENTS


def _of_tied(found: Compared) -> Iterator[Shown]:
    """How many are tied is known when no name asks for a statement any more."""
    if found.open or not (found.lists or found.statements):
        return
    yield "tied_deciders", len(found.tied_people), STATEMENTS
    yield "recorded_recusals", _people([row for row in found.tied if row.stands_aside]), STATEMENTS


def _people(rows: Sequence[TieStatement]) -> int:
    return len({row.person_id for row in rows})
