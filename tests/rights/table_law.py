"""The addresses of the legal desk: the regency's village office reads them, the legal officer writes, a second person lets through."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import RIGHTS, Seat
from tests.rights.doors import LET_IN, Door, Reach, Thing, deed, page, room

READ, KEEP, APPROVE, EXCUSE = Act.READ_LAW_DESK, Act.KEEP_LAW, Act.APPROVE_LAW, Act.GIVE_EXCEPTION
ARTICLE = ("permendagri-1-2016", "12(2)")
NUMBER = ("lease_length", "LONGEST")
LOCAL = ("16.04", "lokal_contoh")
_TRIED = {"done": LET_IN, "writes": None}


def _is_second(seat: Seat, thing: Thing | None) -> bool:
    """The changes of the country were proposed by somebody else."""
    return seat.role in RIGHTS[APPROVE]


LEGAL_DESK: dict[str, Door] = {
    "legal_desk:index": page(READ),
    "legal_desk:article": Door(get=READ, post=KEEP, args=ARTICLE, **_TRIED),
    "legal_desk:withdraw_article": deed(KEEP, args=ARTICLE, **_TRIED),
    "legal_desk:changes": page(READ),
    "legal_desk:change": page(READ, "law_change"),
    "legal_desk:approve": deed(APPROVE, "law_change", **_TRIED),
    "legal_desk:refuse": deed(READ, "law_change", also=_is_second),
    "legal_desk:numbers": page(READ),
    "legal_desk:number": Door(get=READ, post=KEEP, args=NUMBER, **_TRIED),
    "legal_desk:withdraw_number": deed(KEEP, args=NUMBER, **_TRIED),
    "legal_desk:local": page(READ),
    "legal_desk:compose": room(KEEP, args=("lampiran",)),
    "legal_desk:upload": room(KEEP),
    "legal_desk:local_rule": page(READ, args=LOCAL, got=404),
    "legal_desk:withdraw_local": deed(KEEP, args=LOCAL, **_TRIED),
    "legal_desk:exceptions": page(READ),
    "legal_desk:give": room(EXCUSE, "excusable"),
    "legal_desk:end": deed(EXCUSE, "exception", sent={"reason": "tidak perlu lagi"}),
    "legal_desk:runs": page(READ),
    "legal_desk:run": page(READ, "rejudging", reach=Reach.ALL),
}
