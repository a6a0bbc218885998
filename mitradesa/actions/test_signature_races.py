"""Two at once at the sheet of a letter: it is signed and numbered once. Real threads, on PostgreSQL."""

import pytest

from mitradesa.actions.files import Given
from mitradesa.actions.letters import Sheet, cancel_letter, draft_letter, sign_letter
from mitradesa.actions.pins import set_pin
from mitradesa.actions.signature_sheets import accept_signature, bring_signature, print_letter_sheet
from mitradesa.actions.test_access_races import at_once
from mitradesa.actions.test_sheet_races import told_and_done
from mitradesa.core.calendar import today
from mitradesa.records.models import Event, Letter, SignatureSheet
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)
SCAN = Given(b"%PDF-1.7\n%%EOF", "lembar.pdf")
PIN = "402817"


@pytest.fixture
def seats(settings, tmp_path):
    settings.FILES = tmp_path
    world.regions()
    roles = ("village_head", "village_operator", "village_secretary", "section_head")
    return {role: world.seat(world.holder(role)) for role in roles}


@pytest.fixture
def sheet(seats):
    letter = draft_letter(seats["village_operator"], Sheet("Camat Contoh", "Undangan"))
    letter.initials.all().delete()
    made = print_letter_sheet(seats["village_operator"], letter.pk)
    return bring_signature(seats["village_operator"], made.key, SCAN, today())


def test_two_who_look_at_once_sign_once(seats, sheet):
    lookers = (seats["village_secretary"], seats["section_head"])
    found = at_once(*(lambda seat=seat: accept_signature(seat, sheet.key) for seat in lookers))
    assert told_and_done(found) == (1, 1)
    assert Event.objects.filter(kind="letter.signed").count() == 1
    assert Letter.objects.get().number


@pytest.mark.parametrize("other", ["pin", "cancel"])
def test_a_look_and_something_else_at_once_never_both_hold(seats, sheet, other):
    set_pin(seats["village_head"], PIN)
    acts = {
        "pin": lambda: sign_letter(seats["village_head"], sheet.letter_id, PIN),
        "cancel": lambda: cancel_letter(seats["village_operator"], sheet.letter_id, "tidak jadi"),
    }
    found = at_once(lambda: accept_signature(seats["village_secretary"], sheet.key), acts[other])
    assert told_and_done(found) == (1, 1)
    accepted = SignatureSheet.objects.get().state == SignatureSheet.State.ACCEPTED
    assert accepted == Event.objects.filter(kind="letter.sheet_checked").exists()
    assert Event.objects.filter(kind="letter.signed").count() == (accepted or other == "pin")
