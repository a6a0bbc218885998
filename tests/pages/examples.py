"""What the varying parts of the workspace's addresses stand for: rows that the seat in use may see."""

from mitradesa.core.acts import Act
from mitradesa.core.flags import Flag
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.outreach import EventState
from mitradesa.core.roles import OfficeKind, Role, may
from mitradesa.queries.agreements.scope import visible_agreements, visible_partners, visible_villages
from mitradesa.queries.cooperations.guide import track_of
from mitradesa.queries.cooperations.scope import visible_cooperations
from mitradesa.queries.outreach import events_of
from mitradesa.records.models import (
    AgendaItem,
    AgreementFile,
    Announcement,
    Asset,
    BudgetLine,
    CommitteeMember,
    ConfirmationSheet,
    Cooperation,
    CooperationPaper,
    Dispute,
    Evaluation,
    Event,
    EventCost,
    EventSpeaker,
    Handover,
    ImportBatch,
    ImportRow,
    Invitation,
    LawChange,
    Letter,
    Material,
    Office,
    Participant,
    Partner,
    Potential,
    PriorityLine,
    PriorityScale,
    Receipt,
    Region,
    Rejudging,
    Roster,
    Scan,
    SignatureSheet,
    Speaker,
    Step,
    VillagePaper,
)
from tests.pages import meeting_examples, of_partners
from tests.pages.examples_kept import KEPT, REGISTERS

State = ConfirmationSheet.State


def _rows(model, *fields, most=2, order="-pk", **where):
    return list(model.objects.filter(**where).order_by(order).values_list(*fields)[:most])


def _agreements(seat):
    """The records that show most: with gaps, with sheets, and the newest."""
    rows = visible_agreements(seat).order_by("-pk")
    found = [rows.filter(sheets__state=state).values_list("key").first() for state in State.values]
    found.append(rows.filter(flags__flag=Flag.DUPLICATE).values_list("key").first())
    found.append(rows.values_list("key").first())
    return list(dict.fromkeys(one for one in found if one))


def _mine(seat):
    return visible_agreements(seat).order_by("-pk").values_list("key")[:1]


def _sheets(seat):
    mine = {"agreement__village__code__startswith": seat.region}
    found = [_rows(ConfirmationSheet, "key", most=1, state=state, **mine) for state in State.values]
    return [one for some in found for one in some]


def _letters(seat):
    return [
        one
        for state in Letter.State.values
        for one in _rows(Letter, "pk", most=1, office=seat.office, state=state)
    ]


def _signatures(seat):
    found = [_rows(SignatureSheet, "key", most=1, state=state, office=seat.office) for state in State.values]
    return [one for some in found for one in some]


def _batches(seat):
    return [
        one
        for state in ImportBatch.State.values
        for one in _rows(ImportBatch, "key", most=1, office=seat.office, state=state, kind="register")
    ]


def _import_rows(seat):
    return [
        one
        for state in ImportRow.State.values
        for one in _rows(
            ImportRow, "batch__key", "row", most=1, batch__office=seat.office, state=state, **REGISTERS
        )
    ]


def _scans(seat):
    return [
        one
        for state in Scan.State.values
        for one in _rows(Scan, "key", most=1, office=seat.office, state=state)
    ]


def _offices(seat):
    kinds = Office.objects.filter(region__code__startswith=seat.region).values_list("kind", flat=True)
    return [
        one
        for kind in sorted(set(kinds))
        for one in _rows(Office, "pk", most=1, kind=kind, region__code__startswith=seat.region)
    ]


def _village(seat):
    """The village with most in it of those that the seat sees."""
    seen = visible_villages(seat)
    papers = VillagePaper.objects.filter(village__in=seen.values("pk")).values_list("village")
    return list(papers[:1]) or list(seen.values_list("code")[:1])


def _regions(seat):
    return [
        one
        for level in Region.Level.values
        for one in _rows(Region, "code", most=1, level=level, code__startswith=seat.region)
    ]


