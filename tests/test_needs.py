"""What a case hears of its potential, the scale, the plans, its asset and its lease, and the facts that nobody types twice."""

from datetime import date

import pytest

from mitradesa.actions.asset_uses import Wish, reserve
from mitradesa.actions.cooperations import record_paper
from mitradesa.actions.potentials import choose_potential
from mitradesa.actions.priorities import Ranked, Tie, keep_scale, record_discussion, tie_plans
from mitradesa.actions.steps import Taken, take_step
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.refusals import Blocked
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.everything import CHECKS, answers
from mitradesa.queries.readiness import lacks, with_all
from mitradesa.records.models import CooperationFact, Potential, PriorityLine, StoredFile, VillagePaper
from tests import estate, world
from tests.estate import span

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)
YEAR = span("2026-07-01", "2027-06-30")


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def secretary():
    return world.seat(world.holder("village_secretary"))


def paper(kind, year, **fields):
    return VillagePaper.objects.create(
        village_id=world.VILLAGE, kind=kind, year=year, title=f"{kind} {year}", **fields
    )


def plans():
    return paper("rpjmdes", 2024, until_year=2031), paper("rkpdes", 2026, enacted_on=date(2025, 9, 20))


def scale(secretary, *cards):
    ranked = [Ranked(card.pk, place, "paling banyak warga terlibat") for place, card in enumerate(cards, 1)]
    return keep_scale(secretary, world.VILLAGE, 2026, 0, date(2025, 11, 10), ranked)


def heard(one, *needs):
    return answers(cooperation_seen(world.seat(world.holder("camat")), one.key), needs, DAY)


def met(one, need):
    return heard(one, need)[need].met


def said(one, need):
    return heard(one, need)[need].says


def test_a_case_needs_a_card_its_rank_and_both_plans_one_after_the_other(secretary):
    one = estate.a_case(track="village_initiative", asset_use="none")
    asked = (Need.POTENTIAL, Need.PRIORITY, Need.IN_PLANS, Need.NOT_IN_PLANS)
    assert {answer.page for answer in heard(one, *asked).values()} == {"potentials:of_case"}
    card, other = estate.a_potential(), estate.a_potential(title="Kolam")
    choose_potential(secretary, one.key, 1, card.pk)
    assert [answer.met for answer in heard(one, *asked).values()] == [True, False, False, False]
    made = scale(secretary, other, card)
    assert said(one, Need.PRIORITY) == "Urutan 2 pada skala prioritas 2026: paling banyak warga terlibat"
    assert [answer.met for answer in heard(one, *asked).values()] == [True, True, False, True]
    assert "PP 16/2026 Pasal 148" in said(one, Need.NOT_IN_PLANS)
    assert "Musrenbang Desa yang khusus diadakan" in said(one, Need.NOT_IN_PLANS)
    rpjmdes, rkpdes = plans()
    line = PriorityLine.objects.get(potential=card)
    tie_plans(secretary, world.VILLAGE, line.pk, made.version, Tie(rpjmdes.pk, "hlm. 40"))
    assert said(one, Need.IN_PLANS).startswith("Belum tercantum dalam RKP Desa.")
    whole = Tie(rpjmdes.pk, "hlm. 40", rkpdes.pk, "no. 12", "cooperation_column")
    tie_plans(secretary, world.VILLAGE, line.pk, made.version + 1, whole)
    assert said(one, Need.IN_PLANS) == "RPJM Desa 2024–2031 (hlm. 40) dan RKP Desa 2026 (no. 12)."
    assert [answer.met for answer in heard(one, *asked).values()] == [True, True, True, False]


