"""Village reports: which are owed, what they take from the records and name as missing, and their way to the desks."""

from datetime import date, timedelta

import pypdfium2
import pytest
from django.contrib.auth.hashers import make_password

from mitradesa.actions.village_reports import begin_report
from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate
from mitradesa.core.refusals import Blocked
from mitradesa.core.village_reports import DAYS_SILENT, Period, ReportKind
from mitradesa.documents.village_report.paper import report_paper
from mitradesa.queries.desk import desk
from mitradesa.queries.facts.obligations import duties_of, facts_of_obligations
from mitradesa.queries.facts.village_reports import ORIGIN, facts_of_reports, reports_of
from mitradesa.queries.money.expected import expected_and_received
from mitradesa.queries.village_reports.beside import LEASED, NOT_IN_FORCE
from mitradesa.queries.village_reports.owed import owed_of, sums
from mitradesa.records.models import Event, Fulfilment, VillageReport
from mitradesa.reports.draft_check.check import check_facts
from tests import estate, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
HOME, PIN = "/ruang/laporan-desa/", "271828"
YEAR = today().year
LAST = YEAR - 1


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def bound():
    return world.agreement(
        title="Kelola parkir pasar",
        regime="third_party",
        partner=world.a_partner(),
        signed_on=date(LAST - 1, 3, 1),
        starts_on=date(LAST - 1, 3, 1),
        ends_on=date(YEAR + 2, 3, 1),
    )


def a_receipt(agreement, amount, on, account="village_cash"):
    return estate.a_receipt(agreement, amount, on, account=account)


def head_of(village=world.VILLAGE):
    return world.holder("village_head", village, pin=make_password(PIN))


def begun(client, village=world.VILLAGE, **sent):
    sent = {"kind": "yearly", "year": str(LAST), "half": "0", "agreement": ""} | sent
    return client.post(f"{HOME}desa/{village}/susun/", sent)


def test_a_report_goes_from_the_records_to_bpd_subdistrict_and_regency_and_meets_the_scheduled_day(bound):
    a_receipt(bound, 4_000_000, date(LAST, 5, 1))
    a_receipt(bound, 1_000_000, date(LAST, 6, 1), "person")
    a_receipt(bound, 9_000_000, date(YEAR, 1, 2))
    duty = estate.a_duty(bound, date(YEAR, 1, 31), title="Laporan tahunan", rule="FREQ=MONTHLY;INTERVAL=12")
    estate.a_duty(
        bound, date(LAST, 4, 1), kind="money", owed_by="partner", owed_to="village", amount=6_000_000
    )
    secretary = world.holder("village_secretary")
    client, head = world.signed_in(secretary), world.signed_in(head_of())
    assert begun(client).status_code == 302
    row = VillageReport.objects.get()
    (told,) = row.content["cooperations"]
    assert (told["received_total"], told["due_total"]) == (5_000_000, 6_000_000)
    assert told["received"] == [["rekening kas desa", 4_000_000], ["rekening perorangan", 1_000_000]]
    assert "Kelola parkir pasar: naskah bertanda tangan belum diunggah" in row.lacking
    assert "Kelola parkir pasar: ada uang yang tidak masuk rekening kas desa" in row.lacking
    page = f"{HOME}{row.key}/"
    assert head.post(f"{page}benarkan/", {"version": 1, "pin": PIN}).status_code == 409
    words = {"results": "Parkir tertib, lima warga bekerja.", "problems": "", "follow_up": "", "version": 1}
    assert client.post(f"{page}lengkapi/", words).status_code == 302
    assert head.post(f"{page}benarkan/", {"version": 2, "pin": PIN}).status_code == 302
    assert client.post(f"{page}lengkapi/", words | {"version": 3}).status_code == 409
    assert [one.what for one in desk(world.seat(secretary)) if one.kind == "report"] == [
        f"Laporan tahunan kerja sama, tahun {LAST}"
    ]
    assert facts_of_obligations(duties_of([bound.pk])[bound.pk], today())["years_without_report"] == 1
    sent = {"version": 3, "number": "140/7", "sent_on": today().isoformat()}
    assert client.post(f"{page}kirim/", sent).status_code == 302
    assert facts_of_obligations(duties_of([bound.pk])[bound.pk], today())["years_without_report"] == 0
    assert facts_of_reports(bound, reports_of({bound.village_id})[bound.village_id]) == {
        "report_to": ("BPD", "bupati melalui camat"),
        "report_documents": 0,
        "report_covers_until": date(LAST, 12, 31),
    }
    facts = {
        "regime": "third_party",
        **facts_of_reports(bound, reports_of({bound.village_id})[bound.village_id]),
    }
    origins = dict.fromkeys(facts, ORIGIN)
    found = check_facts(facts, origins, today=today(), village=world.VILLAGE, gate=Gate.REPORT)
    outcomes = {one.rule: one.outcome.value for one in found.findings}
    assert (outcomes["report_to_bpd_and_regent"], outcomes["report_documents"]) == ("met", "breached")
    assert Fulfilment.objects.get(due__obligation=duty).note.endswith("surat 140/7")
    for role, waits in (("bpd_chair", 1), ("camat", 1), ("dpmd_staff", 0), ("village_head", 0)):
        told = [one for one in desk(world.seat(world.holder(role))) if one.kind == "report"]
        assert len(told) == waits, role
    camat = world.signed_in(world.holder("camat"))
    assert "Kelola parkir pasar" in text_of(camat.get(page))
    assert camat.post(f"{page}terima/", {"on": today().isoformat()}).status_code == 302
    regency = world.holder("dpmd_head")
    assert [one.kind for one in desk(world.seat(regency)) if one.kind == "report"] == ["report"]
    assert world.signed_in(regency).post(f"{page}terima/", {"on": "2999-01-01"}).status_code == 409
    says = list(Event.objects.filter(kind__startswith="report.").values_list("kind", flat=True))
    assert says == ["report.begun", "report.completed", "report.confirmed", "report.sent", "report.received"]
    shown = text_of(world.signed_in(regency).get(HOME, {"tahun": LAST, "mana": "terkirim"}))
    assert "1 desa wajib laporan tahunan 1 sudah dikirim 0 belum dikirim" in shown


