"""The register's pages: what they show, what they keep of a form, what they refuse, what they cost."""

import csv
import gzip
import io
import re
from datetime import date

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from mitradesa.actions.agreements import Entry, KnownFact, Party, new_key, record_agreement
from mitradesa.actions.pins import set_pin
from mitradesa.queries.agreements import asking, rare
from mitradesa.records.models import Agreement, Event
from tests import register_world, world

pytestmark = pytest.mark.django_db
LIST = "/ruang/kerja-sama/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def operator():
    return world.holder("village_operator")


def recorded(person, **fields):
    values = {
        "village": world.VILLAGE,
        "source": Agreement.Source.TYPED,
        "title": "Pengelolaan air terjun",
        "partner": "PT Contoh Alam",
        "numbers": ("140/01/2024", "7/CA/2024"),
        "signed_on": date(2024, 3, 1),
        "ends_on": date(2027, 2, 28),
        "parties": [Party("Pemerintah Desa Contoh", world.VILLAGE), Party("PT Contoh Alam")],
    }
    return record_agreement(world.seat(person), Entry(**values | fields))


def form(**fields):
    values = {"key": new_key(), "title": "Pasar desa", "number1": "140/9/2025", "partner": "CV Contoh"}
    return values | fields


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_a_clerk_types_an_agreement_with_its_number_alone(operator):
    page = world.signed_in(operator).post(f"{LIST}baru/", form(title="", partner=""), follow=True)
    assert "140/9/2025" in text_of(page)
    made = Agreement.objects.get()
    assert (made.village_id, made.source) == (world.VILLAGE, "typed")


def test_a_form_with_faults_comes_back_with_everything_typed_and_says_what_is_wrong(operator):
    typed = form(
        signed_on="31-02-2024",
        amount_total="banyak",
        scope="Karcis\nParkir",
        ends_on="2027-01-01",
        open_ended="ya",
    )
    page = world.signed_in(operator).post(f"{LIST}baru/", typed)
    assert page.status_code == 422
    said = page.content.decode()
    assert "Tanggal itu tidak ada" in said
    assert "angka rupiah bulat" in said
    assert "Pilih salah satu: tanggal berakhir" in said
    for kept in ("31-02-2024", "banyak", "Karcis\nParkir", typed["key"], 'value="2027-01-01"'):
        assert kept in said
    assert not Agreement.objects.exists()


def test_a_form_that_arrives_twice_makes_one_agreement(operator):
    client, typed = world.signed_in(operator), form()
    places = {client.post(f"{LIST}baru/", typed).headers["location"] for _ in range(2)}
    assert places == {f"{LIST}{typed['key']}/"}
    assert Agreement.objects.count() == 1


def test_the_regency_names_the_village_by_its_name_or_code_and_no_foreign_one():
    client = world.signed_in(world.holder("dpmd_staff"))
    for village in (f"Contoh {world.OTHER_VILLAGE}", world.OTHER_VILLAGE, f"{world.OTHER_VILLAGE} Contoh"):
        assert client.post(f"{LIST}baru/", form(village=village)).status_code == 302
    for village in ("", "Entah", world.FOREIGN_VILLAGE):
        page = client.post(f"{LIST}baru/", form(village=village))
        assert page.status_code == 422
        assert "Pilih desa dari daftar" in page.content.decode()
    assert set(Agreement.objects.values_list("village_id", flat=True)) == {world.OTHER_VILLAGE}


def test_a_village_cannot_type_for_another(operator):
    world.signed_in(operator).post(f"{LIST}baru/", form(village=world.SIBLING_VILLAGE))
    assert Agreement.objects.get().village_id == world.VILLAGE


