"""Agreements end, are renewed, judged, merged and parted; partners become one and two again: each by those who may, with its event."""

from datetime import date, timedelta

import pytest

from mitradesa.actions.agreements import Entry, KnownFact, Party, change_agreement, new_key, record_agreement
from mitradesa.actions.duplicates import declare_different, merge_agreement, part_agreement
from mitradesa.actions.endings import end_agreement, link_renewal
from mitradesa.actions.judging import rejudge
from mitradesa.actions.partners import change_partner, merge_partners, partner_named, split_partner
from mitradesa.actions.stated import state_facts
from mitradesa.actions.views import forget_view, keep_view
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import Agreement, Event, Partner, SavedView, StoredFinding
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def operator():
    return world.seat(world.holder("village_operator"))


@pytest.fixture
def staff():
    return world.seat(world.holder("dpmd_staff"))


def recorded(seat, **fields):
    values = {
        "village": world.VILLAGE,
        "source": Agreement.Source.TYPED,
        "title": "Sewa tanah kas desa",
        "partner": "PT Contoh Alam",
        "numbers": ("140/01/2024",),
        "signed_on": date(2024, 3, 1),
        "starts_on": date(2024, 3, 1),
        "ends_on": date(2027, 2, 28),
    }
    return record_agreement(seat, Entry(**values | fields))


def flags(row):
    return set(row.flags.values_list("flag", flat=True))


def test_a_form_sent_twice_makes_one_record(operator):
    key = new_key()
    assert recorded(operator, key=key).pk == recorded(operator, key=key, title="Lain").pk
    assert Event.objects.count() == 1


def test_parties_change_and_the_event_names_only_what_changed(operator):
    row = recorded(operator, parties=[Party("Desa Contoh", world.VILLAGE), Party("PT Contoh Alam")])
    new = [Party("Desa Contoh", world.VILLAGE, "Budi Contoh"), Party("PT Contoh Alam")]
    change_agreement(operator, row.key, 1, {"title": row.title, "parties": new})
    assert [one.signatory for one in row.parties.all()] == ["Budi Contoh", ""]
    assert Event.objects.last().values["after"] == {
        "parties": ["Desa Contoh (Budi Contoh)", "PT Contoh Alam"]
    }


def test_a_lease_of_four_years_is_stored_as_a_breach_until_it_is_mended(operator):
    facts = {"asset_use": KnownFact("sewa", "kolom G baris 3")}
    row = recorded(operator, regime="asset_use", facts=facts, ends_on=date(2028, 2, 29))
    stored = row.findings.get(rule="lease_length")
    assert (stored.outcome, stored.judged_for) == ("breached", date(2024, 3, 1))
    change_agreement(operator, row.key, 1, {"ends_on": date(2027, 2, 28)})
    assert not row.findings.filter(rule="lease_length").exists()


def test_judging_anew_is_tried_first_and_stored_when_asked(operator):
    row = recorded(
        operator, regime="asset_use", facts={"asset_use": KnownFact("sewa", "x")}, ends_on=date(2028, 2, 29)
    )
    StoredFinding.objects.all().delete()
    [(last, count)] = rejudge(commit=False)
    assert last == row.pk
    assert count > 0
    assert not StoredFinding.objects.exists()
    list(rejudge(world.FOREIGN_VILLAGE, commit=True))
    list(rejudge(after=row.pk, commit=True))
    assert not StoredFinding.objects.exists()
    list(rejudge(world.REGENCY, commit=True))
    assert StoredFinding.objects.count() == count


def test_an_agreement_ends_early_for_a_reason_and_the_mark_can_be_taken_back(operator):
    row = recorded(operator)
    ended = end_agreement(operator, row.key, 1, date(2025, 5, 1), "Mitra bubar")
    assert (ended.ended_on, ended.end_reason) == (date(2025, 5, 1), "Mitra bubar")
    assert (
        Event.objects.last().says
        == "mencatat bahwa perjanjian nomor 140/01/2024 diakhiri pada 1 Mei 2025: Mitra bubar"
    )
    assert end_agreement(operator, row.key, 2, None, "").ended_on is None


@pytest.mark.parametrize(
    ("day", "reason", "said"),
    [
        (date(2025, 5, 1), " ", "Alasan"),
        (today() + timedelta(days=2), "x", "belum tiba"),
        (date(2024, 2, 28), "x", "mendahului"),
        (date(2027, 3, 1), "x", "belum tiba|sudah habis"),
    ],
)
def test_an_impossible_ending_is_refused(operator, day, reason, said):
    row = recorded(operator)
    with pytest.raises(Blocked, match=said):
        end_agreement(operator, row.key, 1, day, reason)
    assert Agreement.objects.get().ended_on is None


def test_a_renewal_is_linked_and_never_in_a_circle(operator):
    old, new = recorded(operator), recorded(operator, numbers=("140/02/2027",), signed_on=date(2027, 3, 1))
    assert link_renewal(operator, new.key, 1, old.key).renews_id == old.pk
    with pytest.raises(Blocked, match="dirinya sendiri"):
        link_renewal(operator, old.key, 1, new.key)
    foreign = world.agreement(village=world.SIBLING_VILLAGE)
    with pytest.raises(Blocked, match="tidak ada di desa ini"):
        link_renewal(operator, new.key, 2, foreign.key)
    assert link_renewal(operator, new.key, 2, "").renews is None