def test_a_sent_report_is_corrected_by_a_new_version_that_goes_the_same_way(bound):
    secretary, head = world.signed_in(world.holder("village_secretary")), world.signed_in(head_of())
    begun(secretary)
    first = VillageReport.objects.get()

    def sends(row, number):
        page = f"{HOME}{row.key}/"
        words = {"results": "Parkir tertib.", "problems": "", "follow_up": "", "version": 1}
        assert secretary.post(f"{page}lengkapi/", words).status_code == 302
        assert head.post(f"{page}benarkan/", {"version": 2, "pin": PIN}).status_code == 302
        sent = {"version": 3, "number": number, "sent_on": today().isoformat()}
        assert secretary.post(f"{page}kirim/", sent).status_code == 302

    page = f"{HOME}{first.key}/"
    reason = {"reason": "Penerimaan bulan Juni tertinggal."}
    assert secretary.post(f"{page}koreksi/", reason).status_code == 409
    sends(first, "140/7")
    bpd, camat = world.holder("bpd_chair"), world.holder("camat")
    for one in (bpd, camat):
        world.signed_in(one).post(f"{page}terima/", {"on": today().isoformat()})
    assert secretary.post(f"{page}koreksi/", {"reason": ""}).status_code == 409
    a_receipt(bound, 4_000_000, date(LAST, 6, 1))
    assert secretary.post(f"{page}koreksi/", reason).status_code == 302
    second = VillageReport.objects.get(edition=2)
    assert second.content["cooperations"][0]["received_total"] == 4_000_000
    again = secretary.post(f"{page}koreksi/", reason)
    assert again["location"] == f"{HOME}{second.key}/"
    assert world.signed_in(camat).get(f"{HOME}{second.key}/").status_code == 404
    assert "sedang disusun" not in text_of(world.signed_in(camat).get(page))
    assert "Koreksinya sedang disusun" in text_of(secretary.get(page))
    seat = world.seat(world.holder("dpmd_staff"))
    assert (sums(seat, LAST, today()).sent, sums(seat, LAST, today()).received) == (1, 1)
    assert owed_of([world.VILLAGE], LAST, today())[world.VILLAGE][0].report == first
    sends(second, "140/9")
    assert (sums(seat, LAST, today()).sent, sums(seat, LAST, today()).received) == (1, 0)
    assert owed_of([world.VILLAGE], LAST, today())[world.VILLAGE][0].report == second
    for one in (bpd, camat):
        waiting = [row.what for row in desk(world.seat(one)) if row.kind == "report"]
        assert len(waiting) == 1
        assert "versi 2" in waiting[0]
    old = text_of(world.signed_in(camat).get(page))
    assert "Dikoreksi oleh versi 2" in old
    assert "Penerimaan bulan Juni tertinggal." in old
    first.refresh_from_db()
    second.refresh_from_db()
    told = repr(report_paper(second, None))
    assert "VERSI 2, KOREKSI ATAS VERSI 1" in told
    assert "surat 140/7" in told
    assert "Dikoreksi oleh versi 2" in repr(report_paper(first, None, second))
    kinds = list(Event.objects.filter(kind__contains="correct").values_list("kind", flat=True))
    assert kinds == ["report.correction_begun", "report.corrected"]
    for form in ("pdf", "docx"):
        assert secretary.get(f"{page}cetak/{form}/").status_code == 200