def test_a_changed_form_keeps_what_it_does_not_show(operator):
    row = recorded(operator, numbers=("a", "b", "c"))
    client = world.signed_in(operator)
    page = client.get(f"{LIST}{row.key}/ubah/").content.decode()
    fields = dict(re.findall(r'name="(\w+)"[^>]*?value="([^"]*)"', page))
    assert fields["number2"] == "b"
    del fields["open_ended"]
    client.post(
        f"{LIST}{row.key}/ubah/",
        fields | {"number1": "140/02/2024", "signatory1": "Budi Contoh", "version": 1},
    )
    row.refresh_from_db()
    assert [one.number for one in row.numbers.all()] == ["140/02/2024", "b", "c"]
    assert row.parties.first().signatory == "Budi Contoh"
    assert (row.signed_on, row.ends_on) == (date(2024, 3, 1), date(2027, 2, 28))


def test_of_two_who_change_one_record_the_second_keeps_his_form_and_sees_the_first(operator):
    row = recorded(operator)
    client = world.signed_in(operator)
    first = {"title": "Judul pertama", "number1": "140/01/2024", "version": 1}
    client.post(f"{LIST}{row.key}/ubah/", first)
    page = client.post(f"{LIST}{row.key}/ubah/", first | {"title": "Judul kedua"})
    assert page.status_code == 409
    assert "sudah diubah orang lain" in text_of(page)
    assert "sekarang tertulis: Judul pertama" in text_of(page)
    assert 'value="Judul kedua"' in page.content.decode()
    assert 'name="version" value="2"' in page.content.decode()
    assert Agreement.objects.get().title == "Judul pertama"
    assert client.post(f"{LIST}{row.key}/ubah/", first).status_code == 302
    assert Agreement.objects.get().version == 2


def test_the_head_confirms_with_his_pin_and_nobody_else():
    operator, head = world.holder("village_operator"), world.holder("village_head")
    set_pin(world.seat(head), "271828")
    row = recorded(operator)
    address = f"{LIST}{row.key}/benar/"
    assert world.signed_in(operator).post(address, {"version": 1, "pin": "271828"}).status_code == 403
    client = world.signed_in(head)
    refused = client.post(address, {"version": 1, "pin": "314159"})
    assert (refused.status_code, "PIN salah" in text_of(refused)) == (409, True)
    assert Agreement.objects.get().confirmed_at is None
    assert "dibenarkan pejabat" in text_of(client.post(address, {"version": 1, "pin": "271828"}, follow=True))
    assert Agreement.objects.get().confirmed_at


def test_the_page_says_where_a_fact_came_from_and_what_the_law_says(operator):
    facts = {
        "asset_use": KnownFact("sewa", "kolom G baris 3 register.xlsx"),
        "signed_on": KnownFact("2024-03-01", "halaman 1"),
    }
    row = recorded(
        operator, regime="asset_use", facts=facts, ends_on=date(2028, 2, 29), starts_on=date(2024, 3, 1)
    )
    said = text_of(world.signed_in(operator).get(f"{LIST}{row.key}/"))
    assert "kolom G baris 3 register.xlsx" in said
    assert "1 Maret 2024 (halaman 1)" in said
    assert "Sewa aset desa paling lama 3 tahun" in said
    assert "Dinilai pada 1 Maret 2024" in said
    assert "mencatat perjanjian nomor 140/01/2024" in said


def test_an_answer_to_a_question_of_the_book_is_kept_with_its_source(operator):
    row = recorded(operator)
    client = world.signed_in(operator)
    page = client.get(f"{LIST}{row.key}/").content.decode()
    assert 'name="f.' in page
    client.post(
        f"{LIST}{row.key}/keterangan/",
        {"version": 1, "f.asset_use": "sewa", "f.musdes_on": "", "f.bukan": "x"},
    )
    assert [one.name for one in row.facts.all()] == ["asset_use"]
    assert "dinyatakan Contoh Operator Desa" in text_of(client.get(f"{LIST}{row.key}/"))