def test_a_scale_keeps_its_plans_when_ranked_anew_and_is_discussed_again(secretary):
    card, other = estate.a_potential(), estate.a_potential(title="Kolam")
    made = scale(secretary, card, other)
    rpjmdes, _ = plans()
    tie_plans(secretary, world.VILLAGE, made.lines.first().pk, 1, Tie(rpjmdes.pk, "hlm. 40"))
    record_discussion(secretary, world.VILLAGE, 2026, 2, date(2025, 11, 20), None)
    turned = [Ranked(card.pk, 7, "paling banyak warga terlibat"), Ranked(other.pk, 3, "paling siap digarap")]
    again = keep_scale(secretary, world.VILLAGE, 2026, 3, date(2025, 11, 10), turned)
    assert [(line.rank, line.potential_id) for line in again.lines.all()] == [(1, other.pk), (2, card.pk)]
    assert again.lines.get(potential=card).rpjmdes == rpjmdes
    assert again.discussed_on is None


@pytest.mark.parametrize(
    "ranked",
    [
        [],
        [(0, 1, "alasan cukup"), (1, 1, "alasan cukup")],
        [(0, 1, "x")],
        [(2, 1, "alasan cukup")],
    ],
)
def test_a_scale_without_order_reasons_or_own_cards_is_refused(secretary, ranked):
    cards = [estate.a_potential(), estate.a_potential(), estate.a_potential(world.SIBLING_VILLAGE)]
    with pytest.raises(Blocked):
        keep_scale(
            secretary,
            world.VILLAGE,
            2026,
            0,
            date(2025, 11, 1),
            [Ranked(cards[number].pk, rank, reason) for number, rank, reason in ranked],
        )


def test_a_plan_must_be_the_villages_own_cover_the_year_and_say_where(secretary):
    made = scale(secretary, estate.a_potential())
    line = made.lines.get()
    rpjmdes, rkpdes = plans()
    old = paper("rpjmdes", 2016, until_year=2021)
    for tie in (
        Tie(rpjmdes.pk, ""),
        Tie(rkpdes.pk, "hlm. 1"),
        Tie(None, "", rkpdes.pk, "no. 1", ""),
        Tie(old.pk, "hlm. 1", rkpdes.pk, "no. 1", "other_column"),
    ):
        with pytest.raises(Blocked):
            tie_plans(secretary, world.VILLAGE, line.pk, 1, tie)


def test_no_asset_used_needs_neither_proof_nor_days_and_says_so(secretary):
    one = estate.a_case(asset_use="none")
    assert "tidak memakai aset desa" in said(one, Need.ASSET_PROVEN)
    assert met(one, Need.ASSET_PROVEN)
    assert met(one, Need.ASSET_RESERVED)
    assert not met(one, Need.ASSET)


def test_land_without_a_certificate_opens_no_offer(secretary):
    one, land = estate.a_case(), estate.an_asset(proof="no_paper", proof_number="")
    assert not met(one, Need.ASSET)
    assert not met(one, Need.ASSET_PROVEN)
    reserve(secretary, one.key, 1, Wish(land.pk))
    assert met(one, Need.ASSET)
    assert "Sertifikat atas nama pemerintah desa" in said(one, Need.ASSET_PROVEN)
    for proof, number, enough in (
        ("other_name", "7", False),
        ("in_process", "", False),
        ("in_process", "7", True),
        ("village_government", "7", True),
    ):
        land.proof, land.proof_number = proof, number
        land.save()
        assert met(one, Need.ASSET_PROVEN) is enough, proof


def test_days_are_reserved_for_the_whole_term_and_a_longer_one_while_it_is_amended(secretary):
    one, land = estate.a_case(), estate.an_asset()
    reserve(secretary, one.key, 1, Wish(land.pk))
    assert "belum dipesan" in said(one, Need.ASSET_RESERVED)
    one.asset_uses.all().delete()
    reserve(secretary, one.key, 2, Wish(land.pk, None, YEAR))
    assert met(one, Need.ASSET_RESERVED)
    for name, value in (("starts_on", "2026-07-01"), ("ends_on", "2028-06-30")):
        CooperationFact.objects.create(cooperation=one, name=name, value=value, origin="x")
    assert "tetapi masa kerja samanya" in said(one, Need.ASSET_RESERVED)
    one.refresh_from_db()
    one.status = "amending"
    one.save()
    assert met(one, Need.ASSET_RESERVED)
    other = estate.a_case(title="Wisata sawah")
    reserve(secretary, other.key, 1, Wish(land.pk, None, span("2028-01-01", "2028-12-31")))
    assert '"Wisata sawah"' in said(one, Need.ASSET_RESERVED)
    assert not met(one, Need.ASSET_RESERVED)