def test_the_yearly_report_says_what_it_leaves_out_so_that_its_sums_are_those_of_the_money_page(bound):
    a_receipt(bound, 4_000_000, date(LAST, 5, 1))
    for title, regime, amount in (
        ("Sewa tanah kas", "asset_use", 24_000_000),
        ("Lumbung", "asset_use", 6_000_000),
        ("Air antar-desa", "inter_village", 3_000_000),
    ):
        lease = world.agreement(title=title, key=title[:4].lower(), regime=regime, signed_on=date(LAST, 1, 1))
        estate.a_duty(
            lease, date(LAST, 2, 1), kind="money", owed_by="partner", owed_to="village", amount=amount
        )
        a_receipt(lease, amount, date(LAST, 3, 1))
    over = world.agreement(
        title="Parkir lama",
        key="lama",
        regime="third_party",
        starts_on=date(LAST - 5, 1, 1),
        ends_on=date(LAST - 2, 1, 1),
    )
    a_receipt(over, 500_000, date(LAST, 7, 1))
    client = world.signed_in(world.holder("village_secretary"))
    begun(client)
    row = VillageReport.objects.get()
    by_why = {one["why"]: one for one in row.content["beside"]}
    assert (by_why[LEASED]["what"], by_why[LEASED]["received"], by_why[LEASED]["due"]) == (
        "Sewa tanah kas; Lumbung",
        30_000_000,
        30_000_000,
    )
    assert by_why[NOT_IN_FORCE]["received"] == 500_000
    assert (
        by_why["dalam register dicatat sebagai kerja sama antar-desa, bukan kerja sama dengan pihak ketiga"][
            "received"
        ]
        == 3_000_000
    )
    whole = expected_and_received(world.seat(world.holder("village_head")), LAST).came
    page = text_of(client.get(f"{HOME}{row.key}/"))
    paper = pypdfium2.PdfDocument(client.get(f"{HOME}{row.key}/cetak/pdf/").content)
    printed = " ".join(" ".join(one.get_textpage().get_text_range().split()) for one in paper)
    assert whole == 37_500_000
    for text in (page, printed):
        assert "Penerimaan kerja sama dalam laporan ini: Rp4.000.000" in text
        assert "Sewa tanah kas; Lumbung" in text
        assert "Seluruh penerimaan dari perjanjian desa pada masa ini: Rp37.500.000" in text


def test_the_paper_writes_bpd_in_capitals(bound):
    client, head = world.signed_in(world.holder("village_secretary")), world.signed_in(head_of())
    begun(client)
    row = VillageReport.objects.get()
    page = f"{HOME}{row.key}/"
    head.post(f"{page}benarkan/", {"version": 1, "pin": PIN})
    client.post(f"{page}kirim/", {"version": 2, "number": "140/7", "sent_on": today().isoformat()})
    world.signed_in(world.holder("bpd_chair")).post(f"{page}terima/", {"on": today().isoformat()})
    paper = pypdfium2.PdfDocument(client.get(f"{page}cetak/pdf/").content)
    printed = " ".join(one.get_textpage().get_text_range() for one in paper)
    assert "Bpd" not in printed
    assert "BPD" in printed


def test_what_is_owed_depends_on_the_agreements_of_the_year_and_its_days_are_ours(bound):
    world.agreement(
        title="Pengadaan", regime="procurement", starts_on=date(LAST, 1, 1), ends_on=date(YEAR + 1, 1, 1)
    )
    ended = world.agreement(
        title="Sewa kios", regime="third_party", starts_on=date(LAST, 1, 1), ends_on=date(LAST, 9, 30)
    )
    estate.an_asset()
    found = owed_of([world.VILLAGE, world.SIBLING_VILLAGE], LAST, today())
    assert set(found) == {world.VILLAGE}
    assert [(one.kind.value, one.due) for one in found[world.VILLAGE]] == [
        ("yearly", date(YEAR, 1, 31)),
        ("final", date(LAST, 10, 30)),
        ("assets", date(LAST, 7, 31)),
        ("assets", date(YEAR, 1, 31)),
    ]
    before = owed_of([world.VILLAGE], LAST - 2, today())
    assert [one.kind.value for one in before[world.VILLAGE]] == ["assets", "assets"]
    page = text_of(world.signed_in(world.holder("village_secretary")).get(f"{HOME}desa/{world.VILLAGE}/"))
    assert DAYS_SILENT in page
    assert "Permendagri 96/2017 Pasal 14(7)" in page
    secretary = world.seat(world.holder("village_secretary"))
    with pytest.raises(Blocked, match="belum berakhir"):
        begin_report(secretary, world.VILLAGE, ReportKind.FINAL, Period(LAST), bound.key)
    made = begin_report(secretary, world.VILLAGE, ReportKind.FINAL, Period(LAST), ended.key)
    assert begin_report(secretary, world.VILLAGE, ReportKind.FINAL, Period(LAST), ended.key) == made
    assert "Pernyataan penutup dan penyerahan kembali belum dicatat." in made.lacking
    with pytest.raises(Blocked, match="belum mulai"):
        begin_report(secretary, world.VILLAGE, ReportKind.YEARLY, Period(YEAR + 1))


