"""Benefit ledgers on pages: kept with what is not known, told by the third party, confirmed by a second person, compared, taken home."""

import csv
import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.pins import set_pin
from mitradesa.core.ledgers.sums import Bound, Range
from mitradesa.queries.facts.ledgers import ORIGIN, facts_of_ledger, figures_of
from mitradesa.queries.ledgers.alike import alike
from mitradesa.queries.ledgers.lists import net_of_row
from mitradesa.queries.ledgers.sheet import ledger_of, net_of, sheets
from mitradesa.records.models import (
    Event,
    Indicator,
    IndicatorFigure,
    LedgerYear,
    Partner,
    VillagePopulation,
)
from mitradesa.web.agreements.sheet import judged
from tests import estate, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
HOME, PIN, YEAR = "/ruang/manfaat/", "271828", 2025


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"


@pytest.fixture
def bound():
    return world.agreement(
        title="Air terjun contoh",
        regime="third_party",
        field="pembangunan",
        partner=world.a_partner(),
        starts_on=date(2024, 2, 1),
        ends_on=date(2028, 12, 31),
        amount_total=50_000_000,
        search="air terjun contoh pt contoh mitra",
    )


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


@pytest.fixture
def head():
    person = world.holder("village_head")
    set_pin(world.seat(person), PIN)
    return world.signed_in(person)


def of(row, *parts):
    return f"{HOME}perjanjian/{row.key}/" + "".join(f"{part}/" for part in parts)


def begun(who, row):
    assert who.post(of(row, "mulai")).status_code == 302
    return {one.kind: one for one in Indicator.objects.filter(ledger__agreement=row)}


def figures(lines, **amounts):
    """What the form of a year sends: amounts by kind, from a book and proved."""
    sent = {}
    for kind, line in lines.items():
        amount = amounts.get(kind, "")
        sent[f"amount-{line.pk}"] = str(amount)
        sent |= {f"basis-{line.pk}": "book", f"sureness-{line.pk}": "proved"} if amount != "" else {}
    return sent


def received(row, amount, year=YEAR):
    return estate.a_receipt(row, amount, date(year, 3, 1))


def version():
    row = LedgerYear.objects.filter(year=YEAR).first()
    return row.version if row else 0


def confirmed(who, row, year=YEAR):
    sent = {"version": LedgerYear.objects.get(year=year).version, "pin": PIN}
    return who.post(of(row, year, "benarkan"), sent)


def amounts_of(row, line):
    years = sheets(row, ledger_of(row), date(2026, 11, 29))
    return {one.year: [part.amount for part in one.lines if part.indicator.pk == line.pk] for one in years}


def test_a_year_is_kept_with_receipts_and_what_nobody_knows_never_counts_as_zero(secretary, bound):
    received(bound, 7_000_000)
    received(bound, 5_000_000)
    received(bound, 900_000, year=2024)
    assert "nilai perjanjian dibagi rata" in text_of(secretary.get(of(bound)))
    lines = begun(secretary, bound)
    assert lines["income"].target == 10_000_000
    form = secretary.get(of(bound, YEAR)).content.decode()
    assert 'value="12.000.000"' in form
    taken = {f"basis-{lines['income'].pk}": "receipts", f"sureness-{lines['income'].pk}": "proved"}
    sent = figures(lines, labour=2_000_000, cash=0) | taken | {"version": 0}
    assert secretary.post(of(bound, YEAR), sent).status_code == 302
    row = LedgerYear.objects.get()
    assert (row.gained, row.given, row.given_unknown, row.net) == (12_000_000, 2_000_000, 2, 10_000_000)
    assert net_of_row(row).bound is Bound.AT_MOST
    text = text_of(secretary.get(of(bound)))
    assert "sisa bagi desa paling banyak Rp10.000.000" in text
    assert (
        "Belum diketahui, tidak dihitung nol: Hasil tanah atau bangunan yang dilepas desa, Pungutan" in text
    )
    assert "diberikan desa paling sedikit Rp2.000.000" in text
    assert "120 % dari sasaran" in text
    sheet = text_of(secretary.get(f"/ruang/kerja-sama/{bound.key}/"))
    assert "Sisa bagi desa 2025: paling banyak Rp10.000.000 belum dibenarkan" in sheet
    assert "mencatat manfaat tahun 2025" in Event.objects.latest("pk").says
    whole = sheets(bound, ledger_of(bound), date(2026, 11, 29))[1]
    assert net_of(whole.lines).amount == row.net


