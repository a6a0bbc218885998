"""Two at once at one sheet: one wins, the other is told; a sheet and a PIN confirm a record once. Real threads, on PostgreSQL."""

import pytest

from mitradesa.actions.agreements import change_agreement, confirm_agreement
from mitradesa.actions.files import Given
from mitradesa.actions.sheets import accept_sheet, bring_sheet, print_sheet, withdraw_sheet
from mitradesa.actions.test_access_races import at_once
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import Agreement, ConfirmationSheet, Event
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)
SCAN = Given(b"%PDF-1.7\n%%EOF", "lembar.pdf")


@pytest.fixture
def seats(settings, tmp_path):
    settings.FILES = tmp_path
    world.regions()
    roles = ("village_head", "village_operator", "village_secretary", "camat")
    return {role: world.seat(world.holder(role)) for role in roles}


@pytest.fixture
def sheet(seats):
    row = world.agreement()
    made = print_sheet(seats["village_operator"], row.key, 1)
    return bring_sheet(seats["village_operator"], made.key, SCAN, today())


def told_and_done(found):
    refused = [one for one in found if isinstance(one, Blocked)]
    done = [one for one in found if not isinstance(one, Exception)]
    assert len(refused) + len(done) == len(found), found
    return len(refused), len(done)


def test_two_who_look_at_once_confirm_once(seats, sheet):
    lookers = (seats["village_secretary"], seats["camat"])
    found = at_once(*(lambda seat=seat: accept_sheet(seat, sheet.key) for seat in lookers))
    assert told_and_done(found) == (1, 1)
    assert Event.objects.filter(kind="agreement.confirmed").count() == 1
    assert Agreement.objects.get().version == 2


@pytest.mark.parametrize("other", ["pin", "change", "withdrawal"])
def test_a_look_and_something_else_at_once_never_both_hold(seats, sheet, other):
    row = Agreement.objects.get()
    acts = {
        "pin": lambda: confirm_agreement(seats["village_head"], row.key, 1),
        "change": lambda: change_agreement(seats["village_operator"], row.key, 1, {"title": "Lain"}),
        "withdrawal": lambda: withdraw_sheet(seats["village_operator"], sheet.key),
    }
    found = at_once(lambda: accept_sheet(seats["camat"], sheet.key), acts[other])
    assert told_and_done(found) == (1, 1)
    sheet.refresh_from_db()
    accepted = sheet.state == ConfirmationSheet.State.ACCEPTED
    assert accepted == Event.objects.filter(kind="agreement.sheet_checked").exists()
    assert Event.objects.filter(kind="agreement.confirmed").count() == (accepted or other == "pin")


def test_two_sheets_brought_at_once_leave_one_that_waits(seats):
    row = world.agreement()
    seat = seats["village_operator"]
    first = print_sheet(seat, row.key, 1)
    other = ConfirmationSheet.objects.create(
        key="lain2345",
        agreement=row,
        version=1,
        digest=first.digest,
        head_id=first.head_id,
        signer=first.signer,
        printed_by_id=seat.person,
        printed_on=today(),
    )
    found = at_once(
        *(lambda key=key: bring_sheet(seat, key, SCAN, today()) for key in (first.key, other.key))
    )
    assert told_and_done(found) == (1, 1)
    assert ConfirmationSheet.objects.filter(state=ConfirmationSheet.State.BROUGHT).count() == 1
