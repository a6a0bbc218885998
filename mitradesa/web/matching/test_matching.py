"""What fits and what is ruled out: authority, assets and identity first, then point by point, in a bounded number of queries."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from mitradesa.actions.interests import Interest, keep_interest
from mitradesa.core.calendar import today
from mitradesa.core.matching import BEST, Offered, Wanted, points, total
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.queries.matching import matched
from mitradesa.records.models import Event, PartnerInterest
from tests import estate, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
PAGE = "/ruang/cocok/"
TOURISM = Interest(("development",), ("tourism",))


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def office():
    return world.seat(world.holder("dpmd_staff"))


def known(name="PT Contoh Mitra", **fields):
    one = world.a_partner(name)
    usual = {"kind": "company", "nib": "1234567890123", "verified_at": datetime(2026, 3, 2, tzinfo=UTC)}
    for field, value in (usual | fields).items():
        setattr(one, field, value)
    one.save()
    return one


def lines(role="village_secretary"):
    return {line.potential.title: line for line in matched(world.seat(world.holder(role)), today()).rows}


def test_a_partner_that_looks_for_it_is_shown_with_every_point(office):
    estate.a_potential(authority="perdes")
    keep_interest(office, known().pk, 0, TOURISM)
    (match,) = lines()["Air terjun Contoh"].matches
    assert [(one.given, one.most) for one in match.points] == [(4, 4), (2, 2), (1, 2), (1, 1), (1, 1)]
    page = text_of(world.signed_in(world.holder("village_head")).get(PAGE))
    assert "Sektor wisata: dicari" in page
    assert f"9 dari {BEST} butir" in page
    assert "bukan ketentuan hukum" in page


def test_what_lies_outside_the_villages_authority_is_ruled_out_before_anything_fits(office):
    estate.a_potential(title="Hutan negara", authority="not_listed")
    estate.a_potential(title="Belum dicatat")
    keep_interest(office, known().pk, 0, TOURISM)
    found = lines()
    for title in ("Hutan negara", "Belum dicatat"):
        assert found[title].out[0].article == ("permendagri-96-2017", "1 angka 11")
        assert not found[title].matches
    assert "Pasal 1 angka 11" in text_of(world.signed_in(world.holder("camat")).get(PAGE))


def test_an_asset_without_proof_or_in_use_and_a_potential_in_a_case_are_ruled_out(office):
    keep_interest(office, known().pk, 0, TOURISM)
    bare = estate.an_asset(name="Tanpa surat", proof="no_paper", proof_number="")
    taken, free = estate.an_asset(name="Disewa"), estate.an_asset(name="Bebas")
    estate.a_use(
        taken,
        today() - timedelta(days=9),
        today() + timedelta(days=9),
        cooperation=estate.a_case(title="Sewa lama"),
    )
    estate.a_use(free, date(2020, 1, 1), date(2021, 1, 1), cooperation=estate.a_case())
    for asset in (bare, taken, free):
        estate.a_potential(title=asset.name, asset=asset, authority="perdes")
    busy = estate.a_potential(title="Sudah jalan", authority="perdes")
    estate.a_case(title="Perkara lain", potential=busy)
    found = lines()
    assert found["Tanpa surat"].out[0].article == ("uu-6-2014", "76(4)")
    assert 'sedang dipakai "Sewa lama"' in found["Disewa"].out[0].says
    assert 'dalam perkara kerja sama "Perkara lain"' in found["Sudah jalan"].out[0].says
    assert not found["Bebas"].out
    assert found["Bebas"].matches


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"nib": ""}, "NIB atau akta"),
        ({"kind": "", "nib": "1"}, "Jenis pihak ketiga"),
        ({"verified_at": None}, "belum diperiksa Dinas PMD"),
        ({"kind": "person", "nib": "", "verified_at": None}, "belum diperiksa Dinas PMD"),
    ],
)
def test_a_partner_that_is_not_known_on_paper_is_named_with_the_reason_and_not_offered(office, fields, said):
    estate.a_potential(authority="perdes")
    keep_interest(office, known(**fields).pk, 0, TOURISM)
    line = lines()["Air terjun Contoh"]
    assert not line.matches
    ((_match, (why,)),) = line.barred
    assert said in why.says


def test_another_regencys_partner_and_another_sector_do_not_fit(office):
    estate.a_potential(authority="perdes")
    keep_interest(office, known().pk, 0, Interest(("development",), ("fishery",)))
    assert not lines()["Air terjun Contoh"].matches
    foreign = known("CV Jauh")
    foreign.regency_id = world.FOREIGN_VILLAGE[:5]
    foreign.save()
    PartnerInterest.objects.create(partner=foreign, sectors=["tourism"], kept_on=today())
    assert not lines()["Air terjun Contoh"].matches


def test_size_and_place_are_compared_only_where_they_can_be():
    offered = Offered("development", "tourism", "16.04.01", Decimal(3), "hektare")
    near = Wanted(sectors=("tourism",), subdistricts=("16.04.01",), least_size=Decimal(2), unit="hektare")
    small = Wanted(sectors=("tourism",), subdistricts=("16.04.02",), least_size=Decimal(5), unit="hektare")
    other = Wanted(sectors=("tourism",), least_size=Decimal(5), unit="orang")
    assert [total(points(offered, one)) for one in (near, small, other)] == [9, 6, 7]
    assert "tidak dapat dibandingkan" in points(offered, other)[3].says


def test_a_third_party_tells_its_own_interest_and_nobody_elses_and_sees_no_potential():
    mine, other = known(), known("CV Contoh Lain")
    client = world.signed_in(world.holder("third_party", partner=mine))
    assert client.get(PAGE).status_code == 403
    assert client.get(f"{PAGE}minat/").headers["location"] == f"{PAGE}minat/{mine.pk}/"
    assert client.get(f"{PAGE}minat/{other.pk}/").status_code == 404
    sent = {"sectors": ["tourism"], "fields_": ["development"], "version": "0"}
    assert client.post(f"{PAGE}minat/{mine.pk}/", sent).status_code == 302
    assert client.post(f"{PAGE}minat/{mine.pk}/", sent).status_code == 409
    assert PartnerInterest.objects.get().sectors == ["tourism"]
    assert Event.objects.get(kind="partner.interest_kept").actor_title == "Pihak Ketiga"


def test_an_interest_in_nothing_or_without_a_unit_is_refused_and_a_village_tells_none(office):
    one = known()
    for said in (Interest(), Interest(("development",), least_size=Decimal(2)), Interest(("mystery",))):
        with pytest.raises(Blocked):
            keep_interest(office, one.pk, 0, said)
    with pytest.raises(NotAllowed):
        keep_interest(world.seat(world.holder("village_head")), one.pk, 0, TOURISM)


def test_many_potentials_and_interests_cost_the_same(office, django_assert_max_num_queries):
    for number in range(30):
        asset = estate.an_asset(name=f"Tanah {number}")
        estate.a_potential(title=f"Potensi {number:02}", asset=asset, authority="perdes")
        keep_interest(office, known(f"PT Contoh {number}").pk, 0, TOURISM)
    seat = world.seat(world.holder("camat"))
    with django_assert_max_num_queries(6):
        found = matched(seat, today())
    assert len(found.rows) == 12
    assert all(len(line.matches) == 5 for line in found.rows)
    further = matched(seat, today(), after=found.after).rows
    assert further[0].potential.title == "Potensi 12"