def test_income_that_the_receipts_do_not_show_is_told_apart_in_words(secretary, bound):
    estate.a_figure(estate.a_ledger(bound), YEAR, 31_500_000)
    estate.a_receipt(bound, 3_000_000, date(YEAR, 5, 1))
    listed = text_of(secretary.get(f"{HOME}?tahun={YEAR}"))
    assert "menurut catatan manfaat ini Rp31.500.000" in listed
    assert "Selisih Rp28.500.000 ditulis dari buku" in listed
    page = text_of(secretary.get(of(bound)))
    assert "penerimaan yang tercatat Rp3.000.000: Rp28.500.000 hanya menurut asal" in page
    estate.a_receipt(bound, 30_000_000, date(YEAR, 6, 1))
    assert "Selisih Rp1.500.000 sudah tercatat" in text_of(secretary.get(f"{HOME}?tahun={YEAR}"))
    assert "Rp1.500.000 yang sudah tercatat belum ikut" in text_of(secretary.get(of(bound)))
    IndicatorFigure.objects.update(amount=33_000_000)
    assert "Selisih" not in text_of(secretary.get(f"{HOME}?tahun={YEAR}"))


def test_an_amount_needs_its_source_and_sureness_and_receipts_are_never_made_up(secretary, bound):
    lines = begun(secretary, bound)
    sent = {"version": 0, f"amount-{lines['cash'].pk}": "5"}
    page = secretary.post(of(bound, YEAR), sent)
    assert page.status_code == 409
    assert "Asal atau kepastian angka" in text_of(page)
    page = secretary.post(of(bound, YEAR), {"version": 0, f"basis-{lines['income'].pk}": "receipts"})
    assert "Belum ada penerimaan yang tercatat pada tahun itu; itu bukan berarti nol" in text_of(page)
    page = secretary.post(of(bound, YEAR), figures(lines, cash="lima") | {"version": 0})
    assert page.status_code == 422
    counted = {"version": 0, "beneficiaries": "3", "women": "4"}
    assert "perempuan lebih banyak" in text_of(secretary.post(of(bound, YEAR), counted))
    assert secretary.get(of(bound, 2023)).status_code == secretary.get(of(bound, 2031)).status_code == 404
    assert not LedgerYear.objects.exists()


