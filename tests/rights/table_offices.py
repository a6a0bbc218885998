"""The addresses of an office's own work: its desk, its letters, the trail, the regions."""

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.roles import Role, Seat, may_bring, may_fill
from tests.rights.doors import LET_IN, Door, Guard, Reach, Thing, deed, form, page
from tests.rights.papers import told
from tests.rights.places import CALENDAR, PIN

READ, ENTER, DECIDE = Act.READ_LETTERS, Act.REGISTER_LETTER, Act.DISPOSE_LETTER
CARRY = Act.CARRY_SIGNATURE
TRAIL, ERASE, KEEP = Act.READ_TRAIL, Act.ERASE_PERSONAL, Act.KEEP_REGIONS
_OFFICE = {"reach": Reach.OFFICE}
_LETTER = {"other_side": "Camat Contoh", "subject": "Undangan"}
_BASIS = {"on": today().isoformat(), "basis": "Perda Contoh 1/2026"}


def _was_told(seat: Seat, thing: Thing | None) -> bool:
    return seat.role is told(seat.office_kind)


def _has_staff(seat: Seat, thing: Thing | None) -> int:
    """An office of one role passes nothing on."""
    return 409 if told(seat.office_kind) is seat.role else 302


DESK: dict[str, Door] = {
    "desk:desk": page(Act.USE_DESK),
    "desk:take_seat": deed(Act.USE_DESK, writes=False),
    "desk:settings": deed(Act.USE_DESK),
    "desk:calendar": page(Guard.OPEN, args=(CALENDAR,)),
}

LETTERS: dict[str, Door] = {
    "letters:index": page(READ),
    "letters:book": page(READ),
    "letters:receive": form(ENTER, sent=_LETTER),
    "letters:draft": form(ENTER, sent=_LETTER),
    "letters:number_by": deed(DECIDE, sent={"pattern": "{urut}/{tahun}"}),
    "letters:show": page(READ, "letter", **_OFFICE),
    "letters:initial": deed(READ, "draft", done=409, writes=False, **_OFFICE),
    "letters:sign": deed(DECIDE, "draft", sent={"pin": PIN}, **_OFFICE),
    "letters:send": deed(ENTER, "signed", **_OFFICE),
    "letters:cancel": deed(ENTER, "draft", sent={"reason": "tidak jadi"}, **_OFFICE),
    "letters:dispose": deed(DECIDE, "letter", done=_has_staff, **_OFFICE),
    "letters:finish": deed(READ, "disposition", sent={"result": "hadir"}, also=_was_told, **_OFFICE),
}


def _carries_to_the_bpd_chair(seat: Seat, thing: Thing | None) -> bool:
    own = thing is not None and seat.office == thing.office
    return own or may_fill(seat, Role.BPD_CHAIR, seat.region) or may_bring(seat, Role.BPD_CHAIR, seat.region)


SIGNATURES: dict[str, Door] = {
    "signatures:print_letter": deed(CARRY, "draft", done=LET_IN, writes=None, **_OFFICE),
    "signatures:print_handover": deed(
        CARRY, "handover", done=409, writes=False, also=_carries_to_the_bpd_chair
    ),
    "signatures:show": page(CARRY, "signature", **_OFFICE),
    "signatures:bring": deed(CARRY, "signature", done=409, writes=False, **_OFFICE),
    "signatures:check": deed(Act.CHECK_SIGNATURE, "signature", sent={"alasan": "kabur"}, **_OFFICE),
    "signatures:withdraw": deed(CARRY, "signature", **_OFFICE),
    "signatures:scan": page(CARRY, "signature", **_OFFICE),
    "signatures:picture": page(CARRY, "signature", **_OFFICE),
}

EVENTS: dict[str, Door] = {
    "trail:index": page(TRAIL),
    "trail:csv": page(TRAIL),
    "trail:pdf": page(TRAIL),
    "trail:head": page(TRAIL),
    "trail:checker": page(TRAIL),
    "trail:show": page(TRAIL, "event"),
    "trail:proof": page(TRAIL, "event"),
    "trail:proof_json": page(TRAIL, "event_twice"),
    "trail:erase_event": deed(ERASE, "event", sent={"reason": "diminta"}),
    "trail:erasures": page(ERASE),
    "trail:erase_person": deed(ERASE, done=422, writes=False),
    "trail:approve_erasure": deed(ERASE, "erasure"),
    "trail:refuse_erasure": deed(ERASE, "erasure"),
}

REGIONS: dict[str, Door] = {
    "regions:index": page(Act.READ_REGIONS),
    "regions:show": page(Act.READ_REGIONS, "village", reach=Reach.ALL),
    "regions:rename": deed(KEEP, "village", beyond=403, sent={**_BASIS, "name": "Contoh Baru"}),
    "regions:succeed": deed(
        KEEP,
        "village",
        beyond=403,
        sent=lambda visit: {**_BASIS, "kind": "split", "successors": f"{visit.site[:8]}.2777 Contoh Mekar"},
    ),
}
