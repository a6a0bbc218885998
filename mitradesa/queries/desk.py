"""What waits for an office today, why and by when: gathered from every room, a bounded number of lines from each."""

from collections.abc import Callable, Sequence
from datetime import date

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.register import State
from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, Capacity, Role, Seat, may
from mitradesa.queries.agreements.asked import Asked
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.queries.agreements.sheets import sheets_to_check
from mitradesa.queries.concerns.desk import concerns
from mitradesa.queries.cooperations.waiting import lapsing, money, suspended
from mitradesa.queries.cooperations.waiting_steps import offers_to_handle, steps
from mitradesa.queries.deliberations.waiting import meetings
from mitradesa.queries.evaluations.waiting import sheets as evaluation_sheets
from mitradesa.queries.handovers import waiting
from mitradesa.queries.ledgers.desk import worth
from mitradesa.queries.money.waiting import bank_accounts
from mitradesa.queries.obligations.desk import duties
from mitradesa.queries.outreach_waiting import invited, promises
from mitradesa.queries.partners_waiting import papers, registrations, ties
from mitradesa.queries.red_flags.desk import red_flags
from mitradesa.queries.sanctions.lists import disputed
from mitradesa.queries.signatures import signatures_to_check
from mitradesa.queries.statements.waiting import bank_statements
from mitradesa.queries.tallies import WITH_GAPS, state_mark, tallied
from mitradesa.queries.turnovers.lists import reporting
from mitradesa.queries.village_reports.seen import reports
from mitradesa.queries.waiting import MOST, Waiting, erasures, imports, law_changes, resets, scans
from mitradesa.records.models import Disposition, Handover, Letter


def desk(seat: Seat, day: date | None = None) -> list[Waiting]:
    """Everything that waits for a seat, nearest day first, then what has none; at most thirty-nine queries, however much waits."""
    day = day or today()
    found = [one for source in SOURCES for one in source(seat, day)]
    return sorted(found, key=lambda one: (one.due is None, one.due or day, one.kind, one.what))


def _unconfirmed(seat: Seat, day: date) -> Sequence[Waiting]:
    if not may(seat, Act.CONFIRM_AGREEMENT) or seat.role is not Role.VILLAGE_HEAD:
        return ()
    rows = visible_agreements(seat).filter(confirmed_at__isnull=True).order_by("id")
    return [
        Waiting(
            "confirm",
            f"Benarkan catatan {one.title or one.key}",
            "Disiapkan operator, menunggu kepala desa.",
            None,
            "agreements:show",
            one.key,
        )
        for one in rows.only("key", "title")[:MOST]
    ]


def _sheets(seat: Seat, day: date) -> Sequence[Waiting]:
    return [
        Waiting(
            "sheet",
            f"Periksa lembar bertanda tangan kepala desa: {one.agreement.title or one.agreement.key} ({one.agreement.village.name})",
            f"Dibawa {one.carried_by.name if one.carried_by else ''}. Pembenaran di atas kertas berlaku sesudah Anda melihatnya.",
            None,
            "agreements:sheet",
            one.key,
        )
        for one in sheets_to_check(seat, MOST)
    ]


def _signatures(seat: Seat, day: date) -> Sequence[Waiting]:
    return [
        Waiting(
            "signature",
            f"Periksa lembar bertanda tangan: {one.signed_as}"
            + (f", surat {one.letter.subject}" if one.letter else ""),
            f"Dibawa {one.carried_by.name if one.carried_by else ''}. Tanda tangan di atas kertas berlaku sesudah Anda melihatnya.",
            None,
            "signatures:show",
            one.key,
        )
        for one in signatures_to_check(seat, MOST)
    ]


def _gaps(seat: Seat, day: date) -> Sequence[Waiting]:
    if not may(seat, Act.PREPARE_AGREEMENT):
        return ()
    numbers = tallied(seat.region, day).get(seat.region, {})
    found = []
    if gaps := numbers.get(WITH_GAPS, 0):
        why = "Tanpa nomor, berkas, tanggal atau musyawarah, perjanjian sukar dipertanggungjawabkan."
        found.append(Waiting("gaps", f"{gaps} perjanjian perlu dilengkapi", why, None, "overview:quality"))
    if lapsed := numbers.get(state_mark(State.UNRENEWED), 0):
        found.append(_unrenewed(lapsed))
    return found


