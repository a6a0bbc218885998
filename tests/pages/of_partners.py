"""What the varying parts of the addresses of third parties and ties stand for."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import may
from mitradesa.queries.agreements.scope import visible_partners
from mitradesa.queries.cooperations.scope import visible_cooperations
from mitradesa.queries.partner_profiles import assessments_seen, registrations_of
from mitradesa.records.models import Assessment, TieStatement


def registrations(seat):
    """Profiles that were handed in."""
    return list(registrations_of(seat).values_list("pk")[:3])


def assessed(seat):
    """A third party that the seat may assess."""
    rows = visible_partners(seat).order_by("-verified_at", "-pk")
    return list(rows.values_list("pk")[:1]) if may(seat, Act.ASSESS_PARTNER) else []


def cards(seat):
    """A card that the seat may read."""
    rows = Assessment.objects.filter(partner__in=visible_partners(seat))
    found = [(row.partner_id, row.pk) for row in rows if row in assessments_seen(seat, row.partner_id)]
    return found[:1]


def tied_cases(seat):
    """A case in which somebody stated a tie."""
    rows = visible_cooperations(seat).filter(partner__isnull=False, tie_statements__isnull=False)
    return list(rows.values_list("key")[:1]) if may(seat, Act.READ_TIES) else []


def statements(seat):
    """A statement."""
    rows = TieStatement.objects.filter(cooperation__in=visible_cooperations(seat))
    found = [(row.cooperation.key, row.person_id, row.about_id or 0) for row in rows[:1]]
    return found if may(seat, Act.READ_TIES) else []
