"""Potentials on pages: a card filled in on a phone, photographs without their camera's notes, the list, the scale and the plans."""

import io
import re
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from mitradesa.core.calendar import today
from mitradesa.core.outlines import middle, read_outline, written
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import Cooperation, Event, Potential, PriorityLine, PriorityScale, VillagePaper
from mitradesa.web.base.sketches import sketch
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME = f"/ruang/potensi/desa/{world.VILLAGE}/"
SCALE = f"{HOME}skala/2026/"
CARD = {
    "title": "Air terjun Contoh",
    "field": "development",
    "sector": "tourism",
    "inventoried_on": "2025-11-03",
}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def photo(with_place=True):
    exif = Image.Exif()
    if with_place:
        exif[0x010F] = "Telepon Contoh"
    made = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(made, "JPEG", exif=exif)
    return SimpleUploadedFile("air.jpg", made.getvalue())


def test_four_fields_make_a_card_and_the_page_teaches_before_it(secretary):
    assert "Data dahulu apa yang dimiliki desa" in text_of(secretary.get(HOME))
    assert "Isi kartu yang pertama" in text_of(secretary.get("/ruang/potensi/"))
    page = secretary.post(f"{HOME}baru/", CARD, follow=True)
    assert "Air terjun Contoh" in text_of(page)
    assert "Masih kurang: titik atau sketsa lokasi" in text_of(page)
    assert "mencatat kartu potensi Air terjun Contoh" in Event.objects.get().says
    assert secretary.post(f"{HOME}baru/", CARD | {"title": ""}).status_code == 422
    assert secretary.post(f"{HOME}baru/", CARD | {"inventoried_on": "2999-01-01"}).status_code == 409
    assert Potential.objects.count() == 1


def test_a_card_has_at_most_fifteen_fields_with_its_photographs(secretary):
    page = secretary.get(f"{HOME}baru/").content.decode()
    names = set(re.findall(r'name="(\w+)"', page)) - {
        "csrfmiddlewaretoken",
        "version",
        "viewport",
        "seat",
        "menu",
    }
    names = {name for name in names if not name.startswith("color")}
    assert len(names) + 1 <= 15, names


def test_a_sketch_of_corners_is_drawn_and_a_bad_line_comes_back(secretary):
    corners = "-3.7950, 103.5420\n-3.7950, 103.5430\n-3.7960, 103.5430"
    page = secretary.post(f"{HOME}baru/", CARD | {"outline": corners}, follow=True).content.decode()
    assert '<polygon class="outline"' in page
    assert "111 m × 111 m" in page
    row = Potential.objects.get()
    assert (row.latitude, row.longitude) == (-3.795333, 103.542667)
    again = secretary.get(f"/ruang/potensi/{row.pk}/ubah/").content.decode()
    assert "-3.795000, 103.542000" in again
    assert 'data-points="Tambah titik' in again
    wrong = secretary.post(f"{HOME}baru/", CARD | {"outline": "103.54, -3.79"})
    assert wrong.status_code == 422
    assert "tertukar" in text_of(wrong)


@pytest.mark.parametrize(
    "text", ["di dusun 2", "52.5, 13.4", "1,2,3", "\n".join(f"-3.7{n:02}, 103.5" for n in range(61))]
)
def test_what_is_no_place_in_indonesia_is_refused(text):
    with pytest.raises(Blocked):
        read_outline(text)


def test_points_are_read_as_they_are_written_again():
    points = read_outline("-3.79512, 103.54210\n -3,79512 ; 103,54310\n\n-3.79612 103.54310")
    assert len(points) == 3
    assert read_outline(written(points)) == points
    assert middle(points) == (-3.795453, 103.542767)
    assert middle(()) is None
    assert not sketch(points[:2], "x")


def test_a_photograph_is_written_anew_and_handed_out_to_who_sees_the_card(secretary):
    card = estate.a_potential()
    address = f"/ruang/potensi/{card.pk}/"
    assert secretary.post(f"{address}foto/", {}).status_code == 409
    secretary.post(f"{address}foto/", {"file": photo(), "caption": "dari barat"})
    row = card.photos.get()
    got = world.signed_in(world.holder("camat")).get(f"{address}foto/{row.pk}/")
    assert got.headers["content-type"] == "image/jpeg"
    assert not dict(Image.open(io.BytesIO(got.content)).getexif())
    assert b"Telepon Contoh" not in got.content
    assert 'alt="dari barat"' in secretary.get(address).content.decode()
    foreign = world.signed_in(world.holder("camat", world.OTHER_SUBDISTRICT))
    assert foreign.get(f"{address}foto/{row.pk}/").status_code == 404
    pdf = SimpleUploadedFile("a.pdf", b"%PDF-1.7\n%%EOF")
    assert "bukan foto" in text_of(secretary.post(f"{address}foto/", {"file": pdf}))
    secretary.post(f"{address}foto/{row.pk}/buang/")
    assert not card.photos.exists()


