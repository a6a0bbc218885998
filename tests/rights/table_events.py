"""The addresses of awareness events: a regency's events are read by all offices in it."""

from mitradesa.core.roles import Act
from tests.rights.doors import Door, Reach, page

AWARENESS: dict[str, Door] = {
    "outreach:index": page(Act.READ_EVENTS),
    "outreach:show": page(Act.READ_EVENTS, "awareness", reach=Reach.REGENCY),
    "effect:show": page(Act.READ_EFFECT),
    "effect:villages": page(Act.READ_EFFECT),
    "effect:method": page(Act.READ_EFFECT),
}
