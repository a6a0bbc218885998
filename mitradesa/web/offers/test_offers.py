"""Offers walked over their pages: announced, handed in without an account, opened before witnesses, compared, chosen; and the refusals."""

import io
import re
from datetime import timedelta

import pypdfium2
import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from mitradesa.actions.erasure import approve_erasure
from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.names import NAMELESS
from mitradesa.core.offers import KAK_WORDS, shown_points, weighted
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.erasures import whose
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.everything import answers
from mitradesa.records.models import Announcement, CooperationFact, Erasure, Event, Offer
from tests import estate, world
from tests.printed import lost, read
from tests.walks import PDF, PIN, text_of

pytestmark = pytest.mark.django_db
ROOM = "/ruang/penawaran/"
TERMS = {
    **{f"kak_{part}": f"Contoh {word}" for part, word in KAK_WORDS.items()},
    "place": "Kantor desa",
    "contact": "Sekretaris Desa",
    "kriteria-1": "Manfaat bagi desa",
    "bobot-1": "60",
    "kriteria-2": "Kemampuan",
    "bobot-2": "40",
}
HANDED = {"name": "PT Contoh Wisata", "kind": "company", "address": "Lahat", "contact": "0812-0000"}
WITNESSES = {
    "first": "Contoh Saksi Satu",
    "first_office": "BPD",
    "second": "Contoh Saksi Dua",
    "second_office": "Tokoh masyarakat",
}


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()
    cache.clear()


@pytest.fixture
def head():
    one = world.holder("village_head")
    set_pin(world.seat(one), PIN)
    return world.signed_in(one)


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


def days(first=0, last=14):
    opens, closes = today() + timedelta(days=first), today() + timedelta(days=last)
    return {"opens_on": opens.isoformat(), "closes_on": closes.isoformat()}


def does(client, one, part, **form):
    one.refresh_from_db()
    return client.post(f"{ROOM}{one.code}/{part}/", {"version": one.version} | form)


def over(one):
    Announcement.objects.filter(pk=one.pk).update(
        opens_on=today() - timedelta(days=9), closes_on=today() - timedelta(days=1)
    )


def met(row, *needs):
    seen = cooperation_seen(world.seat(world.holder("province_officer")), row.key)
    return [answer.met for answer in answers(seen, needs, today()).values()]


def words_of(content):
    found = " ".join(
        one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(io.BytesIO(content))
    )
    return re.sub(r"\s+", " ", found)


def state_no_ties(row):
    lists = ["kepala desa dan keluarganya", "perangkat desa", "anggota BPD"]
    for name, value in (("name_lists_compared", lists), ("tied_deciders", 0)):
        CooperationFact.objects.create(
            cooperation=row, name=name, value=value, stated=True, origin="dinyatakan"
        )


NEEDS = (Need.ANNOUNCED, Need.OFFER_RECEIVED, Need.NO_OFFER, Need.OFFER_CHOSEN)


