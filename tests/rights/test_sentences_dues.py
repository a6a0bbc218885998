"""Claims, turnovers and things given: the sentences of sentences.toml about what parties owe one another beside plain money."""

from datetime import date

import pytest

from tests import estate, world
from tests.rights.acting import PIN, opens, sends, somebody

pytestmark = pytest.mark.django_db
CLAIMS = "/ruang/kewajiban/sanksi/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def bound_to(partner):
    row = world.agreement(title="Sewa contoh", starts_on=date(2026, 1, 1))
    row.partner_id = world.seat(partner).partner
    row.save()
    return row


def test_a_village_charges_what_was_not_kept_the_third_party_disputes_and_the_head_alone_decides():
    own = somebody("third_party")
    row = bound_to(own)
    new = f"{CLAIMS}perjanjian/{row.key}/baru/"
    warned = {"kind": "warning", "clause": "Pasal 9", "reason": "Sampah tidak diangkut sejak Maret."}
    for role in ("village_operator", "bpd_chair", "camat", "dpmd_head", "inspector"):
        assert sends(somebody(role), new, **warned) == 403
    for role in ("village_head", "village_secretary", "finance_officer"):
        assert sends(somebody(role), new, **warned) == 302
    fee = estate.a_sanction(row, against="partner")
    page, no = f"{CLAIMS}{fee.pk}/", {"reason": "Hitungan harinya tidak benar."}
    other = somebody("third_party", partner=world.a_partner("PT Contoh Lain"))
    assert opens(other, page) == sends(other, f"{page}sanggah/", **no) == 404
    assert sends(somebody("finance_officer"), f"{page}sanggah/", **no) == 403
    assert sends(own, f"{page}sanggah/", **no) == 302
    ruled = {"state": "imposed", "reason": "Sudah dimusyawarahkan.", "pin": PIN}
    for role in ("village_secretary", "bpd_chair", "camat", "dpmd_head"):
        assert sends(somebody(role), f"{page}putus/", **ruled) == 403
    assert sends(own, f"{page}putus/", **ruled | {"state": "waived"}) == 409
    fee.refresh_from_db()
    assert fee.state == "disputed"
    head = somebody("village_head")
    assert sends(head, f"{page}putus/", **ruled | {"pin": ""}) == 409
    assert sends(head, f"{page}putus/", **ruled) == 302


def test_a_third_party_charges_the_village_alone_and_only_it_lets_that_go():
    own = somebody("third_party")
    row = bound_to(own)
    new = f"{CLAIMS}perjanjian/{row.key}/baru/"
    asked = {"kind": "warning", "clause": "Pasal 8", "reason": "Jalan masuk belum dibuka sejak Maret."}
    other = somebody("third_party", partner=world.a_partner("PT Contoh Lain"))
    assert sends(other, new, **asked) == 404
    assert sends(own, new, **asked, against="partner") == 302
    assert [one.against for one in row.sanctions.all()] == ["village"]
    fee = estate.a_sanction(row, against="village")
    page, ruled = f"{CLAIMS}{fee.pk}/", {"state": "waived", "reason": "Sudah dimusyawarahkan.", "pin": PIN}
    for role in ("village_secretary", "bpd_chair", "camat", "dpmd_head"):
        assert sends(somebody(role), f"{page}putus/", **ruled) == 403
    assert sends(somebody("village_head"), f"{page}putus/", **ruled) == 409
    assert sends(other, f"{page}putus/", **ruled) == 404
    assert sends(own, f"{page}sanggah/", reason="Saya menyanggah diri sendiri.") == 409
    fee.refresh_from_db()
    assert fee.state == "charged"
    assert sends(own, f"{page}putus/", **ruled) == 302


def test_a_third_party_reports_its_own_turnover_and_never_confirms_it():
    own = somebody("third_party")
    due = estate.a_share(bound_to(own)).dues.get()
    room = f"/ruang/kewajiban/bagi-hasil/tempo/{due.pk}/"
    other = somebody("third_party", partner=world.a_partner("PT Contoh Lain"))
    assert opens(other, room) == sends(other, f"{room}lapor/") == 404
    for role in ("bpd_chair", "camat", "dpmd_head"):
        assert opens(somebody(role), room) == 200
        assert sends(somebody(role), f"{room}lapor/") == 403
    assert sends(own, f"{room}lapor/") == 422
    told = f"/ruang/kewajiban/bagi-hasil/laporan/{estate.a_report(due).pk}/benarkan/"
    for role in ("bpd_chair", "camat", "dpmd_head"):
        assert sends(somebody(role), told) == 403
    assert sends(own, told) == 403
    assert sends(somebody("village_secretary", world.SIBLING_VILLAGE), told) == 404
    assert sends(somebody("finance_officer"), told) == 302


def test_what_sides_bring_is_entered_by_the_village_and_read_by_its_third_party_and_those_above():
    own = somebody("third_party")
    row = bound_to(own)
    room = f"/ruang/kewajiban/bukan-uang/perjanjian/{row.key}/"
    pump = {
        "given_by": "partner",
        "kind": "goods",
        "title": "Pompa",
        "given_on": "2026-01-10",
        "belongs": "giver",
    }
    for role in ("bpd_chair", "camat", "dpmd_head", "inspector"):
        assert opens(somebody(role), room) == 200
        assert sends(somebody(role), f"{room}baru/", **pump) == 403
    assert opens(own, room) == 200
    assert sends(own, f"{room}baru/", **pump) == 403
    other = somebody("third_party", partner=world.a_partner("PT Contoh Lain"))
    assert opens(other, room) == 404
    assert sends(somebody("village_operator"), f"{room}baru/", **pump) == 302