def test_a_yearly_lease_is_a_persons_for_a_year_under_a_village_regulation(secretary):
    person = world.a_partner("Contoh Petani")
    one, land = estate.a_case(yearly_lease=True, partner=person), estate.an_asset()
    assert "bukan perseorangan" in said(one, Need.YEARLY_LEASE)
    person.kind = "person"
    person.save()
    assert "belum dipesan" in said(one, Need.YEARLY_LEASE)
    use = reserve(secretary, one.key, 1, Wish(land.pk, None, span("2026-07-01", "2027-07-02")))
    assert "lebih dari 12 bulan" in said(one, Need.YEARLY_LEASE)
    use.last_day = date(2027, 6, 30)
    use.save()
    paper("perdes", 2025, number="2")
    assert "belum tercatat" in said(one, Need.YEARLY_LEASE)
    VillagePaper.objects.create(
        village_id=world.VILLAGE, kind="perdes", year=2025, number="4", title="Pemanfaatan Aset Desa"
    )
    assert met(one, Need.YEARLY_LEASE)
    assert "Peraturan Desa 4 tahun 2025" in said(one, Need.YEARLY_LEASE)
    one.refresh_from_db()
    one.yearly_lease = False
    one.save()
    assert not met(one, Need.YEARLY_LEASE)


def test_ready_lists_the_papers_of_preparation_that_lack(secretary):
    one = estate.a_case(track="village_initiative", asset_use="none")
    assert said(one, Need.READY).startswith("Belum ada: Data dan informasi potensi, Analisis")
    for version, kind in enumerate((Paper.DATA_PACK, Paper.ANALYSIS, Paper.KAK, Paper.ENVIRONMENT_NOTE), 1):
        assert not met(one, Need.READY)
        record_paper(secretary, one.key, version, kind, number="", dated_on=date(2026, 1, version))
    assert met(one, Need.READY)


def test_the_ready_mark_says_what_is_still_missing_until_nothing_is(secretary):
    land = estate.an_asset(proof="no_paper")
    card = estate.a_potential(
        outline=[[-3.7, 103.5]], size=2, condition="unused", evidence="SHP", authority="perdes", asset=land
    )

    def missing():
        return {one.says for one in lacks(with_all(Potential.objects.filter(pk=card.pk)).get(), DAY)}

    assert {"foto", "bukti penguasaan aset", "urutan dalam skala prioritas"} <= missing()
    stored = world_file()
    card.photos.create(file=stored, file_name="air.jpg")
    land.proof = "village_government"
    land.save()
    made = scale(secretary, card)
    rpjmdes, rkpdes = plans()
    whole = Tie(rpjmdes.pk, "hlm. 40", rkpdes.pk, "no. 12", "cooperation_column")
    tie_plans(secretary, world.VILLAGE, made.lines.get().pk, 1, whole)
    record_discussion(secretary, world.VILLAGE, 2026, 2, date(2025, 11, 20), None)
    assert missing() == {"perkara kerja sama yang dibuka untuknya"}
    one = estate.a_case(potential=card)
    assert missing() == {
        "data dan informasi potensi",
        "analisis manfaat dan biaya",
        "kerangka acuan kerja (KAK)",
        "catatan lingkungan hidup dan tata ruang",
    }
    for version, kind in enumerate((Paper.DATA_PACK, Paper.ANALYSIS, Paper.KAK, Paper.ENVIRONMENT_NOTE), 1):
        record_paper(secretary, one.key, version, kind, number="", dated_on=date(2026, 1, version))
    assert missing() == set()
    other = estate.a_case(title="Sewa kebun")
    estate.a_use(land, date(2026, 1, 1), date(2026, 12, 31), cooperation=other)
    assert missing() == {'aset bebas: sedang dipakai "Sewa kebun", 1 Januari 2026 sampai 31 Desember 2026'}