def _unrenewed(number: int) -> Waiting:
    return Waiting(
        "lapsed",
        f"{number} perjanjian sudah lewat hari terakhirnya, belum diperbarui atau diakhiri",
        "Buka pembaruannya dengan prosedurnya, atau catat pengakhirannya. Uang perpanjangan belum diterima sebelum pembaruannya dibuka.",
        None,
        "agreements:list",
        query=f"?{Asked(keadaan=State.UNRENEWED).query()}",
    )


def _handovers(seat: Seat, day: date) -> Sequence[Waiting]:
    found = [_handover(one, seat) for one in waiting(seat.region)]
    return [one for one in found if one]


def _handover(one: Handover, seat: Seat) -> Waiting | None:
    post = f"{CAPACITY_WORDS[Capacity(one.capacity)]} {POSITIONS[Role(one.role)].title}".strip()
    what = f"Serah terima {post}, {one.office.name}"
    outgoing = one.outgoing.person_id if one.outgoing else None
    if seat.person in (outgoing, one.incoming_id):
        signed = one.signed_at if seat.person == outgoing else one.received_at
        why = "Menunggu tanda tangan Anda dengan PIN atau kunci sandi."
        return None if signed else Waiting("handover", what, why, one.since, "offices:handover", one.pk)
    if not may(seat, Act.APPROVE_HANDOVER) or seat.office == one.office_id or seat.person == one.opened_by_id:
        return None
    why = "Menunggu persetujuan orang kedua; akses berpindah hari itu juga."
    return Waiting("handover", what, why, one.since, "offices:handover", one.pk)


def _letters(seat: Seat, day: date) -> Sequence[Waiting]:
    if not may(seat, Act.READ_LETTERS):
        return ()
    drafts = Letter.objects.filter(office=seat.office, state=Letter.State.DRAFT).prefetch_related("initials")
    found = [_draft(one, seat) for one in drafts.order_by("year", "agenda")[: 4 * MOST]]
    return [one for one in found if one][:MOST]


def _draft(one: Letter, seat: Seat) -> Waiting | None:
    turn = next((initial.role for initial in one.initials.all() if initial.at is None), None)
    if turn == seat.role:
        return Waiting(
            "letter",
            f"Paraf surat kepada {one.other_side}: {one.subject}",
            "Giliran paraf Anda.",
            None,
            "letters:show",
            one.pk,
        )
    if turn is None and POSITIONS[seat.role].decides:
        why = "Semua paraf sudah ada; menunggu tanda tangan Anda."
        return Waiting(
            "letter",
            f"Tanda tangani surat kepada {one.other_side}: {one.subject}",
            why,
            None,
            "letters:show",
            one.pk,
        )
    return None


def _dispositions(seat: Seat, day: date) -> Sequence[Waiting]:
    rows = Disposition.objects.filter(letter__office=seat.office, role=seat.role, done_at__isnull=True)
    return [
        Waiting(
            "disposition",
            f"{one.instruction}: surat {one.letter.other_side} tentang {one.letter.subject}",
            f"Disposisi {one.given_by}.",
            one.due,
            "letters:show",
            one.letter_id,
        )
        for one in rows.select_related("letter").order_by("due", "id")[:MOST]
    ]


SOURCES: tuple[Callable[[Seat, date], Sequence[Waiting]], ...] = (
    lapsing,
    money,
    bank_accounts,
    suspended,
    duties,
    worth,
    reports,
    bank_statements,
    disputed,
    reporting,
    _unconfirmed,
    _sheets,
    _signatures,
    _gaps,
    _handovers,
    _letters,
    _dispositions,
    promises,
    resets,
    erasures,
    law_changes,
    imports,
    scans,
    invited,
    registrations,
    papers,
    ties,
    evaluation_sheets,
    meetings,
    red_flags,
    concerns,
    steps,
    offers_to_handle,
)


def as_text(seat: Seat, found: Sequence[Waiting], day: date) -> str:
    """The desk as a message for a chat: short lines, no names of residents."""
    head = f"Meja {seat.title}, {seat.office_name}, {in_words(day)}"
    if not found:
        return f"{head}\nTidak ada yang menunggu."
    lines = [
        f"{number}. {one.what}{f' (sebelum {in_words(one.due)})' if one.due else ''}"
        for number, one in enumerate(found, 1)
    ]
    return "\n".join([head, *lines])