def _handovers(seat):
    return (
        _rows(Handover, "pk", office__region__code__startswith=seat.region)
        if may(seat, Act.READ_PEOPLE)
        else []
    )


def _own_partners(seat):
    """Those that a seat may change: the register of partners is the regency's."""
    rows = visible_partners(seat).order_by("-pk")
    return list(rows.values_list("pk")[:1]) if seat.office_kind is OfficeKind.DPMD else []


def _inviting(seat):
    """The event that invites, which shows most before it is held."""
    return list(events_of(seat).filter(state=EventState.INVITING).values_list("key")[:1])


def _invited(seat):
    """The same, for offices that invite, pass on or name people."""
    acts = (Act.INVITE, Act.FORWARD_INVITATION, Act.NAME_DELEGATE)
    return _inviting(seat) if any(may(seat, act) for act in acts) else []


def _of(keys):
    return {"event__key__in": [key for (key,) in keys], "most": 1}


def no_row(seat):
    """No row: said beside each, where its page is tried instead."""
    return []


def _potentials(seat):
    where = {"village__code__startswith": seat.region}
    return _rows(Potential, "pk", most=1, **where) if may(seat, Act.READ_POTENTIALS) else []


def _own_potentials(seat):
    return _rows(Potential, "pk", most=1, village=seat.region)


def _assets(seat):
    where = {"village__code__startswith": seat.region}
    return _rows(Asset, "pk", most=1, **where) if may(seat, Act.READ_ASSETS) else []


def _cases(seat):
    """One in every state that there is; for who sees a whole regency only the office that has to do with all of them."""
    rows = visible_cooperations(seat)
    states = sorted(set(rows.values_list("status", flat=True)))
    if len(seat.region) <= len("16.04") and seat.role is not Role.DPMD_STAFF:
        states = states[:2]
    return [(rows.filter(status=one).values_list("key", flat=True).first(),) for one in states]


def _steps(seat):
    rows = visible_cooperations(seat).order_by("-pk")[:2]
    return [(row.key, one.name) for row in rows for one in track_of(row).open_from(Status(row.status))][:6]


def _own_cases(seat):
    return _rows(Cooperation, "key", most=1, village=seat.region, status="opened")


def _disputed(seat):
    return _rows(Cooperation, "key", most=1, disputes__isnull=False, pk__in=visible_cooperations(seat))


def _partners(seat):
    """One with an interest, of those about which the seat may tell it."""
    known = Partner.objects.filter(interest__isnull=False, regency__code=seat.region[:5])
    return (known if seat.partner is None else known.filter(pk=seat.partner))[:1]


