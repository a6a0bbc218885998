"""Voices of residents: raised without an account, answered by the office, not answered, sent up; seen by nobody it is about."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.concerns.erasing import forget_contacts
from mitradesa.actions.erasure import approve_erasure
from mitradesa.core.calendar import today
from mitradesa.core.concerns import ANSWER_DAYS, OBJECTION_DAYS
from mitradesa.core.plain import plain_number
from mitradesa.queries.desk import desk
from mitradesa.records.models import AgreementNumber, Concern, ConcernEntry, Erasure, Event
from tests import world

pytestmark = pytest.mark.django_db
HOME, OPEN = "/ruang/suara/", "/suara/"
SAID = "Kios di pasar desa sudah dua bulan kosong, padahal katanya disewa."
ANSWER = "Kios itu baru disewa lagi bulan depan; jadwalnya tertempel di balai desa."
FACT = "Papan jadwal sewa di balai desa sudah dibetulkan tanggalnya."
CODE = re.compile(r"/suara/kode/([0-9A-Z-]{14})/")


@pytest.fixture(autouse=True)
def country(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    cache.clear()
    world.regions()
    world.office("dpmd", world.REGENCY)


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def somebody(role, place=None, **fields):
    one = world.holder(role, place, **fields)
    one.browser = world.signed_in(one)
    return one


def says(client, about="matter", **more):
    """A resident sends the form; the page of his code."""
    form = {"kind": "complaint", "about": about, "text": SAID} | more
    return client.post(f"{OPEN}baru/?desa={world.VILLAGE}", form)


def raised(client, about="matter", **more):
    made = says(client, about, **more)
    assert made.status_code == 302, text_of(made)
    return Concern.objects.get(code=CODE.search(made.url)[1])


def sends(one, row, part, **form):
    row.refresh_from_db()
    return one.browser.post(f"{HOME}{row.pk}/{part}/", {"version": row.version} | form)


def answers(one, row, outcome="explained", **more):
    return sends(one, row, "jawab", outcome=outcome, text=ANSWER, **more)


def by_code(client, row, part, text="Itu tidak menjawab pertanyaan saya."):
    row.refresh_from_db()
    return client.post(f"{OPEN}kode/{row.code}/{part}/", {"version": row.version, "text": text})


def lines(one):
    return [each for each in desk(world.seat(one), today()) if each.kind == "concern"]


def late(row, days=4):
    Concern.objects.filter(pk=row.pk).update(due_on=today() - timedelta(days=days))


def test_a_resident_says_something_without_an_account_and_gets_a_code_and_no_cookie(client):
    assert "Tidak ada desa" in text_of(client.get(f"{OPEN}baru/?q=entah"))
    found = client.get(f"{OPEN}baru/?q={world.VILLAGE}").content.decode()
    assert f"?desa={world.VILLAGE}" in found
    assert client.get(f"{OPEN}baru/?desa={world.VILLAGE}").status_code == 200
    made = says(client, name="Contoh Warga", contact="0812-0000-0000")
    page = client.get(made.url)
    row = Concern.objects.get()
    assert row.code in page.content.decode()
    assert "belum dijawab" in text_of(page)
    assert (row.due_on - row.received_on).days == ANSWER_DAYS
    assert not client.cookies
    assert (
        client.get(f"{OPEN}kode/?kode={row.code.lower()}").url == f"{OPEN}kode/{row.code.replace('-', '')}/"
    )
    assert client.get(f"{OPEN}kode/AAAA-BBBB-CCCC/").status_code == 404
    told = Event.objects.get(kind="concern.raised")
    assert "0812" not in str(told.values) + told.says
    assert told.personal is None


def test_what_is_too_short_or_sent_by_a_machine_or_too_often_is_refused(client):
    assert says(client, text="pendek").status_code == 409
    assert says(client, situs="http://contoh").status_code == 422
    assert says(client, kind="entah").status_code == 422
    assert Concern.objects.count() == 0
    answered = [says(client).status_code for _ in range(12)]
    assert answered.count(302) >= 8
    assert answered[-1] == 429


def test_who_wishes_no_name_has_none_kept_and_the_contact_is_seen_by_the_answering_office_alone(client):
    row = raised(client, anonymous="on", name="Contoh Warga", contact="0812-0000-0000")
    assert (row.anonymous, row.name) == (True, "")
    head, bpd = somebody("village_head"), somebody("bpd_chair")
    assert "0812-0000-0000" in text_of(head.browser.get(f"{HOME}{row.pk}/"))
    assert "0812-0000-0000" not in text_of(bpd.browser.get(f"{HOME}{row.pk}/"))
    assert SAID in text_of(bpd.browser.get(f"{HOME}{row.pk}/"))
    assert "0812" not in somebody("camat").browser.get(f"{HOME}unduh/csv/").content.decode()


def test_a_village_asks_back_and_answers_and_the_public_sees_only_what_it_publishes(client):
    row, secretary = raised(client), somebody("village_secretary")
    (line,) = lines(secretary)
    assert line.due == row.due_on
    assert sends(secretary, row, "tanya", question="Kios nomor berapa yang kosong itu?").status_code == 302
    assert lines(secretary) == []
    assert "Kios nomor berapa" in text_of(client.get(f"{OPEN}kode/{row.code}/"))
    assert by_code(client, row, "balas", "Kios nomor tiga, di sebelah mushala.").status_code == 302
    again = sends(secretary, row, "tanya", question="Sejak kapan kosongnya kios itu?")
    assert again.status_code == 409
    assert answers(secretary, row, "corrected").status_code == 409, "corrected needs its fact"
    assert answers(secretary, row, "ditutup").status_code == 422
    proof = SimpleUploadedFile("bukti.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    assert answers(secretary, row, "corrected", detail=FACT, file=proof).status_code == 302
    paper = ConcernEntry.objects.exclude(file=None).get()
    got = secretary.browser.get(f"{HOME}{row.pk}/berkas/{paper.pk}/")
    assert b"".join(got).startswith(b"%PDF")
    own = text_of(client.get(f"{OPEN}kode/{row.code}/"))
    assert ANSWER in own
    assert FACT in own
    public = text_of(client.get(OPEN))
    assert "diperbaiki" in public
    for hidden in (ANSWER, FACT, SAID, "Kios nomor tiga"):
        assert hidden not in public
    assert sends(secretary, row, "umumkan", shown="1").status_code == 302
    assert ANSWER in text_of(client.get(OPEN))
    assert sends(secretary, row, "umumkan", shown="0").status_code == 302
    assert ANSWER not in text_of(client.get(OPEN))


def test_what_does_not_answer_goes_to_the_next_office_up_once(client):
    row, head, camat = raised(client), somebody("village_head"), somebody("camat")
    assert by_code(client, row, "belum-terjawab").status_code == 409, "nothing was answered yet"
    assert answers(head, row, published="on").status_code == 302
    assert by_code(client, row, "belum-terjawab", "pendek").status_code == 409
    assert by_code(client, row, "belum-terjawab").status_code == 302
    row.refresh_from_db()
    assert (row.holder, row.state, row.published) == ("subdistrict", "waiting", False)
    assert "suara warga nomor" in lines(camat)[0].what
    assert answers(head, row).status_code == 403
    assert answers(camat, row, "rejected").status_code == 302
    assert by_code(client, row, "belum-terjawab").status_code == 409
    page = text_of(client.get(f"{OPEN}kode/{row.code}/"))
    assert "ditolak dengan alasan" in page
    assert "jawaban terakhir" in page
    kinds = [f"concern.{one}" for one in ("raised", "answered", "objected", "answered")]
    assert list(Event.objects.filter(kind__startswith="concern.").values_list("kind", flat=True)) == kinds


def test_an_answer_is_objected_to_within_its_days_alone(client):
    row = raised(client)
    answers(somebody("village_head"), row)
    Concern.objects.update(answered_on=today() - timedelta(days=OBJECTION_DAYS + 1))
    assert "belum menjawab saya" not in text_of(client.get(f"{OPEN}kode/{row.code}/"))
    assert by_code(client, row, "belum-terjawab").status_code == 409


def test_a_voice_about_the_officials_is_answered_by_the_bpd_and_the_village_finds_nothing_of_it(client):
    row = raised(client, "officials")
    village = [somebody(role) for role in ("village_head", "village_secretary", "village_operator")]
    for one in village:
        assert one.browser.get(f"{HOME}{row.pk}/").status_code == 404
        assert SAID not in text_of(one.browser.get(f"{HOME}?mana=semua"))
        assert SAID not in one.browser.get(f"{HOME}unduh/csv/?mana=semua").content.decode()
        assert lines(one) == []
        assert "suara warga nomor" not in text_of(one.browser.get("/ruang/jejak/"))
    place = f"?wilayah={world.VILLAGE}"
    assert "Belum ada suara warga" in text_of(client.get(f"{OPEN}{place}"))
    assert f"Kecamatan Contoh {world.SUBDISTRICT}" in text_of(client.get(OPEN))
    assert answers(village[0], row).status_code == 404
    chair = somebody("bpd_chair")
    assert len(lines(chair)) == 1
    assert "pemerintah desa" not in text_of(chair.browser.get(f"{HOME}{row.pk}/")).partition("Pindahkan")[2]
    assert (
        sends(chair, row, "pindah", to="village", reason="Biarlah desa menjawabnya sendiri.").status_code
        == 409
    )
    assert answers(chair, row).status_code == 302


def test_who_acts_in_the_village_for_a_while_does_not_read_of_it_in_his_own_office(client):
    row = raised(client, "officials")
    staff = somebody("subdistrict_staff")
    assert staff.browser.get(f"{HOME}{row.pk}/").status_code == 200
    acting = world.acting("village_head", world.VILLAGE)
    acting.actings.update(person=staff)
    assert staff.browser.get(f"{HOME}{row.pk}/").status_code == 404


def test_nobody_answers_twice_from_two_offices(client):
    row, head = raised(client), somebody("village_head")
    answers(head, row)
    by_code(client, row, "belum-terjawab")
    camat = somebody("camat")
    ConcernEntry.objects.filter(move="answer").update(person=camat)
    assert answers(camat, row).status_code == 403
    assert "orang lain di kantor ini" in text_of(camat.browser.get(f"{HOME}{row.pk}/"))


def test_what_nobody_answered_says_so_in_the_open_and_the_office_above_takes_it(client):
    row, camat = raised(client), somebody("camat")
    assert lines(camat) == []
    assert sends(camat, row, "ambil").status_code == 409
    late(row)
    assert "belum dijawab, lewat 4 hari" in text_of(client.get(OPEN))
    assert "belum dijawab, lewat 4 hari" in text_of(client.get(f"{OPEN}kode/{row.code}/"))
    (line,) = lines(camat)
    assert line.what.startswith("Belum dijawab")
    assert lines(somebody("inspector")) == [], "one office above, not all"
    assert sends(somebody("dpmd_head"), row, "ambil").status_code == 403
    assert sends(camat, row, "ambil").status_code == 302
    row.refresh_from_db()
    assert (row.holder, row.due_on > today()) == ("subdistrict", True)
    assert answers(camat, row, "referred").status_code == 409
    assert answers(camat, row, "referred", detail="Kepolisian Sektor, surat 300/1/2026").status_code == 302


def test_an_office_moves_a_voice_on_but_not_round(client):
    row, head, dinas = raised(client), somebody("village_head"), somebody("dpmd_head")
    reason = "Yang ditanya adalah izin dari kabupaten."
    assert sends(head, row, "pindah", to="entah", reason=reason).status_code == 409
    assert sends(head, row, "pindah", to="dpmd", reason="ya").status_code == 409
    assert sends(head, row, "pindah", to="dpmd", reason=reason).status_code == 302
    assert sends(dinas, row, "pindah", to="village", reason=reason).status_code == 409
    assert answers(dinas, row).status_code == 302
    assert "dipindahkan ke kantor lain" in text_of(client.get(f"{OPEN}kode/{row.code}/")).lower()


def test_a_form_of_an_older_page_changes_nothing(client):
    row, head = raised(client), somebody("village_head")
    stale = {"version": 1, "outcome": "explained", "text": ANSWER}
    assert head.browser.post(f"{HOME}{row.pk}/jawab/", stale).status_code == 302
    assert head.browser.post(f"{HOME}{row.pk}/jawab/", stale).status_code == 409


def test_an_office_writes_down_what_somebody_came_to_say_and_gives_the_code(client):
    operator = somebody("village_operator")
    assert operator.browser.get(f"{HOME}catat/").status_code == 200
    form = {"kind": "question", "about": "matter", "text": SAID, "channel": "in_person"}
    made = operator.browser.post(f"{HOME}catat/", form)
    assert made.status_code == 302
    row = Concern.objects.get()
    assert row.code in text_of(operator.browser.get(made.url))
    assert row.code not in text_of(operator.browser.get(f"{HOME}{row.pk}/"))
    assert somebody("village_head").browser.get(made.url).status_code == 404
    assert row.channel == "in_person"
    assert operator.browser.post(f"{HOME}catat/", form | {"channel": "page"}).status_code == 422
    camat = somebody("camat")
    assert f"?desa={world.VILLAGE}" in camat.browser.get(f"{HOME}catat/").content.decode()
    assert camat.browser.post(f"{HOME}catat/?desa={world.VILLAGE}", form).status_code == 302
    assert "Kerja sama desa mana" in text_of(
        camat.browser.post(f"{HOME}catat/?desa={world.OTHER_VILLAGE}", form)
    )
    assert "contoh" in text_of(somebody("dpmd_staff").browser.get(f"{HOME}catat/?q=contoh")).lower()


def test_the_agreement_that_a_resident_names_is_known_by_its_number_and_counts_the_voice(client):
    bound = world.agreement(title="Sewa kios", confirmed_at="2024-01-01T00:00:00Z")
    AgreementNumber.objects.create(
        agreement=bound, side=1, number="140/9/2025", plain=plain_number("140/9/2025")
    )
    first = raised(client, named="140/9/2025")
    assert raised(client, named=bound.key).agreement == bound
    assert raised(client, named="999/2020").agreement is None
    assert first.agreement == bound
    page = somebody("camat").browser.get(f"/ruang/kerja-sama/{bound.key}/").content.decode()
    assert "Suara warga: 2" in page
    listed = text_of(somebody("camat").browser.get(f"{HOME}?mana=semua&perjanjian={bound.key}"))
    assert "2 suara" in listed


def test_lists_are_narrowed_counted_and_taken_home(client):
    row = raised(client)
    raised(client, "officials", kind="question")
    late(row)
    camat = somebody("camat")

    def listed(query):
        return text_of(camat.browser.get(f"{HOME}?{query}"))

    assert "2 suara" in listed("")
    for query in ("mana=lewat", "jenis=question", "q=kios&jenis=complaint", "kantor=bpd", "kantor=village"):
        assert "1 suara" in listed(query), query
    for query in ("mana=dijawab", "hasil=explained", "mana=kami", "q=entah"):
        assert "0 suara" in listed(query), query
    for order in ("terlama", "terbaru", "tenggat", "desa"):
        assert "2 suara" in listed(f"urut={order}&wilayah={world.VILLAGE}")
    for by in ("kecamatan", "desa", "jenis", "kantor"):
        assert "Lewat tenggat" in text_of(camat.browser.get(f"{HOME}ringkasan/?menurut={by}"))
    assert SAID in camat.browser.get(f"{HOME}unduh/csv/").content.decode()
    assert camat.browser.get(f"{HOME}unduh/xlsx/").content.startswith(b"PK")
    assert "0 suara" in text_of(somebody("camat", world.OTHER_SUBDISTRICT).browser.get(HOME))
    board = text_of(somebody("dpmd_head").browser.get("/ruang/dasbor/"))
    assert "2 suara warga belum dijawab; lewat tenggat 1" in board


def test_a_regency_sets_its_days_with_a_reason_and_what_came_before_keeps_its_own(client):
    before, chief = raised(client), somebody("dpmd_head")
    good = {"days": 7, "since": today().isoformat(), "reason": "Warga meminta jawaban yang lebih cepat."}
    for wrong in ({"days": 2}, {"days": 61}, {"since": "2020-01-01"}, {"reason": "ya"}):
        assert chief.browser.post(f"{HOME}tenggat/", good | wrong).status_code == 409
    assert chief.browser.post(f"{HOME}tenggat/", good).status_code == 302
    after = raised(client)
    assert (after.due_on - after.received_on).days == 7
    before.refresh_from_db()
    assert (before.due_on - before.received_on).days == ANSWER_DAYS
    assert somebody("camat").browser.post(f"{HOME}tenggat/", good).status_code == 403


def test_names_and_contacts_go_by_themselves_after_the_days_and_everything_on_request(client):
    row = raised(client, name="Contoh Warga", contact="0812-0000-0000")
    answers(somebody("village_head"), row, published="on")
    assert forget_contacts() == 0
    Concern.objects.update(answered_on=today() - timedelta(days=OBJECTION_DAYS + 1))
    assert forget_contacts() == 1
    assert forget_contacts() == 0
    row.refresh_from_db()
    assert (row.name, row.contact, row.contact_erased_on) == ("", "", today())
    assert Event.objects.filter(kind="concern.contact_erased").count() == 1
    chief, second = somebody("dpmd_head"), somebody("dpmd_secretary")
    assert sends(chief, row, "hapus", reason="Diminta warga itu sendiri.").status_code == 302
    page = text_of(second.browser.get("/ruang/jejak/penghapusan/"))
    assert f"suara warga nomor {row.pk}" in page
    approve_erasure(world.seat(second), Erasure.objects.get().pk)
    row.refresh_from_db()
    assert (row.text, row.published, row.outcome) == ("", False, "explained")
    assert client.get(f"{OPEN}kode/{row.code}/").status_code == 404
    assert "sudah dihapus" in text_of(chief.browser.get(f"{HOME}{row.pk}/"))


def test_a_poster_leads_to_the_village_and_says_nothing_of_agreements(client):
    for size in ("a4", "a5"):
        assert client.get(f"{OPEN}poster/{world.VILLAGE}-{size}.pdf").content.startswith(b"%PDF")
    assert client.get(f"{OPEN}poster/{world.VILLAGE}-a9.pdf").status_code == 404
    assert client.get(f"{OPEN}poster/99.99.99.9999-a4.pdf").status_code == 404


def test_pages_cost_the_same_for_few_and_many(client, django_assert_max_num_queries):
    raised(client)
    one = Concern.objects.get()
    head = somebody("village_head")
    for number in range(45):
        one.pk, one.code = None, f"AAAA-BBBB-{number:04}"
        one.save()
    with django_assert_max_num_queries(4):
        client.get(OPEN)
    with django_assert_max_num_queries(12):
        head.browser.get(HOME)
    with django_assert_max_num_queries(9):
        head.browser.get(f"{HOME}{one.pk}/")
