"""The legal desk in a browser: what is recorded there changes the pages everywhere."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions import judging
from mitradesa.actions.legal_desk.rejudging import step
from mitradesa.core.calendar import today
from mitradesa.law.book import book
from mitradesa.law.citation import cite
from mitradesa.law.own import current
from mitradesa.records.models import AgreementFact, LawChange, Rejudging, RuleException
from tests import world
from tests.own_law import own_folder

pytestmark = pytest.mark.django_db
HOME = "/ruang/meja-hukum/"
GUESSED = f"{HOME}pasal/permendagri-96-2017/13(3) huruf c/"
LEASE = f"{HOME}pasal/permendagri-1-2016/12(2)/"
RULE = "receiver_musdes"
REGULATION = {
    "kind": "Perbup",
    "number": "12",
    "year": "2025",
    "title": "Kerja sama desa",
    "in_force_from": "2025-06-01",
    "article": "Pasal 7",
    "digest": "Contoh.",
    "verified": "official",
    "source": "https://jdih.example",
}


@pytest.fixture(autouse=True)
def folder(tmp_path):
    world.regions()
    with own_folder(tmp_path):
        yield tmp_path


@pytest.fixture
def officer():
    return world.signed_in(world.holder("legal_officer"))


@pytest.fixture
def chief():
    return world.signed_in(world.holder("dpmd_head"))


def text_of(page):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def reads(client, address):
    page = client.get(address)
    assert page.status_code == 200, address
    return text_of(page)


def compares(client, address, **more):
    sent = {
        "result": "official",
        "source": "BN 2017 No. 1444",
        "on": today().isoformat(),
        "digest": "x",
        **more,
    }
    return client.post(address, sent)


def digest_of(name, key):
    return cite(name, key).article.digest


def warned(**fields):
    """A running agreement that breaches a rule on an article which nobody has read."""
    days = {"signed_on": date(2026, 1, 5), "starts_on": date(2026, 1, 5), "ends_on": today() + timedelta(900)}
    row = world.agreement(regime="inter_village", **days, **fields)
    AgreementFact.objects.create(agreement=row, name=f"{RULE}_result", value="not_held", origin="contoh")
    judging.judge_many([row.pk])
    return row


def test_the_queue_shows_first_what_stops_signatures_and_narrows_by_state_and_name(officer):
    rows = re.findall(r"<tr>.*?</tr>", officer.get(HOME).content.decode(), re.DOTALL)[1:]
    stops = [int(re.search(r'data-label="Menghentikan">(\d+)', row)[1]) for row in rows]
    assert len(rows) == 40
    assert stops == sorted(stops, reverse=True)
    assert stops[0] > 0
    assert (
        "Sumber sekunder"
        not in reads(officer, f"{HOME}?keadaan=belum&q=permendagri 1/2016").split("pasal")[-1]
    )
    assert "0 pasal" in reads(officer, f"{HOME}?keadaan=resmi")
    assert "Ke awal" in reads(officer, f"{HOME}?mulai=40")


def test_a_badge_recorded_here_changes_on_the_public_page_and_in_a_check(officer, client):
    assert compares(officer, LEASE, digest=digest_of("permendagri-1-2016", "12(2)")).status_code == 302
    assert "Naskah resmi" in reads(officer, LEASE)
    public = client.get("/peraturan/permendagri-1-2016/").content.decode()
    lease = public[public.index('id="pasal-12-2"') :]
    assert "Naskah resmi" in lease[: lease.index("</article>")]
    assert "BN 2017 No. 1444" in text_of(client.get("/peraturan/permendagri-1-2016/"))
    assert "Naskah resmi" in text_of(client.get("/periksa/contoh/sewa-empat-tahun/"))


def test_a_warning_becomes_blocking_on_an_agreements_page_once_the_second_person_agreed(officer, chief):
    row = warned()
    page = f"/ruang/kerja-sama/{row.key}/"
    assert "Tidak sesuai, tetapi dasarnya perlu dipastikan" in reads(officer, page)
    proposed = compares(officer, GUESSED, digest=digest_of("permendagri-96-2017", "13(3) huruf c"))
    assert "Mulai menghentikan tanda tangan" in reads(officer, proposed["Location"])
    assert "Setujui; berlaku sekarang" not in reads(officer, proposed["Location"])
    assert "Tidak sesuai, tetapi dasarnya perlu dipastikan" in reads(officer, page)
    assert "menunggu pejabat kedua" in reads(chief, f"{HOME}perubahan/")
    change = LawChange.objects.get()
    assert "Perubahan hukum: Permendagri 96/2017 Pasal 13(3) huruf c" in reads(chief, "/meja/")
    assert "Perubahan hukum:" not in reads(officer, "/meja/")
    assert chief.post(f"{HOME}perubahan/{change.pk}/setuju/").status_code == 302
    assert "Harus diperbaiki sebelum tanda tangan" in reads(officer, page)
    run = Rejudging.objects.get()
    while step(run.pk):
        pass
    listed = reads(chief, f"{HOME}penilaian/{run.pk}/")
    assert "tidak sesuai, memperingatkan tidak sesuai, menghentikan tanda tangan" in listed
    assert "Kerja sama contoh" in listed
    assert "Yang berubah karena buku aturan berubah (1)" in reads(officer, page)


def test_a_regency_does_not_see_what_changed_for_agreements_of_another(officer):
    row = warned()
    run = Rejudging.objects.create(
        book_before="a", book_after="b", why="contoh", state="done", moved_at=row.recorded_at
    )
    run.changes.create(agreement=row, rule=RULE, judged_for=today(), after_outcome="breached")
    foreign = world.signed_in(world.holder("legal_officer", world.OTHER_REGENCY))
    assert "Kerja sama contoh" in reads(officer, f"{HOME}penilaian/{run.pk}/")
    assert "Kerja sama contoh" not in reads(foreign, f"{HOME}penilaian/{run.pk}/")
    assert "Kerja sama contoh" in reads(officer, f"{HOME}penilaian/{run.pk}/?aturan={RULE}")


def test_the_form_keeps_what_was_typed_and_says_what_is_missing(officer):
    page = compares(officer, LEASE, result="differs", digest="", source="BN 5")
    assert page.status_code == 422
    same = digest_of("permendagri-1-2016", "12(2)")
    page = compares(officer, LEASE, result="differs", digest=same, source="BN 5")
    assert page.status_code == 409
    assert "Ringkasan yang benar belum ditulis" in text_of(page)
    assert 'value="BN 5"' in page.content.decode()


def test_a_record_can_be_withdrawn_from_the_articles_page(officer):
    compares(officer, LEASE, digest=digest_of("permendagri-1-2016", "12(2)"))
    assert "Cabut catatan ini" in reads(officer, LEASE)
    assert officer.post(f"{LEASE}cabut/").status_code == 302
    assert "Sumber sekunder" in reads(officer, LEASE)


def test_the_village_office_reads_and_changes_nothing(chief):
    assert "Catat pembandingan" not in reads(chief, LEASE)
    assert compares(chief, LEASE).status_code == 403
    assert "Tambah aturan" not in reads(chief, f"{HOME}daerah/")
    assert chief.get(f"{HOME}daerah/unggah/").status_code == 403


def test_a_rule_composed_from_a_shape_is_shown_before_anything_changes(officer):
    sent = {"which": "lease_length LONGEST", "value": "24 bulan", "since": "2025-06-01", **REGULATION}
    shown = officer.post(f"{HOME}daerah/baru/angka/", sent)
    assert "Belum berubah" in text_of(shown)
    assert "3 tahun sejak Januari 2016 → 3 tahun sejak Januari 2016; 2 tahun sejak 1 Juni 2025" in text_of(
        shown
    )
    assert not current().files
    toml = unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", shown.content.decode(), re.DOTALL)[1])
    kept = officer.post(f"{HOME}daerah/unggah/", {"text": toml, "tetapkan": "ya"})
    assert kept.status_code == 302
    assert book(world.VILLAGE).rule("lease_length").region == world.REGENCY
    assert "berkas pemasangan ini" in reads(officer, f"{HOME}daerah/")
    assert "Isi berkas" in reads(officer, f"{HOME}daerah/16.04/lease_length/")
    assert "ditetapkan daerah sendiri" in reads(officer, "/peraturan/aturan/lease_length/16.04/")
    assert officer.post(f"{HOME}daerah/16.04/lease_length/cabut/").status_code == 302
    assert LawChange.objects.filter(state="waiting").exists()


@pytest.mark.parametrize(
    ("shape", "sent"),
    [
        ("bobot", {"which": "annex_list"}),
        ("lampiran", {"fact": "annexes", "paper": "peta"}),
        ("pernyataan", {"fact": "pledges_asset", "answer": "tidak"}),
        ("urutan", {"earlier": "asset_minutes_on", "later": "signed_on"}),
    ],
)
def test_every_shape_has_its_form(officer, shape, sent):
    own = {
        "rule_title": "Contoh",
        "severity": "should",
        "gate": "sign",
        "remedy": "Lengkapi.",
        "supplier": "bpd",
    }
    assert officer.get(f"{HOME}daerah/baru/{shape}/").status_code == 200
    assert officer.post(f"{HOME}daerah/baru/{shape}/", {}).status_code == 422
    shown = officer.post(f"{HOME}daerah/baru/{shape}/", {**own, **REGULATION, **sent})
    assert "Yang akan berubah dalam buku aturan" in text_of(shown)


def test_an_uploaded_file_with_a_mistake_is_refused_at_its_line(officer):
    file = SimpleUploadedFile("aturan.toml", b'rule = "lokal_x"\ntitle = "X"\nbobot = "wajib"\n')
    page = officer.post(f"{HOME}daerah/unggah/", {"file": file})
    assert page.status_code == 409
    assert "baris 5, bobot: kunci ini tidak dikenal" in text_of(page)


def test_a_number_is_corrected_and_the_correction_withdrawn(officer, chief):
    address = f"{HOME}angka/lease_length/LONGEST/"
    assert "3 tahun" in reads(officer, address)
    sent = {"value": "24 bulan", "since": "2016-01", "basis": "permendagri-1-2016 12(2)"}
    sent |= {"source": "BN 2016 No. 53", "reason": "salah baca"}
    assert officer.post(address, sent | {"basis": "uu-1-1900 1"}).status_code == 409
    assert officer.post(address, sent).status_code == 302
    assert "Sewa aset desa paling lama 2 tahun" in reads(officer, "/peraturan/aturan/lease_length/")
    assert "dikoreksi" in reads(officer, f"{HOME}angka/")
    officer.post(f"{address}cabut/", {"since": "2016-01"})
    change = LawChange.objects.filter(state="waiting").get()
    chief.post(f"{HOME}perubahan/{change.pk}/setuju/")
    assert "3 tahun" in reads(officer, address)


def test_a_file_broken_by_hand_is_said_at_the_top_of_the_desk(officer, folder):
    officer.get(HOME)
    (folder / "corrections.toml").write_text("[[correction]\n")
    assert "isi yang lama tetap dipakai" in reads(officer, HOME)
    assert "corrections.toml, baris 1" in reads(officer, HOME)


def test_an_exception_is_given_from_the_agreements_page_and_shown_there_and_to_the_public(officer, client):
    row = world.agreement(regime="asset_use", signed_on=date(2026, 1, 1))
    for name, value in {"asset_use": "sewa", "annexes": []}.items():
        AgreementFact.objects.create(agreement=row, name=name, value=value, origin="contoh")
    page, form = f"/ruang/kerja-sama/{row.key}/", f"{HOME}pengecualian/beri/{row.key}/annex_list/"
    assert form in officer.get(page).content.decode()
    until = (today() + timedelta(days=30)).isoformat()
    sent = {"ground": "should", "reason": "Peta sedang diukur.", "owner": "Kepala Bagian", "until": until}
    assert officer.post(form, sent | {"reason": ""}).status_code == 422
    assert officer.post(form, sent).status_code == 302
    assert officer.post(form, sent).status_code == 409
    shown = reads(officer, page)
    assert "Dikecualikan" in shown
    assert "Peta sedang diukur." in shown
    assert form not in officer.get(page).content.decode()
    assert "Peta sedang diukur." in text_of(client.get("/peraturan/aturan/annex_list/"))
    assert "Peta sedang diukur." in reads(officer, f"{HOME}pengecualian/")
    given = RuleException.objects.get()
    assert officer.post(f"{HOME}pengecualian/{given.pk}/akhiri/", {"reason": "peta ada"}).status_code == 302
    assert "Peta sedang diukur." not in text_of(client.get("/peraturan/aturan/annex_list/"))
    assert "peta ada" in reads(officer, f"{HOME}pengecualian/?lama=1")
    assert "Pengecualian yang sudah berakhir (1)" in reads(officer, page)


def test_a_national_duty_offers_only_what_was_proved_elsewhere(officer):
    row = world.agreement(regime="asset_use")
    form = officer.get(f"{HOME}pengecualian/beri/{row.key}/lease_length/").content.decode()
    assert re.findall(r'<option value="(should|local|proved)"', form) == ["proved"]
    assert officer.get(f"{HOME}pengecualian/beri/{row.key}/tidak_ada/").status_code == 404


def test_the_pages_of_the_desk_ask_the_database_a_fixed_number_of_times(
    officer, django_assert_max_num_queries
):
    rows = [warned(key=f"banyak-{number}") for number in range(6)]
    run = Rejudging.objects.create(
        book_before="a", book_after="b", why="contoh", state="done", moved_at=rows[0].recorded_at
    )
    for row in rows:
        run.changes.create(agreement=row, rule=RULE, judged_for=today(), after_outcome="breached")
        RuleException.objects.create(
            agreement=row,
            rule=RULE,
            ground="should",
            reason="x",
            owner="x",
            until=today(),
            given_by_id=officer.session["_auth_user_id"],
            given_title="x",
        )
    for address, most in (("", 16), ("pengecualian/", 10), (f"penilaian/{run.pk}/", 12), ("perubahan/", 10)):
        with django_assert_max_num_queries(most):
            officer.get(HOME + address)