def test_the_third_party_tells_its_part_and_the_head_confirms_what_another_wrote(secretary, head, bound):
    partner = world.signed_in(world.holder("third_party", partner=Partner.objects.get()))
    lines = begun(secretary, bound)
    told = {f"amount-{lines['income'].pk}": "9.000.000", f"note-{lines['income'].pk}": "transfer Mei"}
    assert partner.post(of(bound, YEAR, "lapor"), told).status_code == 302
    assert LedgerYear.objects.get().net is None
    assert "Menurut pihak ketiga" in text_of(secretary.get(of(bound, YEAR)))
    assert "Laporan manfaat tahun 2025 dari pihak ketiga: Air terjun contoh" in text_of(
        secretary.get("/meja/")
    )
    assert "Belum satu angka pun diketahui" in text_of(confirmed(head, bound))
    sent = figures(lines, income=8_000_000, land=1_000_000) | {"version": version()}
    assert secretary.post(of(bound, YEAR), sent).status_code == 302
    assert "menurut pihak ketiga: Rp9.000.000; transfer Mei" in text_of(head.get(of(bound)))
    assert "Benarkan manfaat tahun 2025: Air terjun contoh" in text_of(head.get("/meja/"))
    wrong = head.post(of(bound, YEAR, "benarkan"), {"version": version(), "pin": "000000"})
    assert (wrong.status_code, LedgerYear.objects.get().confirmed_at) == (409, None)
    assert confirmed(head, bound).status_code == 302
    locked = secretary.post(of(bound, YEAR), sent | {"version": version()})
    assert "sudah dibenarkan kepala desa" in text_of(locked)
    assert partner.post(of(bound, YEAR, "lapor"), told).status_code == 409
    assert head.post(of(bound, YEAR, "buka"), {"version": version(), "reason": "x"}).status_code == 409
    why = {"version": version(), "reason": "Sewa kios salah dijumlahkan."}
    assert head.post(of(bound, YEAR, "buka"), why).status_code == 302
    assert head.post(of(bound, YEAR), figures(lines, income=7) | {"version": version()}).status_code == 302
    himself = confirmed(head, bound)
    assert "Anda catat sendiri" in text_of(himself)


def test_receipts_that_change_afterwards_are_told_and_stop_the_confirmation(secretary, head, bound):
    lines = begun(secretary, bound)
    received(bound, 4_000_000)
    sent = {"version": 0, f"basis-{lines['income'].pk}": "receipts"}
    secretary.post(of(bound, YEAR), sent)
    received(bound, 1_000_000)
    assert "Penerimaan yang tercatat sekarang Rp5.000.000" in text_of(secretary.get(of(bound)))
    stopped = confirmed(head, bound)
    assert "Penerimaan tahun 2025 berubah" in text_of(stopped)
    secretary.post(of(bound, YEAR), sent | {"version": version()})
    assert confirmed(head, bound).status_code == 302
    assert LedgerYear.objects.get().gained == 5_000_000


def test_six_lines_at_most_and_one_that_is_withdrawn_leaves_only_the_open_years(secretary, head, bound):
    begun(secretary, bound)
    jobs = {"kind": "jobs", "title": "Warga bekerja", "unit": "orang", "baseline": "2", "target": "10"}
    for _time in range(5):
        assert secretary.post(of(bound, "baris"), jobs).status_code == 302
    assert "Sudah ada 6 baris manfaat" in text_of(secretary.post(of(bound, "baris"), jobs))
    one = Indicator.objects.filter(kind="jobs")[0]
    for year in (2024, YEAR):
        sent = {f"amount-{one.pk}": "7", f"basis-{one.pk}": "count", f"sureness-{one.pk}": "counted"}
        secretary.post(of(bound, year), sent | {"version": 0})
    confirmed(head, bound, 2024)
    text = text_of(secretary.get(of(bound)))
    assert "naik 5 orang dari keadaan awal" in text
    assert "70 % dari sasaran" in text
    changed = secretary.post(of(bound, "baris", one.pk), jobs | {"unit": "kali", "version": one.version})
    assert "sudah berangka" in text_of(changed)
    gone = {"version": one.version, "reason": "Tidak dihitung lagi sejak musyawarah."}
    assert secretary.post(of(bound, "baris", one.pk, "tarik"), gone).status_code == 302
    assert amounts_of(bound, one) == {2026: [], YEAR: [], 2024: [7]}
    given = Indicator.objects.get(kind="land")
    kept = secretary.post(of(bound, "baris", given.pk, "tarik"), gone | {"version": given.version})
    assert "tidak ditarik" in text_of(kept)