EXAMPLES = {
    **KEPT,
    "obligations:fetch": no_row,  # mitradesa/web/obligations tries a proof
    **dict.fromkeys(("ledgers:fetch", "ledgers:confirm"), no_row),  # mitradesa/web/ledgers tries both
    "agreements:show": _agreements,
    "agreements:change": _mine,
    "agreements:sheet": _sheets,
    "signatures:show": _signatures,
    "access:roster": lambda seat: _rows(Roster, "pk", made_by=seat.person),
    "legal_desk:article": lambda seat: [("permendagri-96-2017", "13(3) huruf c")],
    "legal_desk:change": lambda seat: _rows(LawChange, "pk", region=seat.region),
    "legal_desk:compose": lambda seat: [("angka",), ("lampiran",)],
    "legal_desk:give": lambda seat: [(key, "annex_list") for (key,) in _mine(seat)],
    "legal_desk:local_rule": no_row,  # needs a file in the data folder: mitradesa/web/legal_desk/test_legal_desk.py
    "legal_desk:number": lambda seat: [("lease_length", "LONGEST")],
    "legal_desk:run": lambda seat: _rows(Rejudging, "pk", most=1),
    "letters:show": _letters,
    "offices:show": _offices,
    "offices:handover": _handovers,
    **dict.fromkeys(
        (
            "certificates:results",
            "certificates:people",
            "certificates:promises",
            "certificates:photo",
            "certificates:document",
            "certificates:payment",
            "certificates:certificates",
            "certificates:late",
            "certificates:addendum",
            "checkin:answers",
            "checkin:devices",
            "checkin:doubles",
            "checkin:feedback",
            "checkin:index",
            "checkin:listing",
            "checkin:new_item",
            "checkin:often",
            "checkin:phone",
            "checkin:print",
            "checkin:questions",
            "checkin:quick",
            "checkin:quiz",
            "checkin:results",
            "checkin:scores",
            "checkin:typed_answers",
            "checkin:walk_in",
        ),
        lambda seat: list(events_of(seat).values_list("key")[:1]),
    ),
    "certificates:text": lambda seat: [
        (*one, "background") for one in events_of(seat).values_list("key")[:1]
    ],
    "certificates:settle": no_row,  # needs a promise: mitradesa/web/certificates/test_certificates.py
    "certificates:revoke": no_row,
    "checkin:person": lambda seat: _rows(
        Participant, "event__key", "pk", most=1, event__in=events_of(seat).values("pk")
    ),
    "checkin:answer": no_row,  # mitradesa/web/checkin tries questions and items of a test
    "checkin:item": no_row,
    **dict.fromkeys(
        (
            "outreach:agenda",
            "outreach:committee",
            "outreach:costs",
            "outreach:materials",
            "outreach:opener",
            "outreach:plan",
            "outreach:quotas",
            "outreach:speakers",
            "outreach:texts",
        ),
        _inviting,
    ),
    **dict.fromkeys(("outreach:invitations", "outreach:listing"), _invited),
    "outreach:agenda_line": lambda seat: _rows(AgendaItem, "event__key", "pk", **_of(_inviting(seat))),
    "outreach:cost": lambda seat: _rows(EventCost, "event__key", "pk", **_of(_inviting(seat))),
    "outreach:engaged": lambda seat: _rows(EventSpeaker, "event__key", "pk", **_of(_inviting(seat))),
    "outreach:exceptions": lambda seat: [(*one, "16.04.01") for one in _inviting(seat)],
    "outreach:invitation": lambda seat: _rows(
        Invitation, "event__key", "region_id", region__code__startswith=seat.region, **_of(_invited(seat))
    ),
    "outreach:material": lambda seat: _rows(Material, "pk", most=1, regency=seat.region[:5]),
    "outreach:member": lambda seat: _rows(CommitteeMember, "event__key", "pk", **_of(_inviting(seat))),
    "outreach:show": lambda seat: list(events_of(seat).values_list("key")[:2]),
    "outreach:speaker": lambda seat: _rows(Speaker, "pk", most=1, regency=seat.region[:5]),
    "overview:next": no_row,  # leads on to a record
    "partners:show": lambda seat: list(visible_partners(seat).order_by("-pk").values_list("pk")[:2]),
    "partners:change": _own_partners,
    "partners:enter_for": _own_partners,
    "partners:registration": of_partners.registrations,
    "partners:mend": no_row,  # mitradesa/web/partners tries it with what a person entered himself
    "partners:assess": of_partners.assessed,
    "partners:assessment": of_partners.cards,
    "ties:of_case": of_partners.tied_cases,
    "ties:statement": of_partners.statements,
    "plans:show": _village,
    "plans:paper": _village,
    "plans:line": _village,
    "plans:change_paper": lambda seat: _rows(VillagePaper, "village", "pk", village=seat.region),
    "plans:paper_file": lambda seat: _rows(VillagePaper, "village", "pk", village=seat.region),
    "plans:change_line": lambda seat: _rows(BudgetLine, "village", "pk", village=seat.region),
    "potentials:village": _village,
    "potentials:new": lambda seat: _rows(Region, "code", code=seat.region),
    "potentials:scale": lambda seat: _rows(
        PriorityScale, "village", "year", most=1, village__code__startswith=seat.region
    ),
    "potentials:plans": lambda seat: _rows(
        PriorityLine, "pk", most=1, scale__village__code__startswith=seat.region
    ),
    "potentials:of_case": (lambda seat: _cases(seat)[:1] if may(seat, Act.READ_ASSETS) else []),
    "potentials:show": _potentials,
    "potentials:change": _own_potentials,
    "assets:village": _village,
    "assets:new": lambda seat: _rows(Region, "code", code=seat.region),
    "assets:of_case": (lambda seat: _cases(seat)[:1] if may(seat, Act.READ_ASSETS) else []),
    "assets:days": no_row,  # mitradesa/web/assets tries the days of a use
    "assets:show": _assets,
    "assets:change": lambda seat: _rows(Asset, "pk", most=1, village=seat.region),
    "offers:of_case": (lambda seat: _cases(seat)[:3] if may(seat, Act.READ_OFFERS) else []),
    "offers:show": lambda seat: (
        _rows(Announcement, "code", village__code__startswith=seat.region)
        if may(seat, Act.READ_OFFERS)
        else []
    ),
    "offers:change": lambda seat: _rows(Announcement, "code", most=1, village=seat.region),
    "evaluations:of_case": (lambda seat: _cases(seat) if may(seat, Act.READ_EVALUATIONS) else []),
    "evaluations:permit": (lambda seat: _cases(seat)[:1] if may(seat, Act.READ_EVALUATIONS) else []),
    "evaluations:silence": (lambda seat: _cases(seat) if may(seat, Act.READ_EVALUATIONS) else []),
    "evaluations:show": lambda seat: (
        _rows(Evaluation, "key", village__code__startswith=seat.region)
        if may(seat, Act.READ_EVALUATIONS)
        else []
    ),
    "cooperations:track": lambda seat: [(name.value,) for name in TrackName],
    "cooperations:show": _cases,
    "cooperations:change": _own_cases,
    "cooperations:regime": _own_cases,
    "cooperations:facts": _own_cases,
    "cooperations:disputes": _disputed,
    "cooperations:raise_dispute": _disputed,
    "cooperations:closing_paper": _disputed,
    "cooperations:dispute_stage": lambda seat: _rows(
        Dispute, "cooperation__key", "pk", most=1, cooperation__in=visible_cooperations(seat)
    ),
    "cooperations:ending": _own_cases,
    "cooperations:closing": _own_cases,
    "receipts:of_agreement": lambda seat: _rows(
        Receipt, "agreement__key", most=1, agreement__in=visible_agreements(seat)
    ),
    "matching:interest": lambda seat: [(one.pk,) for one in _partners(seat)],
    "cooperations:deadlines": lambda seat: _cases(seat)[:1],
    "cooperations:what_if": lambda seat: _cases(seat)[:1],
    "cooperations:step": _steps,
    "cooperations:taken": lambda seat: _rows(
        Step, "cooperation__key", "pk", most=1, cooperation__in=visible_cooperations(seat)
    ),
    "cooperations:paper": lambda seat: [(*one, "kak") for one in _own_cases(seat)],
    "cooperations:paper_scan": lambda seat: _rows(
        CooperationPaper, "cooperation__key", "pk", most=1, cooperation__village=seat.region
    ),
    "deliberations:rules": lambda seat: _village(seat) if may(seat, Act.READ_DELIBERATIONS) else [],
    **meeting_examples.MEETINGS,
    "regions:show": _regions,
    "register:batch": _batches,
    "register:columns": _batches,
    "register:undo": _batches,
    "register:rows": _batches,
    "register:row": _import_rows,
    "register:scan": _scans,
    "register:add_file": _mine,
    "register:replace_file": lambda seat: _rows(
        AgreementFile, "agreement__key", "pk", agreement__village=seat.region
    ),
    "trail:show": lambda seat: _rows(Event, "position", region__startswith=seat.region),
    "trail:proof": lambda seat: _rows(Event, "position", region__startswith=seat.region, most=1),
    "villages:show": _village,
    "mfa_edit_webauthn": no_row,  # needs a passkey: tests/browser/test_deciding.py
    "mfa_remove_webauthn": no_row,
}
"""For every page of the workspace whose address varies: the parts of its address for a seat, none where the seat has no such row."""