def test_an_offer_goes_from_its_announcement_to_the_partner_of_the_case(head, secretary):
    row = estate.a_case(key="perkara1", track="village_initiative", asset_use="none", status="ready")
    assert met(row, *NEEDS) == [False] * 4
    made = secretary.post(f"{ROOM}perkara/perkara1/", TERMS | days())
    assert made.status_code == 302, text_of(made)
    one = Announcement.objects.get()
    public = f"/penawaran/{one.code}/"
    assert Client().get(public).status_code == 404
    assert does(head, one, "umumkan", pin=PIN, number="27/2026").status_code == 302
    assert met(row, *NEEDS) == [True, False, False, False]
    assert row.papers.get().kind == Paper.ANNOUNCEMENT
    visitor = Client()
    assert "Kemampuan" in text_of(visitor.get(public))
    letter = SimpleUploadedFile("penawaran.pdf", PDF)
    sent = visitor.post(public, HANDED | {"says": "Bagi hasil 40 persen.", "file": letter})
    assert sent.status_code == 302
    receipt = text_of(visitor.get(sent["Location"]))
    offer = Offer.objects.get()
    assert offer.receipt in receipt
    assert offer.digest in receipt
    assert "Bagi hasil" not in receipt
    paper = {"name": "CV Contoh Alam", "kind": "company", "on": today().isoformat()}
    assert does(secretary, one, "terima", **paper).status_code == 302
    assert secretary.get(f"{ROOM}{one.code}/penawaran/1/unduh/").status_code == 404
    early = does(secretary, one, "buka", **WITNESSES)
    assert early.status_code == 409
    assert "Masa penawaran masih sampai" in text_of(early)
    over(one)
    assert does(secretary, one, "buka", **WITNESSES).status_code == 302
    assert met(row, *NEEDS) == [True, True, False, False]
    assert secretary.get(f"{ROOM}{one.code}/penawaran/1/unduh/").status_code == 200
    assert does(secretary, one, "isi/2", isi="Sewa tetap Rp 20 juta.").status_code == 302
    assert does(secretary, one, "isi/1", isi="diubah").status_code == 409
    first, second = one.offers.all()
    benefit, ability = one.criteria.all()
    scores = {
        f"nilai-{first.pk}-{benefit.pk}": "70",
        f"nilai-{first.pk}-{ability.pk}": "80",
        f"nilai-{second.pk}-{benefit.pk}": "90",
        f"nilai-{second.pk}-{ability.pk}": "75",
    }
    reasons = {box.replace("nilai", "alasan"): "Menurut isi penawarannya." for box in scores}
    unready = does(head, one, "pilih", offer=first.pk, reason="Paling siap bekerja.", pin=PIN)
    assert "Belum semua penawaran dinilai" in text_of(unready)
    assert does(secretary, one, "nilai", **scores, **reasons).status_code == 302
    page = text_of(head.get(f"{ROOM}{one.code}/"))
    assert page.index("84,00") < page.index("74,00")
    row.refresh_from_db()
    assert row.status == "offers_in"
    choice = {"offer": second.pk, "reason": "Jumlah nilainya tertinggi.", "minutes": "9/BA"}
    looked = does(head, one, "pilih", **choice, lihat="1")
    assert looked.status_code == 200
    assert "belum dapat diambil bersama pilihan ini" in text_of(looked)
    stopped = does(head, one, "pilih", **choice, pin=PIN)
    assert stopped.status_code == 409
    assert "Setiap hubungan dengan pihak ketiga" in text_of(stopped)
    state_no_ties(row)
    looked = does(head, one, "pilih", **choice, lihat="1")
    assert "belum dapat diambil" not in text_of(looked)
    unknown = re.findall(r'name="belum-diketahui" value="([^"]+)"', looked.text)
    doubts = re.findall(r'name="(alasan\.[^"]+)"', looked.text)
    assert unknown
    silent = does(head, one, "pilih", **choice, pin=PIN)
    assert silent.status_code == 409
    assert "belum diakui secara tertulis" in text_of(silent)
    said = dict.fromkeys(("alasan-belum-diketahui", *doubts), "Menyusul sebelum rancangan.")
    wrong = does(head, one, "pilih", **choice, **said, **{"belum-diketahui": unknown}, pin="000000")
    assert wrong.status_code == 409
    row.refresh_from_db()
    one.refresh_from_db()
    assert (row.status, row.partner_id, one.state) == ("offers_in", None, "opened")
    assert not Event.objects.filter(kind__in=("offer.chosen", "cooperation.partner_chosen")).exists()
    chosen = does(head, one, "pilih", **choice, **said, **{"belum-diketahui": unknown}, pin=PIN)
    assert chosen.status_code == 302, text_of(chosen)
    kinds = ("offer.announced", "cooperation.announced", "offer.chosen", "cooperation.partner_chosen")
    assert list(Event.objects.filter(kind__in=kinds).values_list("kind", flat=True)) == list(kinds)
    assert Event.objects.filter(kind__in=kinds, says__contains="PIN").count() == 4
    row.refresh_from_db()
    assert row.status == "partner_chosen"
    assert met(row, *NEEDS) == [True, True, False, True]
    row.refresh_from_db()
    assert row.partner.name == "CV Contoh Alam"
    assert row.papers.filter(kind=Paper.EVALUATION_MINUTES, number="9/BA").exists()
    values, _ = facts_of_cooperation(row)
    wanted = {
        "offer_announcement": "public",
        "offer_announced_on": today(),
        "written_offers": 2,
        "first_offer_on": today(),
        "evaluation_minutes": ("pihak terpilih", "alasan"),
        "selected_on": today(),
    }
    assert {name: values[name] for name in wanted} == wanted
    printed = words_of(secretary.get(f"{ROOM}{one.code}/perbandingan.pdf").content)
    assert all(
        word in printed for word in ("84,00", "Contoh Saksi Dua", "Jumlah nilainya tertinggi", "usulan")
    )
    usual, large = (
        read(secretary.get(f"{ROOM}{one.code}/perbandingan.pdf?huruf={size}").content)
        for size in ("biasa", "besar")
    )
    assert (lost(usual, large), large.smallest) == ({}, 18)
    assert "CV Contoh Alam" in text_of(visitor.get(public))
    told = Event.objects.filter(kind__startswith="offer.").values_list("says", flat=True)
    assert not any("CV Contoh Alam" in says for says in told if "menerima" in says)