def world_file():
    return StoredFile.objects.create(sha256="a" * 64, size=1, content_type="image/jpeg")


def test_the_rule_book_is_told_what_records_show_with_their_origins(secretary):
    land = estate.an_asset(area=5000, proof="in_process", current_use="residents")
    hall = estate.an_asset(name="Balai", kind="building", proof="no_paper", proof_number="", code="1.3.3")
    card = estate.a_potential(authority="perdes")
    made = scale(secretary, card)
    rpjmdes, rkpdes = plans()
    whole = Tie(rpjmdes.pk, "hlm. 40", rkpdes.pk, "no. 12", "cooperation_column")
    tie_plans(secretary, world.VILLAGE, made.lines.get().pk, 1, whole)
    one = estate.a_case(potential=card)
    part = estate.a_part(land, "petak 1", 2000)
    reserve(secretary, one.key, 1, Wish(land.pk, part.pk, YEAR))
    reserve(secretary, one.key, 2, Wish(hall.pk))
    record_paper(secretary, one.key, 3, Paper.DATA_PACK, number="", dated_on=date(2026, 1, 4))
    values, origins = facts_of_cooperation(cooperation_seen(secretary, one.key))
    expected = {
        "inventoried_on": date(2025, 11, 3),
        "prioritised_on": date(2025, 11, 10),
        "priority_rank": 1,
        "data_pack_on": date(2026, 1, 4),
        "authority_source": "perdes",
        "cooperation_fields": ("pembangunan",),
        "preparation_papers": ("daftar inventarisasi", "data dan informasi", "skala prioritas"),
        "rpjmdes_entry": "listed",
        "rpjmdes_starts_on": date(2024, 1, 1),
        "rpjmdes_ends_on": date(2031, 12, 31),
        "rkpdes_entry": "cooperation_column",
        "rkpdes_year_starts_on": date(2026, 1, 1),
        "rkpdes_fixed_on": date(2025, 9, 20),
        "asset_kinds": ("tanah", "bangunan"),
        "assets_without_item_code": 1,
        "land_title": "in_process",
        "buildings_without_proof": 1,
        "asset_current_use": "residents",
    }
    assert {name: values.get(name) for name in expected} == expected
    assert "petak 1 2000 m²" in values["asset_object"]
    assert origins["rkpdes_entry"] == "RKP Desa 2026, no. 12"


def test_a_cancelled_case_gives_its_land_back_by_the_step_itself(secretary):
    head = world.seat(world.holder("village_head"))
    one, land = estate.a_case(status="asset_named"), estate.an_asset()
    reserve(secretary, one.key, 1, Wish(land.pk, None, YEAR))
    record_paper(secretary, one.key, 2, Paper.CANCELLATION_NOTE, number="1", dated_on=date(2026, 1, 6))
    take_step(head, one.key, 3, "cancel", Taken(date(2026, 1, 6), "penyewa mengundurkan diri"))
    assert one.asset_uses.get().released_on == YEAR.first
    reserve(secretary, estate.a_case().key, 1, Wish(land.pk, None, YEAR))


def test_needs_cost_few_queries(secretary, django_assert_max_num_queries):
    card = estate.a_potential(asset=estate.an_asset())
    one = estate.a_case(potential=card)
    for number in range(6):
        land = estate.an_asset(name=f"Petak {number}")
        estate.a_use(land, YEAR.first, YEAR.last, cooperation=one)
    scale(secretary, card)
    seen = cooperation_seen(secretary, one.key)
    asked = [Need.POTENTIAL, Need.PRIORITY, Need.IN_PLANS, Need.READY, Need.ASSET, Need.ASSET_PROVEN]
    with django_assert_max_num_queries(11):
        answers(seen, [*asked, Need.ASSET_RESERVED, Need.YEARLY_LEASE], DAY)
    assert set(asked) <= set(CHECKS)
