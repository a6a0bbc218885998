"""The addresses of awareness events: a regency's events are read by all offices in it, and reported by its village office."""

from mitradesa.core.roles import RIGHTS, Act, Seat, may
from tests.rights.doors import Door, Guard, Reach, Thing, deed, form, page

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
    "checkin:hosts": deed(HERE, "awareness", **_ROOM),
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