def test_few_people_are_veiled_on_pages_prints_and_in_files(secretary, bound):
    lines = begun(secretary, bound)
    people = {"hamlets": "2", "beneficiaries": "40", "women": "38", "poor_households": "3"}
    secretary.post(of(bound, YEAR), figures(lines, income=1) | people | {"version": 0})
    for page in (of(bound), of(bound, "cetak"), f"{HOME}desa/{world.VILLAGE}/"):
        text = text_of(secretary.get(page)).lower()
        assert "perempuan hampir semuanya" in text
        assert "keluarga miskin kurang dari 5" in text
        assert "38" not in text
    made = secretary.get(f"{HOME}unduh/csv/?tahun={YEAR}").content.decode("utf-8-sig")
    (line,) = list(csv.DictReader(io.StringIO(made), delimiter=";"))
    assert (line["Penerima"], line["Perempuan"], line["Keluarga miskin"]) == (
        "40",
        "hampir semuanya",
        "kurang dari 5",
    )
    assert line["Arti sisa"] == "paling banyak"
    assert secretary.get(f"{HOME}unduh/xlsx/?tahun={YEAR}").content[:2] == b"PK"


def test_what_is_served_follows_field_and_kind_until_the_village_says_otherwise(secretary, bound):
    begun(secretary, bound)
    text = text_of(secretary.get(of(bound)))
    assert "8. pekerjaan dan pertumbuhan ekonomi desa" in text
    assert "usulan Mitra Desa" in text
    secretary.post(of(bound, "kaitan"), {"sector": "water", "usulan": "1", "version": 1})
    text = text_of(secretary.get(of(bound)))
    assert "6. desa layak air bersih dan sanitasi" in text
    assert "layanan dasar" in text
    secretary.post(
        of(bound, "kaitan"), {"sector": "water", "goals": ["3"], "dimensions": ["social"], "version": 2}
    )
    text = text_of(secretary.get(of(bound)))
    assert "3. desa sehat dan sejahtera" in text
    assert "Dipilih desa." in text
    assert "6. desa layak" not in text
    stale = secretary.post(of(bound, "kaitan"), {"sector": "water", "goals": ["1"], "version": 2})
    assert stale.status_code == 409


def whole(village, amount, sector="tourism", given=0, **fields):
    ledger = estate.a_ledger(world.agreement(village, starts_on=date(2024, 1, 1), **fields), sector)
    for kind in ("land", "labour", "cash", "waived"):
        estate.a_figure(ledger, YEAR, given, kind)
    return estate.a_figure(ledger, YEAR, amount)


def test_like_villages_are_compared_when_three_are_known_and_named_only_for_who_may_read_them(secretary):
    whole(world.VILLAGE, 9_000_000)
    whole(world.VILLAGE, 3_000_000)
    whole(world.SIBLING_VILLAGE, 4_000_000)
    whole(world.SIBLING_VILLAGE, 99_000_000, sector="water")
    whole(world.FOREIGN_VILLAGE, 70_000_000)
    address = f"{HOME}banding/?jenis=tourism&tahun={YEAR}"
    assert "Baru 2 desa" in text_of(secretary.get(address))
    whole(world.OTHER_VILLAGE, 8_000_000, given=500_000)
    lame = estate.a_ledger(world.agreement(world.region("16.04.01.2003").code))
    estate.a_figure(lame, YEAR, 1)
    VillagePopulation.objects.create(village_id=world.VILLAGE, year=2024, people=1_000)
    found = alike(world.seat(world.holder("dpmd_staff")), "tourism", YEAR)
    assert found.found == Range(3, 4_000_000, 6_000_000, 12_000_000)
    assert (found.left_out, found.each) == (1, None)
    text = text_of(secretary.get(address))
    assert "Rp12.000 " in text
    assert "2 desa lain di kabupaten ikut dihitung tanpa disebut namanya" in text
    assert world.SIBLING_VILLAGE not in text
    camat = text_of(world.signed_in(world.holder("camat")).get(address))
    assert f"Contoh {world.SIBLING_VILLAGE}" in camat
    assert f"Contoh {world.OTHER_VILLAGE}" not in camat