def test_no_offer_opens_without_the_proof_of_the_asset_and_its_days(head, secretary):
    row = estate.a_case(key="perkara1", status="asset_agreed")
    land = estate.an_asset(proof="no_paper", proof_number="")
    use = estate.a_use(land, today(), today() + timedelta(days=300), cooperation=row)
    secretary.post(f"{ROOM}perkara/perkara1/", TERMS | days())
    one = Announcement.objects.get()
    page = does(head, one, "umumkan", pin=PIN)
    assert page.status_code == 409
    assert "Sertifikat atas nama pemerintah desa" in text_of(page)
    assert "UU 6/2014 Pasal 76(4)" in text_of(page)
    land.proof, land.proof_number = "village_government", "SHP 1"
    land.save()
    type(use).objects.update(first_day=None, last_day=None)
    assert "belum dipesan" in text_of(does(head, one, "umumkan", pin=PIN))
    type(use).objects.update(first_day=today(), last_day=today() + timedelta(days=300))
    assert does(head, one, "umumkan", pin=PIN).status_code == 302


def test_criteria_change_before_the_first_offer_and_never_after_it(head, secretary):
    row = estate.a_case(key="perkara1", asset_use="none", status="ready")
    short = secretary.post(f"{ROOM}perkara/perkara1/", TERMS | days() | {"bobot-2": "30"})
    assert short.status_code == 409
    assert "Jumlah bobotnya 90" in text_of(short)
    secretary.post(f"{ROOM}perkara/perkara1/", TERMS | days())
    one = Announcement.objects.get()
    does(head, one, "umumkan", pin=PIN)
    added = {"kriteria-3": "Lingkungan", "bobot-3": "10", "bobot-1": "50"}
    changed = does(secretary, one, "ubah", **TERMS | days() | added)
    assert changed.status_code == 302, text_of(changed)
    assert [row.weight for row in one.criteria.all()] == [50, 40, 10]
    shorter = does(secretary, one, "ubah", **TERMS | days(0, 3))
    assert "tidak dipendekkan" in text_of(shorter)
    assert Client().post(f"/penawaran/{one.code}/", HANDED | {"says": "Isi"}).status_code == 302
    late = does(secretary, one, "ubah", **TERMS | days())
    assert late.status_code == 409
    assert "tidak berubah lagi" in text_of(late)
    assert one.criteria.count() == 3
    assert row.papers.count() == 1