def test_events_come_newest_first_and_page_by_page(operator):
    row = recorded(operator)
    for number in range(25):
        Event.objects.create(
            position=1000 + number, at="2026-01-01T00:00Z", kind="x", says=f"perbuatan ke-{number};", subject=f"agreement:{row.pk}",
            region=world.VILLAGE, actor="Contoh", actor_title="", actor_office="",
        )  # fmt: skip
    client = world.signed_in(operator)
    first = text_of(client.get(f"{LIST}{row.key}/"))
    assert first.index("perbuatan ke-24;") < first.index("perbuatan ke-5;")
    assert "perbuatan ke-4;" not in first
    assert "perbuatan ke-4;" in text_of(client.get(f"{LIST}{row.key}/?sebelum=1005"))


def test_a_foreign_record_is_not_found_by_any_address(operator):
    row = world.agreement(village=world.SIBLING_VILLAGE)
    client = world.signed_in(operator)
    for place in ("", "ubah/"):
        assert client.get(f"{LIST}{row.key}/{place}").status_code == 404
    for place in ("ubah/", "keterangan/", "akhiri/", "pembaruan/", "gabung/", "pisah/", "berbeda/"):
        assert client.post(f"{LIST}{row.key}/{place}", {"version": 1}).status_code == 404
    third = world.signed_in(world.holder("third_party"))
    assert third.get(f"{LIST}{row.key}/").status_code == 404


def test_the_narrowing_tells_no_foreign_partners_name(operator):
    foreign = world.Partner.objects.create(
        regency_id=world.OTHER_REGENCY, name="PT Rahasia", plain_name="pt rahasia"
    )
    page = world.signed_in(operator).get(f"{LIST}?mitra={foreign.pk}")
    assert "PT Rahasia" not in page.content.decode()


def test_duplicates_are_shown_merged_and_parted_from_the_page(operator):
    kept, gone = recorded(operator), recorded(operator)
    client = world.signed_in(operator)
    assert "Mungkin catatan yang sama" in text_of(client.get(f"{LIST}{gone.key}/"))
    page = client.post(f"{LIST}{gone.key}/gabung/", {"version": 1, "ke": kept.key}, follow=True)
    assert page.redirect_chain[-1][0] == f"{LIST}{kept.key}/"
    assert "sudah digabungkan ke" in text_of(client.get(f"{LIST}{gone.key}/"))
    assert "1 perjanjian" in text_of(client.get(LIST))
    client.post(f"{LIST}{gone.key}/pisah/", {"version": 2})
    client.post(f"{LIST}{gone.key}/berbeda/", {"version": 3, "lain": kept.key})
    assert "Mungkin catatan yang sama" not in text_of(client.get(f"{LIST}{gone.key}/"))


def test_an_early_end_and_a_renewal_are_recorded_from_the_page(operator):
    old = recorded(operator, numbers=("140/01/2020",), signed_on=date(2020, 1, 1), ends_on=date(2023, 1, 1))
    row = recorded(operator)
    client = world.signed_in(operator)
    assert (
        client.post(f"{LIST}{row.key}/akhiri/", {"version": 1, "tanggal": "x", "alasan": "y"}).status_code
        == 409
    )
    client.post(f"{LIST}{row.key}/akhiri/", {"version": 1, "tanggal": "2025-06-01", "alasan": "Mitra bubar"})
    client.post(f"{LIST}{row.key}/pembaruan/", {"version": 2, "lama": old.key})
    said = text_of(client.get(f"{LIST}{row.key}/"))
    assert "diakhiri 1 Juni 2025: Mitra bubar" in said
    assert "140/01/2020" in said


def lines(answer):
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