def test_a_size_is_typed_and_shown_with_a_comma(secretary):
    page = secretary.post(f"{HOME}baru/", CARD | {"size": "2,5", "unit": "hektare"}, follow=True)
    assert "2,5 hektare" in text_of(page)
    row = Potential.objects.get()
    assert row.size == Decimal("2.5")
    assert 'value="2,5"' in secretary.get(f"/ruang/potensi/{row.pk}/ubah/").content.decode()
    assert secretary.post(f"{HOME}baru/", CARD | {"size": "luas"}).status_code == 422


def test_a_change_by_somebody_else_is_not_overwritten(secretary):
    card = estate.a_potential()
    address = f"/ruang/potensi/{card.pk}/ubah/"
    secretary.post(address, CARD | {"title": "Air terjun Baru", "version": "1"})
    assert secretary.post(address, CARD | {"title": "Lain", "version": "1"}).status_code == 409
    card.refresh_from_db()
    assert card.title == "Air terjun Baru"


def test_a_card_is_withdrawn_for_a_reason_and_not_while_it_is_offered(secretary):
    card = estate.a_potential()
    one = estate.a_case(potential=card)
    address = f"/ruang/potensi/{card.pk}/tarik/"
    sent = {"version": "1", "reason": "sudah dijual oleh pemiliknya"}
    assert "sedang dikerjasamakan" in text_of(secretary.post(address, sent))
    one.status = "cancelled"
    one.save()
    assert secretary.post(address, sent | {"reason": "x"}).status_code == 409
    assert secretary.post(address, sent).status_code == 302
    assert secretary.get(f"/ruang/potensi/{card.pk}/").status_code == 404


def test_the_list_is_searched_narrowed_ordered_and_paged_by_key(secretary):
    for number in range(30):
        estate.a_potential(
            title=f"Kebun {number:02}",
            sector="plantation",
            sort=f"kebun {number:02}",
            search=f"kebun {number:02}",
        )
    for north in (-3.7, -3.8):
        estate.a_potential(latitude=north, longitude=103.5, outline=[[north, 103.5]])
    first = secretary.get("/ruang/potensi/")
    assert "32 potensi" in text_of(first)
    after = re.search(r"sesudah=([^\"]+)", first.content.decode()).group(1)
    second = text_of(secretary.get(f"/ruang/potensi/?sesudah={after}"))
    assert "Kebun 29" in second
    assert "Kebun 10" not in second
    assert "Kebun" not in text_of(secretary.get("/ruang/potensi/?sektor=tourism"))
    assert "1 potensi" in text_of(secretary.get("/ruang/potensi/?q=kebun+07"))
    assert "Tidak ada potensi yang cocok" in text_of(secretary.get("/ruang/potensi/?q=emas"))
    assert '<circle class="some"' in first.content.decode()


def test_the_list_is_taken_home_without_formulas(secretary):
    estate.a_potential(title="=1+1", size=2)
    got = secretary.get("/ruang/potensi/unduh/csv/").content.decode("utf-8-sig")
    assert "'=1+1" in got
    assert "Yang masih kurang" in got
    assert secretary.get("/ruang/potensi/unduh/xlsx/").content.startswith(b"PK")
    assert secretary.get("/ruang/potensi/unduh/pdf/").status_code == 404


def test_everybody_sees_his_own_region_and_a_third_party_nothing(secretary):
    mine, other = estate.a_potential(), estate.a_potential(world.OTHER_VILLAGE, title="Kolam Jauh")
    assert "Kolam Jauh" not in text_of(secretary.get("/ruang/potensi/"))
    assert secretary.get(f"/ruang/potensi/{other.pk}/").status_code == 404
    dpmd = world.signed_in(world.holder("dpmd_staff"))
    assert "Kolam Jauh" in text_of(dpmd.get("/ruang/potensi/"))
    assert dpmd.post(f"/ruang/potensi/{mine.pk}/ubah/", CARD).status_code == 403
    assert world.signed_in(world.holder("third_party")).get("/ruang/potensi/").status_code == 403