def test_what_changed_after_its_receipt_stops_the_opening(secretary):
    one = estate.an_announcement(estate.a_case(asset_use="none"))
    estate.an_offer(one)
    offer = estate.an_offer(one)
    over(one)
    Offer.objects.filter(pk=offer.pk).update(says="Isi yang diganti.")
    page = does(secretary, one, "buka", **WITNESSES)
    assert page.status_code == 409
    assert "penawaran nomor 2 tidak lagi sama" in text_of(page)
    Offer.objects.filter(pk=offer.pk).update(says=offer.says)
    alone = does(secretary, one, "buka", **WITNESSES | {"second": "contoh saksi satu"})
    assert "Dua saksi belum lengkap" in text_of(alone)
    own = does(secretary, one, "buka", **WITNESSES | {"first": "Contoh Sekretaris Desa"})
    assert "bukan saksinya sendiri" in text_of(own)


def test_an_offer_too_early_too_late_empty_or_twice_is_refused_and_a_person_is_not_named(head, secretary):
    one = estate.an_announcement(
        estate.a_case(asset_use="none"), opens_on=today() + timedelta(days=1), announced_on=today()
    )
    public, visitor = f"/penawaran/{one.code}/", Client()
    assert "Penawaran diterima mulai" in text_of(visitor.get(public))
    early = visitor.post(public, HANDED | {"says": "Isi"})
    assert early.status_code == 409
    assert "tidak menerima penawaran hari ini" in text_of(early)
    Announcement.objects.update(opens_on=today())
    assert visitor.post(public, HANDED).status_code == 409
    assert visitor.post(public, HANDED | {"name": ""}).status_code == 422
    assert visitor.post(public, HANDED | {"says": "Isi", "kind": "person"}).status_code == 302
    again = visitor.post(public, HANDED | {"says": "Isi", "kind": "person"})
    assert "sudah diterima" in text_of(again)
    broken = SimpleUploadedFile("x.exe", b"MZ" + b"0" * 200)
    assert visitor.post(public, HANDED | {"file": broken}).status_code == 409
    over(one)
    assert visitor.post(public, HANDED | {"says": "Terlambat"}).status_code == 409
    assert does(secretary, one, "kosong").status_code == 409
    Announcement.objects.update(
        state="chosen", chosen=Offer.objects.get(), chosen_on=today(), reason="Satu-satunya penawar."
    )
    page = text_of(visitor.get(public))
    assert "perseorangan" in page
    assert HANDED["name"] not in page


def test_without_offers_the_case_is_prepared_again_and_what_was_stated_answers_where_nothing_was_announced(
    secretary,
):
    row = estate.a_case(key="perkara1", asset_use="none", status="offer_open")
    CooperationFact.objects.create(cooperation=row, name="written_offers", value=0, origin="dinyatakan")
    assert met(row, Need.NO_OFFER) == [True]
    one = estate.an_announcement(row)
    assert met(row, Need.NO_OFFER) == [False]
    assert does(secretary, one, "kosong").status_code == 409
    over(one)
    assert does(secretary, one, "kosong").status_code == 302
    assert met(row, Need.NO_OFFER, Need.ANNOUNCED) == [True, False]
    assert secretary.post(f"{ROOM}perkara/perkara1/", TERMS | days()).status_code == 302
    assert Announcement.objects.get(round=2).state == "draft"