def test_the_list_of_a_region_is_searched_ordered_summed_and_names_what_is_missing():
    office = world.signed_in(world.holder("dpmd_staff"))
    low = whole(world.VILLAGE, 1_000_000, title="Sewa kios", search="sewa kios")
    whole(world.OTHER_VILLAGE, 5_000_000, title="Air terjun", search="air terjun")
    unknown = estate.a_ledger(world.agreement(title="Belum jelas", starts_on=date(2024, 1, 1)))
    estate.a_figure(unknown, YEAR, None)
    world.agreement(title="Tanpa catatan", starts_on=date(2024, 1, 1))
    text = text_of(office.get(f"{HOME}?tahun={YEAR}"))
    assert "3 catatan dari 2 desa" in text
    assert "sisa bagi desa menurut yang diketahui saja Rp6.000.000" in text
    assert text.index("Air terjun") < text.index("Sewa kios") < text.index("Belum jelas")
    assert "1 perjanjian yang berjalan tahun itu belum dicatat manfaatnya" in text
    text = text_of(office.get(f"{HOME}?tahun={YEAR}&urut=sisa-terkecil&q=kios"))
    assert "Air terjun" not in text
    assert "1 catatan dari 1 desa" in text
    assert "Tanpa catatan" in text_of(office.get(f"{HOME}?tahun={YEAR}&catatan=missing"))
    assert office.get(f"{HOME}?tahun={YEAR}&sesudah={low.year_id}~banyak").status_code == 200
    village = world.signed_in(world.holder("village_operator", world.OTHER_VILLAGE))
    assert "Sewa kios" not in text_of(village.get(f"{HOME}?tahun={YEAR}"))


def test_a_village_reads_its_years_together_and_a_resident_by_its_own_count(secretary, bound):
    whole(world.VILLAGE, 9_000_000, given=1_000_000)
    address = f"{HOME}desa/{world.VILLAGE}/"
    assert "belum dapat dihitung: jumlah penduduk belum dicatat" in text_of(secretary.get(address))
    sent = {"year": "2024", "people": "1000", "source": "buku induk"}
    assert secretary.post(f"{address}penduduk/", sent).status_code == 302
    assert secretary.post(f"{address}penduduk/", sent | {"year": "2099"}).status_code == 409
    text = text_of(secretary.get(address))
    assert "Per penduduk Rp5.000 (1.000 orang)" in text
    assert "1 perjanjian yang berjalan tahun 2025 belum dicatat" in text


def test_a_proof_is_handed_out_and_goods_outside_the_inventory_reach_the_rule_book(secretary, bound):
    begun(secretary, bound)
    goods = {"kind": "assets", "title": "Gazebo", "unit": "unit"}
    secretary.post(of(bound, "baris"), goods)
    line = Indicator.objects.get(kind="assets")
    assert facts_of_ledger(bound, figures_of([bound.pk])[bound.pk]) == {}
    proof = SimpleUploadedFile("bast.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    sent = {f"amount-{line.pk}": "3", f"basis-{line.pk}": "book", f"sureness-{line.pk}": "proved"}
    secretary.post(of(bound, YEAR), sent | {f"file-{line.pk}": proof, "version": 0})
    assert (
        facts_of_ledger(bound, figures_of([bound.pk])[bound.pk]) == {}
    )  # nobody looked into the inventory book yet
    many = secretary.post(of(bound, YEAR), sent | {f"inventoried-{line.pk}": "4", "version": 1})
    assert "melebihi banyaknya" in text_of(many)
    secretary.post(of(bound, YEAR), sent | {f"inventoried-{line.pk}": "1", "version": 1})
    assert facts_of_ledger(bound, figures_of([bound.pk])[bound.pk]) == {"results_not_recorded": 2}
    assert judged(bound).origins["results_not_recorded"] == ORIGIN
    figure = IndicatorFigure.objects.get(indicator=line)
    assert secretary.get(f"{HOME}bukti/{figure.pk}/").status_code == 200
    stranger = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    assert stranger.get(f"{HOME}bukti/{figure.pk}/").status_code == 404