def test_what_is_shown_can_be_taken_home_and_no_cell_runs(operator):
    recorded(operator, title='=HYPERLINK("http://x")', partner="+cmd", amount_total=12_500_000)
    recorded(operator, title="Kopi", numbers=("2",), signed_on=date(2020, 1, 1))
    client = world.signed_in(operator)
    sheet = client.get(f"{LIST}unduh/csv/?tahun=2024")
    assert sheet.content.startswith(b"\xef\xbb\xbf")
    assert [(line[3], line[4]) for line in lines(sheet)[1:]] == [('\'=HYPERLINK("http://x")', "'+cmd")]
    book = CalamineWorkbook.from_filelike(io.BytesIO(client.get(f"{LIST}unduh/xlsx/?tahun=2024").content))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[1][0] == "Ditandatangani: 2024"
    assert rows[4][3:5] == ['=HYPERLINK("http://x")', "+cmd"]
    assert (rows[4][7], rows[4][11]) == (date(2024, 3, 1), 12_500_000)
    assert len(rows) == 5
    paper = pypdfium2.PdfDocument(client.get(f"{LIST}unduh/pdf/").content)
    said = " ".join(page.get_textpage().get_text_range() for page in paper)
    assert "Kopi" in said
    assert "HYPERLINK" in said
    assert client.get(f"{LIST}unduh/exe/").status_code == 404


def test_the_paper_repeats_its_head_on_every_page():
    staff = world.holder("dpmd_staff")
    register_world.fill(world.seat(staff), 60)
    paper = pypdfium2.PdfDocument(world.signed_in(staff).get(f"{LIST}unduh/pdf/").content)
    assert len(paper) > 1
    assert all("Pihak ketiga" in page.get_textpage().get_text_range() for page in paper)
    assert all(page.get_width() > page.get_height() for page in paper)


def test_a_list_is_kept_under_a_name_and_forgotten(operator):
    recorded(operator)
    client = world.signed_in(operator)
    page = client.post(
        f"{LIST}tampilan/", {"nama": "Milik saya", "tahun": "2024", "urut": "desa"}, follow=True
    )
    assert page.redirect_chain[-1][0] == f"{LIST}?tahun=2024&urut=desa"
    assert "Milik saya" in text_of(page)
    own = re.search(r'name="tampilan" value="(\d+)"', page.content.decode())[1]
    assert "Milik saya" not in text_of(client.post(f"{LIST}tampilan/hapus/", {"tampilan": own}, follow=True))


def test_an_empty_list_teaches_what_to_do(operator):
    assert "Ketik yang pertama" in text_of(world.signed_in(operator).get(LIST))
    assert "Tampilkan semua" in text_of(world.signed_in(operator).get(f"{LIST}?tahun=1999"))


def test_pages_cost_few_queries_however_much_there_is(django_assert_max_num_queries):
    staff = world.holder("dpmd_staff")
    seat = world.seat(staff)
    register_world.fill(seat, 40)
    client = world.signed_in(staff)
    key = Agreement.objects.first().key
    for address, most in (
        (LIST, 14),
        (f"{LIST}?q=wisatta&keadaan=lewat", 14),
        (f"{LIST}{key}/", 28),
        (f"{LIST}{key}/ubah/", 14),
    ):
        with django_assert_max_num_queries(most):
            page = client.get(address)
        assert page.status_code == 200
        assert len(gzip.compress(page.content)) < 25_000, address
    with django_assert_max_num_queries(12):
        assert len(lines(client.get(f"{LIST}unduh/csv/"))) == 41


def test_a_list_that_was_not_looked_through_to_its_end_says_so_and_goes_on(monkeypatch):
    monkeypatch.setattr(asking, "PASS", 3)
    monkeypatch.setattr(rare, "FEW", -1)
    for number in range(5):
        world.agreement(field="kopi" if number else "langka", signed_on=date(2020 + number, 1, 1))
    client = world.signed_in(world.holder("dpmd_staff"))
    page = client.get(f"{LIST}?bidang=langka&asal=typed").text
    assert "Belum ada yang cocok di antara yang sudah diperiksa." in page
    assert "3 perjanjian menurut urutan ini sudah diperiksa" in page
    further = re.search(r'rel="next" href="([^"]+)">Cari lebih jauh', page)[1].replace("&amp;", "&")
    assert "sedikitnya" not in (last := client.get(f"{LIST}{further}").text)
    assert last.count("<tr>") == 2
    assert "Cari lebih jauh" not in client.get(LIST).text