def test_what_is_personal_of_an_offer_goes_when_two_people_say_so_and_the_record_stays(head, secretary):
    one = estate.an_announcement(estate.a_case(asset_use="none"))
    for more in ({"kind": "person", "name": "Contoh Warga", "says": "Isi satu"}, {"says": "Isi dua"}):
        assert Client().post(f"/penawaran/{one.code}/", HANDED | more).status_code == 302
    asking, second = world.signed_in(world.holder("dpmd_head")), world.holder("dpmd_secretary")
    wanted = {"penawaran": "1", "reason": "Diminta yang bersangkutan."}
    assert secretary.post(f"{ROOM}{one.code}/hapus-data/", wanted).status_code == 403
    early = asking.post(f"{ROOM}{one.code}/hapus-data/", wanted)
    assert early.status_code == 409
    assert "masih dinilai" in text_of(early)
    before = Offer.objects.get(number=1)
    Announcement.objects.update(
        state="chosen", chosen=Offer.objects.get(number=2), chosen_on=today(), reason="Nilainya tertinggi."
    )
    assert asking.post(f"{ROOM}{one.code}/hapus-data/", wanted | {"penawaran": "9"}).status_code == 409
    for number in ("1", "2"):
        sent = asking.post(f"{ROOM}{one.code}/hapus-data/", wanted | {"penawaran": number})
        assert sent.status_code == 302, text_of(sent)
    assert Offer.objects.get(number=1).name == "Contoh Warga"
    for asked in Erasure.objects.all():
        assert "penawaran nomor" in whose(asked)
        assert approve_erasure(world.seat(second), asked.pk).erased == 1
    person, firm = Offer.objects.all()
    assert (person.name, person.contact, person.address, person.says) == (NAMELESS, "", "", "")
    assert (firm.name, firm.contact, firm.says) == (HANDED["name"], "", "")
    assert person.digest == before.digest
    assert not Event.objects.filter(kind="offer.received", personal__isnull=False).exists()
    page = text_of(head.get(f"{ROOM}{one.code}/"))
    assert "Data pribadinya dihapus" in page
    assert "Contoh Warga" not in page
    assert asking.post(f"{ROOM}{one.code}/hapus-data/", wanted).status_code == 409


def test_open_offers_are_found_by_anybody_by_sector_subdistrict_and_words(django_assert_num_queries):
    falls = estate.a_potential(sector="tourism", authority="perdes")
    here = estate.an_announcement(estate.a_case(title="Air terjun", asset_use="none", potential=falls))
    there = estate.an_announcement(
        estate.a_case(world.SIBLING_VILLAGE, title="Sewa kios"), closes_on=today() + timedelta(days=2)
    )
    estate.an_announcement(estate.a_case(title="Rahasia desa"), state="draft")
    over(estate.an_announcement(estate.a_case(title="Lampau")))
    page = text_of(Client().get("/penawaran/"))
    assert page.index(there.title) < page.index(here.title)
    assert "Rahasia desa" not in page
    assert "Lampau" not in page
    with django_assert_num_queries(2):
        found = text_of(Client().get("/penawaran/?sektor=tourism"))
    assert (here.title in found, there.title in found) == (True, False)
    narrowed = text_of(Client().get(f"/penawaran/?q=KIOS&kecamatan={there.subdistrict}"))
    assert (here.title in narrowed, there.title in narrowed) == (False, True)
    closed = text_of(Client().get("/penawaran/?tutup=1"))
    assert "Lampau" in closed
    assert here.title not in closed
    assert "Tidak ada yang cocok" in text_of(Client().get("/penawaran/?q=zzz&sektor=energy"))
    Announcement.objects.all().delete()
    assert "Belum ada penawaran" in text_of(Client().get("/penawaran/"))


def test_the_poster_and_the_terms_are_pdfs_with_what_was_announced():
    one = estate.an_announcement(estate.a_case(title="Wisata Contoh", asset_use="none"), number="27/2026")
    visitor = Client()
    sizes = {}
    for size in ("a4", "a3"):
        made = visitor.get(f"/penawaran/{one.code}/poster-{size}.pdf").content
        sizes[size] = pypdfium2.PdfDocument(made)[0].get_size()
        assert f"/penawaran/{one.code}/" in words_of(made)
    assert sizes["a3"][1] > sizes["a4"][1] * 1.4
    assert visitor.get(f"/penawaran/{one.code}/poster-a9.pdf").status_code == 404
    assert "Pengelolaan wisata" in words_of(visitor.get(f"/penawaran/{one.code}/kak.pdf").content)


def test_many_offers_from_one_place_are_slowed_down():
    one = estate.an_announcement(estate.a_case(asset_use="none"))
    visitor, got = Client(), set()
    for number in range(25):
        got.add(visitor.post(f"/penawaran/{one.code}/", HANDED | {"says": f"Isi {number}"}).status_code)
    assert got == {302, 429}


def test_totals_are_exact():
    assert shown_points(weighted([83, 77], [33, 67])) == "78,98"
