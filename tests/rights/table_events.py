"""The addresses of awareness events: a regency's events are read by all offices in it, and reported by its village office."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import RIGHTS, Seat, may
from tests.rights.doors import LET_IN, Door, Guard, Reach, Thing, deed, form, page, room

READ, REPORT, CERTIFY = Act.READ_EVENTS, Act.REPORT_EVENT, Act.CERTIFY
_REGENCY = {"reach": Reach.REGENCY}


def _is_told_of_it(seat: Seat, thing: Thing | None) -> bool | int:
    """A promise is looked at by the offices over its village and by whoever reports the event."""
    return (thing is not None and (seat.covers(thing.region) or seat.role in RIGHTS[REPORT])) or 404


def _keeps_it(seat: Seat, thing: Thing | None) -> bool | int:
    """It is settled by the village that gave it, or by whoever reports the event."""
    if _is_told_of_it(seat, thing) == 404:
        return 404
    act = Act.KEEP_PROMISE if thing is not None and seat.region == thing.region else REPORT
    return may(seat, act)


def _empty_form_or_list(seat: Seat, thing: Thing | None) -> int:
    return 422 if may(seat, CERTIFY) else 200


AWARENESS: dict[str, Door] = {
    "outreach:index": page(READ),
    "outreach:show": page(READ, "awareness", **_REGENCY),
    "effect:show": page(Act.READ_EFFECT),
    "effect:villages": page(Act.READ_EFFECT),
    "effect:method": page(Act.READ_EFFECT),
}

AFTERWARDS: dict[str, Door] = {
    "certificates:results": page(READ, "awareness", **_REGENCY),
    "certificates:people": page(READ, "awareness", **_REGENCY),
    "certificates:text": form(REPORT, "written", sent={"text": "Tujuan", "version": 0}, **_REGENCY),
    "certificates:promises": form(
        REPORT, "awareness", sent={"what": "Menyusun Perdes", "due": "2027-03-01"}, **_REGENCY
    ),
    "certificates:settle": form(
        READ,
        "promise",
        sent={"result": "selesai", "version": 1},
        also=_keeps_it,
        also_get=_is_told_of_it,
        **_REGENCY,
    ),
    "certificates:photo": form(REPORT, "awareness", done=422, writes=False, **_REGENCY),
    "certificates:document": form(REPORT, "awareness", done=422, writes=False, **_REGENCY),
    "certificates:payment": form(REPORT, "awareness", done=422, writes=False, **_REGENCY),
    "certificates:take_out": deed(REPORT, "photo", **_REGENCY),
    "certificates:ask": deed(REPORT, "awareness", sent={"kind": "report_pdf"}, writes=False, **_REGENCY),
    "certificates:fetch": page(READ, "photo", **_REGENCY),
    "certificates:late": page(REPORT, "awareness", **_REGENCY),
    "certificates:addendum": form(
        REPORT, "awareness", sent={"note": "Sinyal"}, done=409, writes=False, **_REGENCY
    ),
    "certificates:certificates": form(READ, "awareness", done=_empty_form_or_list, writes=False, **_REGENCY),
    "certificates:revoke": form(CERTIFY, "certificate", sent={"reason": "salah nama"}, **_REGENCY),
    "verification:ask": page(Guard.OPEN),
    "verification:verify": page(Guard.OPEN, args=("TIDAKADA",), got=404),
}

_ROOM = {"reach": Reach.REGENCY, "writes": False}
HERE, ASK = Act.CHECK_IN, Act.ANSWER_QUESTION
"""Who keeps the attendance, and who answers questions."""
WHILE_IT_RUNS: dict[str, Door] = {
    **{
        f"checkin:{name}": page(HERE, "awareness", **_ROOM)
        for name in ("index", "listing", "phone", "worker", "print", "quiz", "results", "answers", "scores")
    },
    "checkin:check_in": deed(HERE, "coming", **_REGENCY),
    "checkin:take_back": deed(HERE, "awareness", done=409, **_ROOM),
    "checkin:walk_in": form(HERE, "awareness", done=422, **_ROOM),
    "checkin:person": page(HERE, "participant", **_ROOM),
    "checkin:erase": deed(Act.ERASE_PERSONAL, "participant", sent={"reason": "diminta"}, **_REGENCY),
    "checkin:prepare": form(HERE, "awareness", done=400, **_ROOM),
    "checkin:send": deed(Guard.OPEN, "awareness", done=410, **_ROOM),
    "checkin:devices": form(HERE, "awareness", done=409, **_ROOM),
    "checkin:close": deed(HERE, "device", **_REGENCY),
    "checkin:quick": form(HERE, "awareness", done=422, **_ROOM),
    "checkin:hosts": deed(HERE, "awareness", **_REGENCY),
    "checkin:doubles": form(HERE, "awareness", done=409, **_ROOM),
    "checkin:questions": form(HERE, "awareness", sent={"text": "Berapa lama?"}, **_REGENCY),
    "checkin:answer": form(ASK, "question", sent={"answer": "Tiga tahun", "by": "Contoh"}, **_REGENCY),
    "checkin:often": page(READ, "awareness", **_ROOM),
    "checkin:feedback": form(HERE, "awareness", done=409, **_ROOM),
    "checkin:new_item": form(Act.PLAN_EVENT, "awareness", done=409, **_ROOM),
    "checkin:item": form(Act.PLAN_EVENT, "test_item", sent={"drop": "ya"}, **_REGENCY),
    "checkin:typed_answers": form(HERE, "awareness", done=422, **_ROOM),
    "checkin:take_part": form(Guard.OPEN, "open_link", sent={"question": "Berapa lama?"}, **_REGENCY),
}

PLAN, INVITE = Act.PLAN_EVENT, Act.INVITE
_TRIED = {"reach": Reach.REGENCY, "done": LET_IN, "writes": None}
"""Sent empty, or nearly so: who is let in matters here, not what becomes of it."""


def _invites_or_is_invited(seat: Seat, thing: Thing | None) -> bool | int:
    return seat.role in RIGHTS[INVITE] | RIGHTS[Act.NAME_DELEGATE] or 404


def _sends_invitations(seat: Seat, thing: Thing | None) -> bool | int:
    if _invites_or_is_invited(seat, thing) == 404:
        return 404
    passes_on = seat.role in RIGHTS[Act.FORWARD_INVITATION] and thing is not None
    return seat.role in RIGHTS[INVITE] or (passes_on and seat.region == thing.region[:8])


def _issues_letters(seat: Seat, thing: Thing | None) -> bool | int:
    return seat.role in RIGHTS[INVITE] | RIGHTS[Act.FORWARD_INVITATION] or 404


def _by_letter(visit) -> dict[str, object]:
    passes_on = visit.seat is not None and len(visit.seat.region) == 8
    below = visit.site if passes_on else visit.site[:8]
    return {"wilayah": below, "nomor": "9/2026", "tanggal": "2026-11-20"}


def _sees_it(seat: Seat, thing: Thing | None) -> bool | int:
    """An invitation is seen by whoever invites, by the office invited, and by the subdistrict that passes it on."""
    invited = seat.role in RIGHTS[Act.NAME_DELEGATE] and thing is not None
    return seat.role in RIGHTS[INVITE] or (invited and seat.region in (thing.region, thing.region[:8])) or 404


def _answers_it(seat: Seat, thing: Thing | None) -> bool | int:
    return 404 if _sees_it(seat, thing) == 404 else seat.role in RIGHTS[Act.NAME_DELEGATE]


PLANNING: dict[str, Door] = {
    "outreach:new": room(PLAN),
    "outreach:need": page(PLAN),
    "outreach:plan_from": deed(PLAN, done=LET_IN, writes=None),
    "outreach:unreached": page(PLAN),
    "outreach:speakers_known": page(PLAN),
    "outreach:new_speaker": room(PLAN),
    "outreach:speaker": room(PLAN, "speaker", reach=Reach.REGENCY),
    "outreach:cv": page(PLAN, "speaker", **_REGENCY),
    "outreach:library": page(READ),
    "outreach:new_material": room(PLAN),
    "outreach:material": room(PLAN, "material", reach=Reach.REGENCY),
    "outreach:material_file": page(READ, "material", **_REGENCY),
    "outreach:codes": room(PLAN),
    **{
        f"outreach:{name}": room(PLAN, record, reach=Reach.REGENCY)
        for name, record in {
            "plan": "awareness",
            "opener": "awareness",
            "texts": "awareness",
            "materials": "awareness",
            "quotas": "awareness",
            "exceptions": "quota",
            "committee": "awareness",
            "member": "member",
            "speakers": "awareness",
            "engaged": "engaged",
            "agenda": "awareness",
            "agenda_line": "agenda_line",
            "costs": "awareness",
            "cost": "cost",
        }.items()
    },
    **{f"outreach:{name}": deed(PLAN, "awareness", **_TRIED) for name in ("move", "cancel", "copy")},
    "outreach:move_line": deed(PLAN, "agenda_line", **_TRIED),
}

INVITING: dict[str, Door] = {
    "outreach:calendar": page(READ, "awareness", **_REGENCY),
    "outreach:cards": page(READ, "awareness", got=(200, 409), also_get=_invites_or_is_invited, **_REGENCY),
    "outreach:invitations": page(READ, "awareness", also_get=_invites_or_is_invited, **_REGENCY),
    "outreach:listing": page(READ, "awareness", also_get=_invites_or_is_invited, **_REGENCY),
    "outreach:letters_paper": page(READ, "awareness", got=(200, 409), also_get=_issues_letters, **_REGENCY),
    **{
        f"outreach:{name}": deed(READ, "awareness", also=_sends_invitations, **_TRIED)
        for name in ("draft_letters", "send")
    },
    "outreach:on_paper": deed(READ, "awareness", sent=_by_letter, also=_sends_invitations, **_TRIED),
    "outreach:add": deed(INVITE, "awareness", **_TRIED),
    "outreach:remind": deed(INVITE, "awareness", **_TRIED),
    "outreach:invitation": room(
        READ, "invitation", sent={"aksi": "hadir"}, also=_answers_it, also_get=_sees_it, reach=Reach.REGENCY
    ),
    "outreach:renew": deed(INVITE, "invitation", **_TRIED),
    "outreach:kuasa": page(READ, "kuasa", also_get=_sees_it, **_REGENCY),
    "invitation:show": room(Guard.OPEN, "secret_invitation", reach=Reach.REGENCY),
    "invitation:calendar": page(Guard.OPEN, "secret_invitation", **_REGENCY),
}