def test_cards_are_ranked_with_reasons_discussed_and_tied_to_the_plans(secretary):
    one, two = estate.a_potential(), estate.a_potential(title="Kolam")
    assert "Beri angka pada potensi" in text_of(secretary.get(SCALE))
    sent = {
        "version": "0",
        "made_on": "2025-11-10",
        f"urut-{one.pk}": "2",
        f"alasan-{one.pk}": "jalan masuknya belum ada",
        f"urut-{two.pk}": "1",
        f"alasan-{two.pk}": "banyak warga terlibat",
    }
    missing = secretary.post(SCALE, sent | {f"alasan-{two.pk}": ""})
    assert missing.status_code == 409
    assert 'value="jalan masuknya belum ada"' in missing.content.decode()
    page = text_of(secretary.post(SCALE, sent, follow=True))
    assert "1. Kolam" in page
    assert "Formulir usulan Mitra Desa" in page
    assert "Tawaran usaha baru bukan salah satunya" in page
    assert secretary.post(SCALE, sent).status_code == 409
    secretary.post(f"{SCALE}musyawarah/", {"version": "1", "on": "2025-11-20"})
    assert PriorityScale.objects.get().discussed_on == date(2025, 11, 20)
    early = secretary.post(f"{SCALE}musyawarah/", {"version": "2", "on": "2025-11-01"})
    assert early.status_code == 409
    rpjmdes = VillagePaper.objects.create(
        village_id=world.VILLAGE, kind="rpjmdes", year=2024, until_year=2031, title="RPJM", number="1"
    )
    line = PriorityLine.objects.get(potential=two)
    tie = {"version": "2", "rpjmdes": rpjmdes.pk, "rpjmdes_entry": "hlm. 40"}
    secretary.post(f"/ruang/potensi/rencana/{line.pk}/", tie)
    shown = text_of(secretary.get(SCALE))
    assert "nomor 1, 2024–2031, hlm. 40" in shown
    assert "belum tercantum" in shown
    camat = world.signed_in(world.holder("camat"))
    assert "1. Kolam" in text_of(camat.get(SCALE))
    assert camat.post(SCALE, sent).status_code == 403
    assert "hlm. 40" in text_of(camat.get(f"/ruang/potensi/rencana/{line.pk}/"))


def test_a_case_chooses_its_card(secretary):
    card, one = estate.a_potential(), estate.a_case()
    address = f"/ruang/potensi/perkara/{one.key}/"
    assert "Air terjun Contoh" in text_of(secretary.get(address))
    secretary.post(address, {"version": "1", "potential": card.pk})
    one.refresh_from_db()
    assert one.potential == card
    assert secretary.post(address, {"version": "1", "potential": ""}).status_code == 409
    assert one.title in text_of(secretary.get(f"/ruang/potensi/{card.pk}/"))
    foreign = estate.a_potential(world.SIBLING_VILLAGE)
    assert secretary.post(address, {"version": "2", "potential": foreign.pk}).status_code == 409


def test_a_card_opens_its_case_and_is_not_typed_twice(secretary):
    card = estate.a_potential(need="Loket dan jalan setapak")
    shown = secretary.get(f"/ruang/potensi/{card.pk}/").content.decode()
    address = f"/ruang/proses/buka/?potensi={card.pk}"
    assert address in shown
    form = secretary.get(address).content.decode()
    assert f'value="{card.title}"' in form
    assert "Loket dan jalan setapak" in form
    assert '<option value="none" selected>' in form
    sent = {"track": "village_initiative", "title": "Nama lain", "asset_use": "none", "key": "darikartu"}
    assert secretary.post(address, sent).status_code == 302
    case = Cooperation.objects.get(key="darikartu")
    assert (case.potential, case.title) == (card, "Nama lain")
    assert address not in secretary.get(f"/ruang/potensi/{card.pk}/").content.decode()
    foreign = estate.a_potential(world.SIBLING_VILLAGE, title="Potensi tetangga")
    assert "Potensi tetangga" not in text_of(secretary.get(f"/ruang/proses/buka/?potensi={foreign.pk}"))


def test_pages_cost_the_same_with_many_cards(secretary, django_assert_max_num_queries):
    for number in range(25):
        land = estate.an_asset(name=f"Tanah {number}")
        card = estate.a_potential(title=f"Kebun {number}", asset=land)
        case = estate.a_case(potential=card)
        estate.a_use(land, date(2026, 1, 1), date(2026, 12, 31), cooperation=case)
    scale = PriorityScale.objects.create(village_id=world.VILLAGE, year=2026, made_on=today())
    for rank, card in enumerate(Potential.objects.all(), 1):
        PriorityLine.objects.create(scale=scale, potential=card, rank=rank, reason="contoh")
    for address, most in (
        ("/ruang/potensi/", 16),
        (HOME, 16),
        (SCALE, 12),
        (f"/ruang/potensi/{card.pk}/", 18),
        ("/ruang/potensi/unduh/csv/", 14),
    ):
        with django_assert_max_num_queries(most):
            assert secretary.get(address).status_code == 200