def test_a_duplicate_gives_what_the_other_lacks_and_can_be_parted_again(operator):
    kept = recorded(operator, partner="", ends_on=None)
    gone = recorded(operator, scope="Karcis dan parkir", facts={"musdes_on": KnownFact("2024-02-01", "x")})
    assert "duplicate" in flags(gone)
    merge_agreement(operator, gone.key, 1, kept.key)
    kept.refresh_from_db()
    assert (kept.scope, kept.ends_on, kept.partner.name) == (
        "Karcis dan parkir",
        date(2027, 2, 28),
        "PT Contoh Alam",
    )
    assert kept.facts.get().name == "musdes_on"
    assert not flags(kept) & {"duplicate", "no_musdes"}
    gone.refresh_from_db()
    assert not flags(gone)
    with pytest.raises(Blocked, match="sudah digabungkan"):
        change_agreement(operator, gone.key, gone.version, {"title": "x"})
    parted = part_agreement(operator, gone.key)
    assert parted.merged_into is None
    assert "duplicate" in flags(parted) & flags(kept)
    with pytest.raises(Blocked, match="tidak sedang digabungkan"):
        part_agreement(operator, gone.key)


def test_two_that_only_look_alike_are_flagged_no_more(operator):
    one, other = recorded(operator), recorded(operator)
    declare_different(operator, other.key, one.key)
    assert "duplicate" not in flags(one) | flags(other)
    change_agreement(operator, one.key, 1, {"scope": "x"})
    assert "duplicate" not in flags(one)


def test_nobody_merges_ends_or_links_in_a_foreign_village(operator):
    row, other = (
        world.agreement(village=world.SIBLING_VILLAGE),
        world.agreement(village=world.SIBLING_VILLAGE),
    )
    for act in (
        lambda: merge_agreement(operator, row.key, 1, other.key),
        lambda: end_agreement(operator, row.key, 1, date(2020, 1, 1), "x"),
        lambda: link_renewal(operator, row.key, 1, other.key),
        lambda: declare_different(operator, row.key, other.key),
        lambda: state_facts(operator, row.key, 1, {"musdes_on": "2024-01-01"}),
        lambda: part_agreement(operator, row.key),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert not Event.objects.exists()


def test_two_spellings_become_one_and_two_again(staff):
    one, two = recorded(staff), recorded(staff, partner="P.T. Contoh Alamm", numbers=("2",))
    kept, gone = one.partner, two.partner
    change_partner(staff, gone.pk, {"nib": "12345"})
    merge_partners(staff, kept.pk, gone.pk)
    two.refresh_from_db()
    assert (two.partner_id, two.partner_sort) == (kept.pk, kept.plain_name)
    assert kept.plain_name in two.search
    assert Partner.objects.get(pk=kept.pk).nib == "12345"
    assert partner_named(world.REGENCY, "PT CONTOH ALAMM").pk != gone.pk
    assert partner_named(world.REGENCY, "P.T. Contoh Alamm").pk == kept.pk
    split_partner(staff, gone.pk)
    two.refresh_from_db()
    assert two.partner_id == gone.pk
    assert Agreement.objects.get(pk=one.pk).partner_id == kept.pk
    with pytest.raises(Blocked):
        split_partner(staff, gone.pk)


def test_a_partner_that_can_sign_in_does_not_vanish_into_another(staff):
    kept, gone = world.a_partner(), world.a_partner("PT Contoh Lain")
    world.holder("third_party", partner=gone)
    with pytest.raises(Blocked, match="akun pihak ketiga"):
        merge_partners(staff, kept.pk, gone.pk)


def test_a_partner_belongs_to_the_regency_and_its_name_to_one(operator, staff):
    one, other = world.a_partner(), world.a_partner("PT Contoh Lain")
    for act in (
        lambda: change_partner(operator, one.pk, {"nib": "1"}),
        lambda: merge_partners(operator, one.pk, other.pk),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(Blocked, match="Sudah ada pihak ketiga"):
        change_partner(staff, one.pk, {"name": "pt contoh LAIN"})
    with pytest.raises(Blocked, match="tidak boleh kosong"):
        change_partner(staff, one.pk, {"name": " . "})


def test_stated_facts_carry_who_said_them_and_change_the_findings(operator):
    row = recorded(operator, regime="asset_use", ends_on=date(2028, 2, 29))
    state_facts(operator, row.key, 1, {"asset_use": "sewa"})
    known = row.facts.get()
    assert known.confirmed
    assert known.origin.startswith("dinyatakan Contoh Operator Desa, Operator Desa, ")
    assert row.findings.filter(rule="lease_length").exists()
    with pytest.raises(Blocked, match="tidak dapat berisi"):
        state_facts(operator, row.key, 2, {"asset_use": "disewakan"})
    state_facts(operator, row.key, 2, {"asset_use": ""})
    assert not row.facts.exists()


def test_kept_views_are_a_persons_own(operator, staff):
    keep_view(operator, " Wisata ", "bidang=wisata")
    keep_view(operator, "Wisata", "bidang=wisata&tahun=2024")
    mine = SavedView.objects.get()
    assert mine.query == "bidang=wisata&tahun=2024"
    forget_view(staff, mine.pk)
    assert SavedView.objects.exists()
    forget_view(operator, mine.pk)
    assert not SavedView.objects.exists()
    with pytest.raises(Blocked, match="belum diberi nama"):
        keep_view(operator, "  ", "")
