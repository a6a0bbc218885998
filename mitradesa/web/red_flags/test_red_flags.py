"""Signs on pages: meaning for everybody, lists, question, answer and decision, thresholds, audits; and what desks say of them."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import make_password
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.red_flags.raising import raise_flags
from mitradesa.core.calendar import today
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.law.book import every_rule
from mitradesa.queries.desk import desk
from mitradesa.records.models import (
    Audit,
    AuditLine,
    Event,
    RedFlag,
    RedFlagEntry,
    RedFlagRun,
    RedFlagThreshold,
)
from tests import flagged, world
from tests.planted import PLANTED

pytestmark = pytest.mark.django_db
HOME, PIN = "/ruang/pengawasan/", "271828"
QUESTION = "Rekening siapa itu, dan kapan uangnya dipindahkan ke rekening kas desa?"
ANSWER = "Itu rekening bendahara lama; uangnya dipindahkan pada hari yang sama, buktinya terlampir."


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"


@pytest.fixture
def lease():
    world.regions()
    made = flagged.clean(1, world.VILLAGE)
    PLANTED["money_to_a_person"](made)
    look(made)
    return made


def look(*leases):
    raise_flags([one.row.pk for one in leases], today())


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def somebody(role, place=None, **fields):
    one = world.holder(role, place, pin=make_password(PIN), **fields)
    one.browser = world.signed_in(one)
    return one


def at(flag, *parts):
    return f"{HOME}{flag.pk}/" + "".join(f"{part}/" for part in parts)


def sends(one, flag, part, **form):
    return one.browser.post(at(flag, part), {"version": RedFlag.objects.get(pk=flag.pk).version} | form)


def asked(one, flag, days="14"):
    return sends(one, flag, "tanya", text=QUESTION, days=days)


def decided(one, flag, outcome, reason="Sudah dicocokkan dengan rekening koran desa.", pin=PIN):
    return sends(one, flag, "putus", outcome=outcome, reason=reason, pin=pin)


def lines(one):
    return [each for each in desk(world.seat(one), today()) if each.kind == "red_flag"]


def test_every_sign_has_its_page_and_leans_on_rules_that_exist(client):
    known = {one.id for one in every_rule()}
    assert {name for sign in SIGNS.values() for name in sign.leans} <= known
    index = client.get("/peraturan/tanda/").content.decode()
    for sign in SIGNS.values():
        assert f"/peraturan/tanda/{sign.id}/" in index
    page = text_of(client.get("/peraturan/tanda/money_to_a_person/"))
    assert "bukan tuduhan" in page
    assert page.index("Diangkat bila uang perjanjian masuk ke rekening perorangan") < page.index("Rumusnya")
    assert "Masuk rekening perorangan: Rp5.000.000" in page
    assert "Kapan menyesatkan" in page
    assert client.get("/peraturan/tanda/bukan-tanda/").status_code == 404


def test_a_sign_is_asked_answered_with_a_paper_and_decided(lease):
    inspector, secretary, chief = somebody("inspector"), somebody("village_secretary"), somebody("dpmd_head")
    flag = RedFlag.objects.get()
    assert "1 tanda belum ditanyakan" in [one.what for one in lines(inspector)]
    assert lines(secretary) == []
    early = decided(inspector, flag, "explained")
    assert early.status_code == 409
    assert "Tanyakan lebih dahulu" in text_of(early)
    assert asked(inspector, flag, days="2").status_code == 409
    assert sends(inspector, flag, "tanya", text="Mengapa?", days="14").status_code == 409
    assert asked(inspector, flag).status_code == 302
    (line,) = lines(secretary)
    assert line.due == today() + timedelta(days=14)
    assert "ukuran Mitra Desa sendiri" in line.why
    assert decided(inspector, flag, "referred").status_code == 409, "its day has not passed"
    proof = SimpleUploadedFile("bukti.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    assert sends(secretary, flag, "jawab", text=ANSWER, file=proof).status_code == 302
    assert sends(secretary, flag, "jawab", text=f"{ANSWER} Tambahan.").status_code == 302
    paper = RedFlagEntry.objects.exclude(file=None).get()
    assert b"".join(secretary.browser.get(at(flag, "berkas", paper.pk))).startswith(b"%PDF")
    assert any("Putuskan" in one.what for one in lines(chief))
    assert decided(chief, flag, "explained", reason="ya").status_code == 409
    assert decided(chief, flag, "explained", pin="000000").status_code == 409
    assert decided(chief, flag, "ditutup").status_code == 409
    assert decided(chief, flag, "explained").status_code == 302
    flag.refresh_from_db()
    assert (flag.state, flag.outcome, flag.pending) == ("decided", "explained", False)
    page = text_of(inspector.browser.get(at(flag)))
    for word in ("dijelaskan", QUESTION, ANSWER, "Sudah dicocokkan"):
        assert word in page
    assert asked(inspector, flag).status_code == 409
    assert lines(inspector) == lines(secretary) == []
    told = Event.objects.filter(kind__startswith="red_flag.").order_by("pk")
    assert list(told.values_list("kind", flat=True)) == [
        *("red_flag.raised", "red_flag.asked", "red_flag.answered", "red_flag.answered", "red_flag.decided")
    ]
    assert 'memutus "dijelaskan" dengan PIN' in told.last().says


def test_without_an_answer_in_time_it_can_only_be_referred_or_found_groundless(lease):
    inspector, flag = somebody("inspector"), RedFlag.objects.get()
    asked(inspector, flag)
    RedFlag.objects.update(due_on=today() - timedelta(days=1))
    assert any("Tanpa jawaban" in one.what for one in lines(inspector))
    assert "lewat 1 hari" in text_of(inspector.browser.get(f"{HOME}?mana=lewat"))
    for outcome in ("explained", "corrected"):
        assert decided(inspector, flag, outcome).status_code == 409
    assert decided(inspector, flag, "referred").status_code == 302
    assert RedFlag.objects.get().outcome == "referred"


def test_an_overdue_question_is_put_once_more_with_a_new_day(lease):
    inspector, flag = somebody("inspector"), RedFlag.objects.get()
    asked(inspector, flag)
    assert 'name="days"' not in inspector.browser.get(at(flag)).content.decode()
    early = asked(inspector, flag)
    assert early.status_code == 409
    assert "Tunggu jawabannya sampai" in text_of(early)
    RedFlag.objects.update(due_on=today() - timedelta(days=1))
    page = inspector.browser.get(at(flag))
    assert 'name="days"' in page.content.decode()
    assert "Tanyakan lagi kepada pemerintah desa" in text_of(page)
    (line,) = lines(inspector)
    assert "tanyakan lagi dengan tenggat baru" in line.why
    assert asked(inspector, flag, days="7").status_code == 302
    flag.refresh_from_db()
    assert (flag.state, flag.due_on) == ("asked", today() + timedelta(days=7))
    assert "menanyakan lagi kepada" in Event.objects.filter(kind="red_flag.asked").last().says


def test_an_answered_sign_whose_facts_changed_keeps_its_answer_and_waits_for_a_decision(lease):
    inspector, secretary = somebody("inspector"), somebody("village_secretary")
    flag = RedFlag.objects.get()
    asked(inspector, flag)
    sends(secretary, flag, "jawab", text=ANSWER)
    flagged.receipt(lease, today() - timedelta(days=2), 1_000_000, account="person")
    look(lease)
    flag = RedFlag.objects.get()
    page = text_of(inspector.browser.get(at(flag)))
    for word in (
        QUESTION,
        ANSWER,
        "Faktanya berubah sesudah ditanyakan",
        "tetap menunggu keputusan",
        "tanyakan lagi",
    ):
        assert word in page, word
    assert any("Faktanya berubah" in one.why for one in lines(inspector))
    assert "1 tanda" in text_of(inspector.browser.get(f"{HOME}?mana=bergeser"))
    lease.row.receipts.update(account="village_cash")
    look(lease)
    assert "fakta itu tidak terlihat lagi" in text_of(inspector.browser.get(at(flag)))
    assert decided(inspector, flag, "corrected").status_code == 302


def test_nobody_decides_or_asks_about_the_acts_of_his_own_office(lease):
    chief, inspector = somebody("dpmd_head"), somebody("inspector")
    RedFlag.objects.update(about="regency")
    flag = RedFlag.objects.get()
    assert asked(chief, flag).status_code == 403
    assert asked(inspector, flag).status_code == 302
    assert "kantor lain yang memutusnya" in text_of(chief.browser.get(at(flag)))
    assert sends(chief, flag, "jawab", text=ANSWER).status_code == 302
    assert decided(chief, flag, "explained").status_code == 403
    assert [one for one in lines(chief) if "Putuskan" in one.what] == []
    assert decided(inspector, flag, "explained").status_code == 302


def test_who_is_asked_answers_and_nobody_for_him(lease):
    inspector, flag = somebody("inspector"), RedFlag.objects.get()
    partner = somebody("third_party", partner=lease.partner)
    assert partner.browser.get(at(flag)).status_code == 404, "it was not asked"
    RedFlag.objects.update(about="partner")
    assert partner.browser.get(at(flag)).status_code == 404, "nothing was asked yet"
    asked(inspector, flag)
    assert partner.browser.get(at(flag)).status_code == 200
    other = somebody("third_party", partner=world.a_partner("CV Contoh Lain"))
    assert other.browser.get(at(flag)).status_code == 404
    assert sends(somebody("village_head"), flag, "jawab", text=ANSWER).status_code == 403
    assert sends(somebody("camat"), flag, "jawab", text=ANSWER).status_code == 403
    assert len(lines(partner)) == 1
    assert sends(partner, flag, "jawab", text=ANSWER).status_code == 302
    stale = partner.browser.post(at(flag, "jawab"), {"version": 1, "text": ANSWER})
    assert stale.status_code == 409


def test_lists_are_narrowed_searched_counted_and_taken_home(lease):
    other = flagged.clean(2, world.OTHER_VILLAGE)
    PLANTED["asset_without_proof"](other)
    look(other)
    inspector = somebody("inspector")

    def listed(query):
        return text_of(inspector.browser.get(f"{HOME}?{query}"))

    assert "2 tanda" in listed("")
    for query in (
        *(
            "jenis=asset_without_proof",
            f"wilayah={world.OTHER_SUBDISTRICT}",
            f"wilayah={world.OTHER_VILLAGE}",
        ),
        *("q=bukti penguasaan", f"perjanjian={other.row.key}"),
    ):
        page = listed(query)
        assert "1 tanda" in page, query
        assert "Belum ada bukti penguasaan desa" in page
    assert "0 tanda" in listed("umur=90")
    assert "2 tanda" in listed("umur=entah&mana=apa")
    for order in ("terlama", "terbaru", "tenggat", "jenis", "desa"):
        assert "2 tanda" in listed(f"urut={order}")
    for by, label in (
        ("jenis", "Aset dikerjasamakan tanpa bukti"),
        ("kecamatan", f"Contoh {world.OTHER_SUBDISTRICT}"),
        ("desa", f"Contoh {world.OTHER_VILLAGE}"),
        ("umur", "sampai 30 hari"),
    ):
        page = inspector.browser.get(f"{HOME}ringkasan/?menurut={by}")
        assert label in text_of(page)
        assert (
            '<caption class="unseen">' in page.content.decode()
        )  # a caption beside cards runs letter by letter down a phone
    table = inspector.browser.get(f"{HOME}unduh/csv/?jenis=asset_without_proof").content.decode()
    assert "Tanah kas 2" in table
    assert "Masuk rekening perorangan" not in table
    assert inspector.browser.get(f"{HOME}unduh/xlsx/").content.startswith(b"PK")
    assert inspector.browser.get(f"{HOME}unduh/pdf/").status_code == 404
    assert "0 tanda" in text_of(somebody("village_head", world.SIBLING_VILLAGE).browser.get(HOME))
    assert "1 tanda" in text_of(somebody("bpd_chair").browser.get(HOME))


def test_the_regency_asks_for_a_look_and_one_runs_at_a_time(lease):
    chief = somebody("dpmd_head")
    assert chief.browser.post(f"{HOME}cari/").status_code == 302
    assert RedFlagRun.objects.get().regency == world.REGENCY
    assert chief.browser.post(f"{HOME}cari/").status_code == 409
    assert somebody("village_head").browser.post(f"{HOME}cari/").status_code == 403


def test_a_threshold_is_set_within_bounds_with_a_reason_and_kept(lease):
    chief = somebody("dpmd_head")
    address = f"{HOME}ukuran/single_offer/short_days/"
    good = {"value": 21, "since": today().isoformat(), "reason": "Desa hulu memerlukan waktu lebih panjang."}
    for wrong in ({"value": 500}, {"since": (today() - timedelta(days=1)).isoformat()}, {"reason": "ya"}):
        assert chief.browser.post(address, good | wrong).status_code == 409
    assert chief.browser.post(address, good).status_code == 302
    assert chief.browser.post(address, good | {"value": 7}).status_code == 302
    assert list(RedFlagThreshold.objects.values_list("value", flat=True)) == [7, 21]
    page = text_of(somebody("inspector").browser.get(f"{HOME}ukuran/"))
    assert "7 hari" in page
    assert "21 hari" in text_of(chief.browser.get(address))
    assert chief.browser.get(f"{HOME}ukuran/single_offer/entah/").status_code == 404
    assert somebody("village_head").browser.post(address, good).status_code == 403


def test_an_audit_is_drawn_by_a_seed_repeated_noted_and_taken_home(lease):
    others = [flagged.clean(number, flagged.village_of(number)) for number in range(2, 7)]
    inspector = somebody("inspector")
    asked_for = {
        "title": "Pemeriksaan contoh",
        "manner": "weighted",
        "size": "3",
        "seed": "benih",
        "subdistrict": "",
    }
    for _time in range(2):
        assert inspector.browser.post(f"{HOME}pemeriksaan/baru/", asked_for).status_code == 302
    first, second = Audit.objects.order_by("pk")
    assert (first.population, first.digest) == (1 + len(others), second.digest)
    drawn = [list(one.lines.values_list("agreement", "weight")) for one in (first, second)]
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) == 3
    assert inspector.browser.post(f"{HOME}pemeriksaan/baru/", asked_for | {"size": "999"}).status_code == 422
    made = inspector.browser.post(f"{HOME}pemeriksaan/baru/", asked_for | {"seed": ""})
    assert Audit.objects.latest("pk").seed in text_of(inspector.browser.get(made.url))
    line = first.lines.first()
    address = f"{HOME}pemeriksaan/baris/{line.pk}/"
    note = {"version": 1, "result": "to_mend", "note": "Jadwal pembayaran belum dicatat; diminta dilengkapi."}
    assert inspector.browser.post(address, note | {"note": "ya"}).status_code == 409
    assert inspector.browser.post(address, note).status_code == 302
    assert inspector.browser.post(address, note).status_code == 409, "somebody else changed it"
    table = inspector.browser.get(f"{HOME}pemeriksaan/{first.pk}/unduh/csv/").content.decode()
    assert "diminta dilengkapi" in table
    assert inspector.browser.get(f"{HOME}pemeriksaan/{first.pk}/unduh/xlsx/").content.startswith(b"PK")
    assert AuditLine.objects.get(pk=line.pk).result == "to_mend"
    for role in ("village_head", "camat", "dpmd_head"):
        assert somebody(role).browser.get(f"{HOME}pemeriksaan/").status_code == 403
    stranger = somebody("inspector", world.OTHER_REGENCY)
    assert stranger.browser.get(f"{HOME}pemeriksaan/{first.pk}/").status_code == 404
    assert stranger.browser.post(address, note).status_code == 404


def test_the_inspectorate_finds_where_to_draw_a_sample_by_the_word_it_looks_for(lease):
    inspector, chief = somebody("inspector"), somebody("dpmd_head")
    page = text_of(inspector.browser.get(HOME))
    assert page.count("Sampel pemeriksaan (uji petik)") == 2, "in the menu and on the page"
    assert "uji petik" not in text_of(chief.browser.get(HOME))
    empty = inspector.browser.get(f"{HOME}pemeriksaan/")
    assert "Ambil sampel pertama" in text_of(empty)
    (line,) = [one for one in desk(world.seat(inspector), today()) if one.kind == "audit"]
    assert (line.page, "uji petik" in line.what) == ("red_flags:draw", True)
    asked_for = {"title": "Uji petik", "manner": "simple", "size": "1", "seed": "x", "subdistrict": ""}
    inspector.browser.post(f"{HOME}pemeriksaan/baru/", asked_for)
    (line,) = [one for one in desk(world.seat(inspector), today()) if one.kind == "audit"]
    assert line.what == 'Sampel "Uji petik": 1 dari 1 belum diperiksa'
    AuditLine.objects.update(result="in_order", noted_on=today())
    assert [one for one in desk(world.seat(inspector), today()) if one.kind == "audit"] == []


def test_an_agreement_leads_to_its_signs(lease):
    page = somebody("village_head").browser.get(f"/ruang/kerja-sama/{lease.row.key}/").content.decode()
    assert f"/ruang/pengawasan/?mana=semua&amp;perjanjian={lease.row.key}" in page
