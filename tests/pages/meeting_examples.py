"""What the varying parts of the addresses of musyawarah desa stand for."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import may
from mitradesa.queries.deliberations.scope import visible_deliberations
from mitradesa.records.models import DeliberationItem


def _meetings(seat):
    """One in every state that there is."""
    rows = visible_deliberations(seat)
    states = sorted(set(rows.values_list("state", flat=True)))
    return [(rows.filter(state=one).values_list("key", flat=True).first(),) for one in states]


def _open_meetings(seat, act):
    """Those that the seat may still change by an act."""
    rows = visible_deliberations(seat).filter(state__in=("planned", "held"), village=seat.region)
    return list(rows.values_list("key")[:2]) if may(seat, act) else []


def _to_decide(seat):
    rows = DeliberationItem.objects.filter(deliberation__state="held", deliberation__village=seat.region)
    found = rows.values_list("deliberation__key", "pk")
    return list(found[:2]) if may(seat, Act.RECORD_DECISION) else []


MEETINGS = {
    "deliberations:show": _meetings,
    **dict.fromkeys(
        (
            "deliberations:change",
            "deliberations:elements",
            "deliberations:people",
            "deliberations:discussion",
        ),
        lambda seat: _open_meetings(seat, Act.PREPARE_DELIBERATION),
    ),
    "deliberations:own_meeting": lambda seat: _open_meetings(seat, Act.RECORD_DECISION),
    **dict.fromkeys(
        ("deliberations:call", "deliberations:hold", "deliberations:sign", "deliberations:addendum"),
        lambda seat: _open_meetings(seat, Act.CONVENE_DELIBERATION),
    ),
    "deliberations:decide": _to_decide,
    "deliberations:printed": lambda seat: [
        (key, paper)
        for (key,) in _meetings(seat)[:1]
        for paper in ("undangan", "daftar-hadir", "berita-acara")
    ],
}
