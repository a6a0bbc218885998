"""Comparing deals on pages: three offers for one waterfall, what is not known, the choice of the musyawarah, and who sees none of it."""

import re
from datetime import date, timedelta

import pytest

from mitradesa.core.benefits.deal import Deal
from mitradesa.core.calendar import today
from mitradesa.core.money import in_short_rupiah
from mitradesa.queries.benefits.comparisons import judged
from mitradesa.records.models import Comparison, Event
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME = "/ruang/hitung/"
GIVEN = {
    "title": "Air terjun Contoh",
    "field": "development",
    "starts_on": "2027-01-01",
    "low": "60",
    "high": "140",
}
RENT = {
    "title": "Sewa tetap",
    "years": "5",
    "fixed_rent": "20.000.000",
    "land_use": "5.000.000",
    "labour": "0",
    "waived": "0",
}
OPEN_RENT = Deal("Sewa tetap", 5, fixed_rent=20_000_000, land_use=5_000_000)


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def one():
    return Comparison.objects.get()


def at(row, *parts):
    return f"{HOME}{row.key}/" + "".join(f"{part}/" for part in parts)


def add(who, deal, **more):
    row = one()
    return who.post(at(row, "tawaran"), deal | {"version": row.version} | more)


def test_three_deals_for_one_waterfall_are_compared_and_one_is_picked(secretary):
    assert "Belum ada perbandingan" in text_of(secretary.get(HOME))
    assert secretary.post(f"{HOME}baru/", GIVEN | {"key": "air1"}).status_code == 302
    assert secretary.post(f"{HOME}baru/", GIVEN | {"key": "air1"}).status_code == 302
    assert "Belum ada tawaran" in text_of(secretary.get(at(one())))
    add(secretary, RENT)
    business = {"turnover": "300.000.000", "running_costs": "180.000.000", "investment": "100.000.000"}
    add(secretary, RENT | business | {"title": "Bagi hasil", "fixed_rent": "", "share": "12,5"})
    add(
        secretary,
        RENT
        | business
        | {"title": "Campuran", "fixed_rent": "10.000.000", "share": "5", "least_share": "5.000.000"},
    )
    assert [deal["share"] for deal in one().deals] == [0, 1_250, 500]
    page = secretary.get(at(one()))
    text = text_of(page)
    assert "Rp63.185.457" in text  # (20 - 5) million for five years at 6 %
    assert "terbaik bagi desa" in text
    assert page.content.count(b"<svg") > 6
    version = one().version
    picked = {
        "version": version,
        "place": "1",
        "on": "2026-11-02",
        "because": "Paling untung bila pengunjung ramai.",
    }
    assert secretary.post(at(one(), "pilihan"), picked).status_code == 302
    assert "memilih Bagi hasil" in text_of(secretary.get(at(one())))
    assert "Tambah tawaran" not in text_of(secretary.get(at(one())))
    assert add(secretary, RENT).status_code == 409
    given = GIVEN | {"version": one().version, "village_rate": "12"}
    refused = secretary.post(at(one(), "ubah"), given)
    assert refused.status_code == 409
    assert "anggapannya tidak diubah lagi" in text_of(refused)
    assert Event.objects.filter(kind="comparison.chosen").get().says.startswith("mencatat bahwa musyawarah")
    back = {"version": one().version, "cabut": "1"}
    refused = secretary.post(at(one(), "pilihan"), back)
    assert refused.status_code == 409
    assert "alasannya kosong atau terlalu pendek" in text_of(refused)
    assert one().chosen == 1
    reason = "Salah baris: yang dipilih campuran."
    assert secretary.post(at(one(), "pilihan"), back | {"reason": reason}).status_code == 302
    assert one().chosen is None
    told = Event.objects.get(kind="comparison.choice_withdrawn")
    assert (reason in told.says, told.values["deal"]["title"]) == (True, "Bagi hasil")


def test_an_empty_choice_is_refused_at_the_top_and_an_impossible_day_too(secretary):
    row = estate.a_comparison()
    empty = secretary.post(at(row, "pilihan"), {"version": row.version})
    assert empty.status_code == 422
    assert text_of(empty).index("Pilihan belum dicatat") < text_of(empty).index("Nilai bagi desa per tahun")
    picked = {"version": row.version, "place": "0", "because": "Paling untung bila ramai."}
    old = secretary.post(at(row, "pilihan"), picked | {"on": "1900-01-01"})
    assert old.status_code == 409
    assert "1 Januari 1900 terlalu lama" in text_of(old)
    assert one().chosen is None


def test_the_split_says_by_which_rate_it_counts_and_totals_are_called_totals(secretary):
    secretary.post(f"{HOME}baru/", GIVEN | {"key": "air1", "village_rate": "6", "partner_rate": "14"})
    business = {"turnover": "300.000.000", "running_costs": "150.000.000", "investment": "100.000.000"}
    add(secretary, RENT | business)
    text = text_of(secretary.get(at(one())))
    value = judged(one())[0].value
    whole = value.village.npv + value.partner_at_village_rate
    assert value.village_part == round(value.village.npv / whole * 10_000)
    assert value.partner_at_village_rate > value.partner.npv
    for word in (
        f"{in_short_rupiah(value.partner_at_village_rate)}. Sisa bagi mitra di bawah memakai",
        "Kedua pihak dinilai dengan tingkat diskonto desa (6,0 %)",
        "jumlah seluruh 5 tahun",
        "bagi desa setahun",
    ):
        assert word in text, word


