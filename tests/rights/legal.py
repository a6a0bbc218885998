"""What the legal desk speaks of at a place: a change that waits, an exception, a finding to be excused, a run."""

from datetime import UTC, datetime, timedelta

from mitradesa.core.calendar import today
from mitradesa.records.models import LawChange, Rejudging, RuleException
from tests import world
from tests.rights.doors import Thing

RULE = "adult_partner"


def legal_things(keeper, site: str) -> dict[str, Thing]:
    """The things of one village, and of its regency."""
    regency = site[:5]
    change = LawChange.objects.create(
        kind=LawChange.Kind.VERIFICATION,
        file="verifications.toml",
        about=f"Contoh {site}",
        says="membandingkan",
        entry={"instrument": "uu-6-2014", "key": "91", "by": "Contoh", "on": "2026-01-05", "source": "LN"},
        region=regency,
        proposed_by=keeper,
        proposed_title="Contoh Pencatat",
    )
    row = world.agreement(site, title="Kerja sama dikecualikan")
    given = RuleException.objects.create(
        agreement=row,
        rule=RULE,
        ground="should",
        reason="contoh",
        owner="contoh",
        until=today() + timedelta(days=30),
        given_by=keeper,
        given_title="Contoh Pencatat",
    )
    now = datetime.now(tz=UTC)
    run = Rejudging.objects.create(
        book_before="a", book_after="b", why="contoh", state=Rejudging.State.DONE, moved_at=now
    )
    return {
        "law_change": Thing((change.pk,), regency),
        "exception": Thing((given.pk,), site),
        "excusable": Thing((row.key, RULE), site),
        "rejudging": Thing((run.pk,), regency),
    }
