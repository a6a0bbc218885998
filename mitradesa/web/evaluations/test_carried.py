"""A case carried as one file to a desk of another installation and back, by files alone; what was changed on the way is refused."""

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.case_files import FORMAT, WrongFile, fingerprint, manifest_of, read_manifest
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.queries.needs.everything import answers
from mitradesa.records.models import CarriedFile, Cooperation, Evaluation, Event
from tests import estate, world
from tests.walks import PIN, paper, text_of

pytestmark = pytest.mark.django_db
ROOM = "/ruang/evaluasi/"
CASE = f"{ROOM}perkara/perkara1/"


@pytest.fixture(autouse=True)
def places(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def offices():
    found = {}
    for role in ("village_secretary", "subdistrict_staff", "camat"):
        one = world.holder(role)
        set_pin(world.seat(one), PIN)
        found[role] = world.signed_in(one)
    return found


def zipped(content):
    return SimpleUploadedFile("perkara.zip", content, "application/zip")


def carried(offices):
    """A case with its draft, and the bytes of its file."""
    row = estate.a_case(key="perkara1", track="village_initiative", asset_use="none", regime="third_party")
    paper(offices, row, Paper.DRAFT)
    row.refresh_from_db()
    cover = {"version": row.version, "berkas-number": "005/1", "berkas-on": today().isoformat()}
    page = offices["village_secretary"].post(f"{CASE}berkas/", cover)
    assert page.status_code == 200, text_of(page)
    return row, page.content


def opens(offices, content):
    return offices["subdistrict_staff"].post(f"{ROOM}berkas/", {"file": zipped(content)})


def does(client, sheet, part, **form):
    sheet.refresh_from_db()
    return client.post(f"{ROOM}{sheet.key}/{part}/", {"version": sheet.version} | form)


def answered(offices, content):
    """The desk opens the file, fills its sheet, ends it, and makes the answer."""
    page = opens(offices, content)
    assert page.status_code == 302, text_of(page)
    sheet = Evaluation.objects.get()
    marked = {f"hasil-{one.pk}": "good" for one in sheet.items.all()}
    first = sheet.items.first()
    marked |= {f"hasil-{first.pk}": "lacking", f"ket-{first.pk}": "Lampirkan surat pengantarnya."}
    assert does(offices["subdistrict_staff"], sheet, "hasil", **marked).status_code == 302
    assert does(offices["subdistrict_staff"], sheet, "siap").status_code == 302
    end = {"ending": "notes", "number": "7/LE", "pin": PIN}
    assert does(offices["camat"], sheet, "selesai", **end).status_code == 302
    return does(offices["camat"], sheet, "berkas-jawaban").content


def parts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        return {name: held.read(name) for name in held.namelist()}


def packed(parts):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return held.getvalue()


def remade(parts, kind="case", answers=""):
    """The parts under a new manifest, as somebody with the program could make it."""
    rest = {name: content for name, content in parts.items() if name != "manifest.json"}
    return packed({"manifest.json": manifest_of(kind, rest, answers=answers)[0], **rest})


def test_a_case_goes_to_a_desk_elsewhere_and_back_by_files_alone(offices):
    row, content = carried(offices)
    out = CarriedFile.objects.get()
    with transaction.atomic():
        Cooperation.objects.all().delete()
        CarriedFile.objects.all().delete()
        answer = answered(offices, content)
        sheet = Evaluation.objects.get()
        assert sheet.cooperation is None
        assert sheet.items.filter(rule="cooperation_term", proposed="good").exists()
        page = text_of(offices["camat"].get(f"{ROOM}{sheet.key}/"))
        assert fingerprint(out.digest) in page
        assert "Keterangan perkara saat dikirim" in page
        assert b"sheet.pdf" in answer
        transaction.set_rollback(True)
    assert not Evaluation.objects.exists()
    taken = offices["village_secretary"].post(f"{CASE}jawaban/", {"file": zipped(answer)})
    assert taken.status_code == 302, text_of(taken)
    sheet = Evaluation.objects.get()
    assert (sheet.cooperation, sheet.ending, sheet.number) == (row, "notes", "7/LE")
    assert sheet.items.get(mark="lacking").note == "Lampirkan surat pengantarnya."
    seen = cooperation_seen(world.seat(world.holder("province_officer")), row.key)
    assert answers(seen, [Need.CAMAT_INVOLVED], today())[Need.CAMAT_INVOLVED].met
    found = sheet.items.get(mark="lacking")
    assert (
        does(
            offices["village_secretary"], sheet, "jawab", **{f"jawaban-{found.pk}": "Dilampirkan."}
        ).status_code
        == 302
    )
    again = offices["village_secretary"].post(f"{CASE}jawaban/", {"file": zipped(answer)})
    assert again.status_code == 409
    assert "sudah ada di pemasangan ini" in text_of(again)
    told = Event.objects.filter(kind__in=("evaluation.carried", "evaluation.answer_taken"))
    assert told[0].values["digest"] == out.digest


def test_the_same_file_opened_twice_is_one_sheet_and_in_the_same_installation_belongs_to_its_case(offices):
    row, content = carried(offices)
    first, second = opens(offices, content), opens(offices, content)
    assert first["Location"] == second["Location"]
    assert Evaluation.objects.get().cooperation == row
    elsewhere = world.signed_in(world.holder("subdistrict_staff", world.OTHER_SUBDISTRICT))
    foreign = elsewhere.post(f"{ROOM}berkas/", {"file": zipped(content)})
    assert foreign.status_code == 409
    assert "di luar wilayah meja ini" in text_of(foreign)


def test_any_change_of_a_part_is_refused_and_names_the_part(offices):
    _row, content = carried(offices)
    parts = parts_of(content)
    told = json.loads(parts["case.json"])
    told["facts"]["amount_total"] = [1, "diubah"]
    draft = next(name for name in parts if name.startswith("papers/"))
    changed = {
        "case.json": parts | {"case.json": json.dumps(told).encode()},
        draft: parts | {draft: parts[draft] + b"x"},
        "bagian yang kurang": {name: part for name, part in parts.items() if name != draft},
        "berlebih": parts | {"papers/" + "0" * 64: b"lain"},
    }
    for what, some in changed.items():
        page = opens(offices, packed(some))
        assert page.status_code == 409
        assert what in text_of(page)
        assert "berubah sesudah dibuat" in text_of(page)
    assert not Evaluation.objects.exists()


def test_another_version_kind_or_file_is_refused_in_plain_words(offices):
    _row, content = carried(offices)
    parts = parts_of(content)
    manifest = json.loads(parts["manifest.json"])
    for told, said in (
        (manifest | {"version": 2}, "berversi 2"),
        (manifest | {"kind": "answer"}, "bukan berkas perkara"),
        (manifest | {"format": "lain"}, "bukan berkas perkara Mitra Desa"),
        (manifest | {"parts": {"../jahat": {}}}, "berubah sesudah dibuat"),
        ([], "tidak cocok"),
    ):
        page = opens(offices, packed(parts | {"manifest.json": json.dumps(told).encode()}))
        assert page.status_code == 409
        assert said in text_of(page)
    for wrong in (b"", b"bukan zip", packed({"x": b"y"}), packed({"manifest.json": b"\xff"})):
        assert opens(offices, wrong).status_code == 409
    assert FORMAT in parts["manifest.json"].decode()


def test_a_bomb_and_a_file_without_its_draft_are_refused(offices):
    _row, content = carried(offices)
    parts = parts_of(content)
    bomb = parts | {"papers/" + "a" * 64: b"0" * (60 * 1024 * 1024)}
    page = opens(offices, remade(bomb))
    assert page.status_code == 409
    assert "mengembang" in text_of(page)
    told = json.loads(parts["case.json"]) | {"draft": "b" * 64}
    page = opens(offices, remade(parts | {"case.json": json.dumps(told).encode()}))
    assert "Rancangannya tidak ada" in text_of(page)
    told = json.loads(parts["case.json"]) | {
        "key": "../x",
        "facts": {"mengada": [1, 2], "term_months": ["x", "y"]},
    }
    assert opens(offices, remade(parts | {"case.json": json.dumps(told).encode()})).status_code == 409
    assert not Evaluation.objects.exists()


def test_an_answer_to_another_file_or_with_unknown_marks_is_refused(offices):
    _row, content = carried(offices)
    with transaction.atomic():
        parts = parts_of(answered(offices, content))
        transaction.set_rollback(True)
    asked = json.loads(parts["manifest.json"])["answers"]
    takes = lambda file: offices["village_secretary"].post(f"{CASE}jawaban/", {"file": zipped(file)})  # noqa: E731
    other = takes(remade(parts, "answer", "0" * 64))
    assert "bukan jawaban atas berkas" in text_of(other)
    told = json.loads(parts["answer.json"])
    told["items"][0]["mark"] = "disetujui"
    assert "Butir 1" in text_of(
        takes(remade(parts | {"answer.json": json.dumps(told).encode()}, "answer", asked))
    )
    told = json.loads(parts["answer.json"]) | {"ending": "approved"}
    assert "tidak lengkap" in text_of(
        takes(remade(parts | {"answer.json": json.dumps(told).encode()}, "answer", asked))
    )
    assert takes(content).status_code == 409
    assert not Evaluation.objects.exists()
    assert takes(remade(parts, "answer", asked)).status_code == 302


HOSTILE = (
    {"facts": {"term_months": [{"a": 1}, "x"], "musdes_on": [[], 2], "signed_on": ["kemarin", ""], "ada": 3}},
    {"facts": [], "papers": {"kind": "draft"}},
    {"papers": [1, {"kind": ["kak"]}, {"kind": None}]},
    {"title": {"x": 1}, "by": ["a"], "letter_on": 7, "draft_name": "../../x\u0001"},
)


@pytest.mark.parametrize("told", HOSTILE)
def test_what_a_file_says_never_breaks_the_desk(offices, told):
    _row, content = carried(offices)
    parts = parts_of(content)
    page = opens(
        offices, remade(parts | {"case.json": json.dumps(json.loads(parts["case.json"]) | told).encode()})
    )
    assert page.status_code == 302
    sheet = Evaluation.objects.get()
    assert offices["camat"].get(f"{ROOM}{sheet.key}/").status_code == 200
    assert "ada" not in sheet.facts
    assert all(len(pair) == 2 and pair[1].endswith("(lewat berkas)") for pair in sheet.facts.values())


@pytest.mark.parametrize(
    "bad", [b'{"format": "mitradesa-case", "x": "\\u0000"}', b'{"format": "\\ud800"}', b"[" * 9000]
)
def test_signs_that_nothing_keeps_are_refused(bad):
    with pytest.raises(WrongFile):
        read_manifest(bad, "case")