def test_a_semester_of_assets_tells_who_used_what_and_what_is_not_known(bound):
    land = estate.an_asset(code="01.02", area=5000)
    estate.an_asset(name="Kios pasar", kind="building", proof="no_paper")
    estate.a_use(land, date(LAST, 3, 1), date(LAST, 12, 31), agreement=bound)
    a_receipt(bound, 2_000_000, date(LAST, 6, 30))
    a_receipt(bound, 3_000_000, date(LAST, 7, 1))
    client = world.signed_in(head_of())
    assert begun(client, kind="assets", half="1").status_code == 302
    first = VillageReport.objects.get()
    used = next(one for one in first.content["assets"] if one["uses"])
    assert (used["code"], used["uses"][0]["received"]) == ("01.02", 2_000_000)
    assert "Kios pasar: kode inventarisnya belum dicatat" in first.lacking
    assert "Kios pasar: belum ada bukti penguasaan" in first.lacking
    made = client.get(f"{HOME}{first.key}/cetak/pdf/").content
    paper = pypdfium2.PdfDocument(made)
    words = " ".join(page.get_textpage().get_text_range() for page in paper)
    paper.close()
    assert "RANCANGAN, belum dibenarkan kepala desa." in words
    assert "Rp2.000.000" in words
    assert "kode inventarisnya belum dicatat" in " ".join(words.split())
    assert begun(client, kind="assets", half="0").status_code == 404
    assert begun(client, kind="yearly", half="1").status_code == 404


def test_a_confirmed_report_is_opened_again_only_with_a_reason_and_before_it_is_sent(bound):
    head = head_of()
    client = world.signed_in(head)
    begun(client)
    page = f"{HOME}{VillageReport.objects.get().key}/"
    client.post(f"{page}lengkapi/", {"results": "Contoh", "version": 1})
    client.post(f"{page}benarkan/", {"version": 2, "pin": PIN})
    assert client.post(f"{page}buka/", {"version": 3, "reason": "salah"}).status_code == 409
    assert client.post(f"{page}buka/", {"version": 3, "reason": "Angka mitra keliru."}).status_code == 302
    a_receipt(bound, 7_000_000, date(LAST, 2, 2))
    assert client.post(f"{page}perbarui/", {"version": 4}).status_code == 302
    row = VillageReport.objects.get()
    assert row.content["cooperations"][0]["received_total"] == 7_000_000
    assert row.results == "Contoh"
    client.post(f"{page}benarkan/", {"version": 5, "pin": PIN})
    early = (today() - timedelta(days=30)).isoformat()
    assert client.post(f"{page}kirim/", {"version": 6, "sent_on": early}).status_code == 409
    assert client.post(f"{page}kirim/", {"version": 6, "sent_on": "kemarin"}).status_code == 422
    assert client.post(f"{page}kirim/", {"version": 6, "sent_on": today().isoformat()}).status_code == 302
    assert client.post(f"{page}buka/", {"version": 7, "reason": "Angka mitra keliru."}).status_code == 409


def test_the_list_of_a_regency_costs_the_same_for_many_villages(bound, django_assert_max_num_queries):
    client = world.signed_in(world.holder("dpmd_staff"))
    for number in range(3, 40):
        code = f"16.04.02.20{number:02}"
        world.region(code)
        world.agreement(code, key=f"k{number}", regime="third_party", starts_on=date(LAST, 1, 1))
    with django_assert_max_num_queries(18):
        page = client.get(HOME)
    assert "Berikutnya" in text_of(page)
    after = text_of(client.get(HOME, {"sesudah": "16.04.02.2030", "mana": "belum"}))
    assert "Contoh 16.04.02.2031" in after
    assert "Contoh 16.04.02.2030" not in after
    made = client.get(f"{HOME}unduh/")
    assert made["Content-Type"].endswith("sheet")
    assert made.content.startswith(b"PK")
