"""Made-up musyawarah desa, brought forward by the acts of the offices, for tests that need them."""

from datetime import date, timedelta
from types import SimpleNamespace

from mitradesa.actions.deliberations.deciding import Decided, record_decision
from mitradesa.actions.deliberations.holding import Held, enter_list, hold_deliberation
from mitradesa.actions.deliberations.opening import Change, Plan
from mitradesa.actions.deliberations.preparing import (
    Call,
    OwnMeeting,
    Topic,
    call_deliberation,
    keep_elements,
    plan_about,
    record_bpd_meeting,
)
from mitradesa.actions.deliberations.signing import Signed, sign_minutes
from mitradesa.actions.files import Given
from mitradesa.core.deliberations import About
from mitradesa.records.models import CooperationFact, CooperationPaper, Deliberation, StoredFile
from tests import world

SCAN = Given(b"%PDF-1.4\n% pindaian contoh\n%%EOF\n", "berita-acara.pdf")
DAY = date(2026, 9, 1)
WORDS = "Musyawarah desa menyepakati hal ini seperti dibahas."
ELEMENTS = {
    "bpd": (5, 0, 0),
    "government": (6, 0, 0),
    "farmers": (20, 0, 0),
    "women": (8, 0, 0),
    "poor": (4, 0, 0),
}
FEW = (
    "Budi Contoh, L, bpd\nSari Contoh, P\nTono Contoh, L, pemdes\nAni Contoh, P, tani\nUmi Contoh, P, miskin"
)


def offices(village=world.VILLAGE):
    """The seats of secretary, operator, head, BPD chair and BPD member of a village."""
    roles = ("village_secretary", "village_operator", "village_head", "bpd_chair", "bpd_member")
    return SimpleNamespace(**{role: world.seat(world.holder(role, village)) for role in roles})


def at(seat, row):
    """A change of a deliberation as it stands now."""
    return Change(seat, row.key, Deliberation.objects.get(pk=row.pk).version)


def planned(seats, *topics, day=DAY, **more):
    """A plan with its items."""
    plan = Plan("Musyawarah contoh", day, place="Balai desa", cost_payer="apbdes")
    return plan_about(seats.village_secretary, world.VILLAGE, plan, more.pop("key", ""), topics)


def called(seats, row, **more):
    """The elements and the invitation, with the notice before it."""
    keep_elements(at(seats.village_operator, row), ELEMENTS)
    before = row.held_on - timedelta(days=7)
    own = OwnMeeting(before - timedelta(days=1), "BPD mendukung.", 5, 4, "1/BPD/2026")
    record_bpd_meeting(at(seats.bpd_member, row), own)
    fields = {"number": "3/BPD/2026", "notified_on": before, **more}
    return call_deliberation(at(seats.bpd_chair, row), Call(before, **fields))


def held(seats, row, names=FEW):
    """The day and the names."""
    day = Deliberation.objects.get(pk=row.pk).held_on
    hold_deliberation(at(seats.bpd_chair, row), Held(day, chair="Budi Contoh", note_taker="Sari Contoh"))
    if names:
        enter_list(at(seats.village_operator, row), names)
    row.refresh_from_db()
    return row


def decided(seats, row, number=0, outcome="agreed", **more):
    """A decision on an item by consensus, unless votes are given."""
    item = row.items.all()[number]
    manner = "counted_vote" if more.get("votes") else "consensus"
    return record_decision(
        at(seats.bpd_chair, row), item.pk, Decided(outcome, manner, more.pop("words", WORDS), **more)
    )


def signed(seats, row, **more):
    """The signed minutes with their scan."""
    fields = {"number": "4/BA/2026", **more}
    return sign_minutes(at(seats.bpd_chair, row), Signed(fields.pop("on", row.held_on), **fields), SCAN)


def through(seats, *topics, outcome="agreed", day=DAY, **more):
    """A deliberation from its plan to its signed minutes, every item decided alike."""
    row = planned(seats, *topics, day=day)
    called(seats, row)
    held(seats, row)
    for number, item in enumerate(row.items.all()):
        of_it = more if item.about in (About.DEAL, About.CHANGE, About.END) else {}
        decided(seats, row, number, outcome, **of_it)
    return signed(seats, row)


def about(case, kind=About.COOPERATION):
    """An item about a case."""
    return Topic(kind, case=case.key)


def a_draft(case, letter="a", **terms):
    """A draft of a case by the letter of its hash, with what was read from it in the place of an earlier one's."""
    file = StoredFile.objects.create(sha256=letter * 64, size=1, content_type="application/pdf")
    CooperationFact.objects.filter(cooperation=case, stated=False).delete()
    for name, value in terms.items():
        CooperationFact.objects.create(
            cooperation=case, name=name, value=value, origin="rancangan", stated=False
        )
    return CooperationPaper.objects.create(
        cooperation=case, kind="draft", dated_on=DAY, file=file, file_name=f"{letter}.pdf"
    )