def test_the_second_deal_begins_with_the_figures_of_the_first(secretary):
    row = estate.a_comparison()
    page = secretary.get(at(row, "tawaran")).content.decode()
    assert re.search(r'name="land_use"[^>]*value="5\.000\.000"', page) or re.search(
        r'value="5\.000\.000"[^>]*name="land_use"', page
    )
    assert 'value="20.000.000"' not in page
    assert "Angka usahanya disalin dari tawaran" in page


def test_what_is_not_known_is_named_and_not_taken_for_nothing(secretary):
    row = estate.a_comparison()
    text = text_of(secretary.get(at(row)))
    assert "Belum diketahui: tenaga kerja desa setahun, pungutan yang dibebaskan setahun" in text
    assert "tampak lebih baik bagi desa" in text


def test_a_comparison_belongs_to_a_case_and_is_found_from_it(secretary):
    case = estate.a_case(title="Wisata Contoh")
    form = secretary.get(f"{HOME}baru/?perkara={case.key}")
    assert "Wisata Contoh" in text_of(form)
    secretary.post(f"{HOME}baru/?perkara={case.key}", GIVEN | {"key": "air2"})
    assert one().cooperation == case
    assert "Wisata Contoh" in text_of(secretary.get(f"{HOME}?perkara={case.key}"))
    assert "Air terjun Contoh" not in text_of(secretary.get(f"{HOME}?perkara=lain"))


def test_like_agreements_of_the_regency_are_shown_from_three_on(secretary):
    row = estate.a_comparison(field="development")
    starts = date(2025, 1, 1)
    for number, amount in enumerate((36_525_000, 73_050_000, 109_575_000)):
        assert "Belum ada tiga perjanjian sejenis" in text_of(secretary.get(at(row)))
        world.agreement(
            key=f"sejenis{number}",
            field="pembangunan",
            amount_total=amount,
            starts_on=starts,
            ends_on=starts + timedelta(days=3652),
        )
    text = text_of(secretary.get(at(row)))
    assert "Rp3,65 juta" in text
    assert "Rp7,3 juta" in text


def test_bad_figures_stop_with_what_to_type_and_nothing_is_kept(secretary):
    row = estate.a_comparison()
    for wrong, says in (
        ({"fixed_rent": "dua puluh juta"}, "Tulis jumlah rupiah tanpa sen"),
        ({"share": "120"}, "persen dari 0 sampai 100"),
        ({"share": "12,345"}, "dua angka di belakang koma"),
        ({"years": "0"}, "1"),
    ):
        page = add(secretary, RENT | wrong)
        assert page.status_code == 400
        assert says in text_of(page)
    capped = add(secretary, RENT | {"least_share": "10", "most_share": "5"})
    assert capped.status_code == 409
    assert "lebih kecil daripada paling sedikit" in text_of(capped)
    stale = add(secretary, RENT, version=row.version + 1)
    assert stale.status_code == 409
    assert one().version == row.version
    tomorrow = today() + timedelta(days=1)
    early = {
        "version": row.version,
        "place": "0",
        "on": tomorrow.isoformat(),
        "because": "Karena paling baik.",
    }
    assert secretary.post(at(row, "pilihan"), early).status_code == 409
    assert one().chosen is None
    assert secretary.post(f"{HOME}baru/", GIVEN | {"low": "100", "high": "90"}).status_code == 409


def test_a_fifth_deal_waits_and_one_is_changed_or_dropped(secretary):
    row = estate.a_comparison(world.VILLAGE, *[OPEN_RENT] * 4)
    assert add(secretary, RENT).status_code == 409
    assert secretary.get(at(row, "tawaran", 7)).status_code == 404
    changed = RENT | {"title": "Sewa naik", "rent_growth": "5", "version": one().version}
    assert secretary.post(at(row, "tawaran", 1), changed).status_code == 302
    assert one().deals[1]["title"] == "Sewa naik"
    assert secretary.post(at(row, "tawaran", 0, "buang"), {"version": one().version}).status_code == 302
    assert one().deals[0]["title"] == "Sewa naik"
    assert Event.objects.get(kind="comparison.deal_dropped").values["deal"]["title"] == "Sewa tetap"


def test_a_third_party_never_sees_what_others_offered():
    row = estate.a_comparison()
    partner = world.signed_in(world.holder("third_party"))
    assert partner.get(HOME).status_code == partner.get(at(row)).status_code == 403
    neighbour = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    assert neighbour.get(at(row)).status_code == 404
    reader = world.signed_in(world.holder("camat"))
    assert reader.get(at(row)).status_code == 200
    assert reader.get(at(row, "tawaran")).status_code == 403


def test_the_page_costs_the_same_for_one_deal_and_for_four(secretary, django_assert_max_num_queries):
    few = estate.a_comparison()
    many = estate.a_comparison(world.VILLAGE, *[OPEN_RENT] * 4)
    for row in (few, many):
        with django_assert_max_num_queries(12):
            secretary.get(at(row))


def test_the_method_says_whose_formula_it_is(secretary):
    text = text_of(secretary.get(f"{HOME}cara/"))
    assert "usulan Mitra Desa" in text
    assert "Rp26.730.119" in text
