"""Puts something on every page of the demonstration, all through the acts of the offices. Everybody in it is invented."""

import io
from datetime import timedelta

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from PIL import Image

from mitradesa.actions import (
    arrivals,
    erasure,
    handovers,
    imports,
    letters,
    plans,
    resets,
    scans,
    sheets,
    signature_sheets,
    views,
    year_books,
)
from mitradesa.actions.agreements import confirm_agreement, record_agreement
from mitradesa.actions.demo.loading import load_demo
from mitradesa.actions.demo.money_samples import ONE_COLUMN, sample_file
from mitradesa.actions.demo.people import PASSWORD, SHOWN_SUBDISTRICT, SHOWN_VILLAGE
from mitradesa.actions.files import Given, add_file
from mitradesa.actions.legal_desk.changes import propose
from mitradesa.actions.legal_desk.entries import Compared, comparison
from mitradesa.actions.legal_desk.rejudging import begin_rejudging, step
from mitradesa.actions.people import Term, new_person
from mitradesa.actions.statements import files
from mitradesa.core.calendar import today
from mitradesa.core.findings import Verification
from mitradesa.core.roles import Role
from mitradesa.law.citation import cite
from mitradesa.queries.people import seats_of
from mitradesa.records.models import (
    Handover,
    Holding,
    ImportBatch,
    Person,
    Region,
    RuleException,
    VillagePaper,
)
from mitradesa.web.checking.samples import sample_named
from tests import outreach_world, register_world, registers

NEIGHBOUR_HEAD = "tetangga"
LONG = "Pengelolaan bersama wisata air terjun, megalitikum, parkir, pasar desa dan pengangkutan sampahnya"


def seat_of(name):
    """The first seat of a user of the demonstration."""
    return seats_of(Person.objects.get(username=name).pk)[0]


def fill():
    """The demonstration, and in every room something to look at."""
    load_demo()
    _neighbour()
    made = _agreements(seat_of("operator"), seat_of("kades"))
    _sheets(made)
    for writer, decider in (("operator", "kades"), ("dpmd", "kadis"), ("kecamatan", "camat")):
        _letters(seat_of(writer), seat_of(decider))
    _signatures(seat_of("operator"), seat_of("sekdes"))
    _plans(seat_of("sekdes"))
    for name in ("dpmd", "operator"):
        _register(seat_of(name))
    _money_file(seat_of("keuangan"))
    _people()
    _outreach()
    _legal(seat_of("hukum"), made[0])
    year_books.ask_book(seat_of("dpmd"), today().year, as_known=False)
    chief = Person.objects.get(username="kadis")
    TOTP.activate(chief, generate_totp_secret())
    RecoveryCodes.activate(chief)
    for name in ("dpmd", "kades"):
        views.keep_view(seat_of(name), "Wisata yang segera berakhir di Merapi", "q=wisata&keadaan=habis-12")


def _neighbour():
    """Another village head who can sign in."""
    heads = Holding.objects.filter(office__region__code__startswith=SHOWN_SUBDISTRICT, role=Role.VILLAGE_HEAD)
    head = heads.exclude(person__username="kades").order_by("id")[0].person
    head.username, head.pin = NEIGHBOUR_HEAD, Person.objects.get(username="kades").pin
    head.set_password(PASSWORD)
    head.save()


def _agreements(operator, head):
    village = Region.objects.get(code=SHOWN_VILLAGE)
    entries = list(register_world.entries([village], 14, today()))
    made = [record_agreement(operator, one) for one in (*entries, entries[0])]
    for row in made[::3]:
        confirm_agreement(head, row.key, row.version)
    paper = sample_named("sewa-empat-tahun")
    add_file(operator, made[1].key, "signed", Given(paper.content, paper.file))
    return made


def _sheets(made):
    operator, secretary = seat_of("operator"), seat_of("sekdes")
    scan = io.BytesIO()
    Image.new("RGB", (620, 877), "#ddd").save(scan, "JPEG")
    for row, steps in zip((made[1], made[2], made[4], made[5]), range(4), strict=True):
        row.refresh_from_db()
        sheet = sheets.print_sheet(operator, row.key, row.version)
        if steps:
            sheets.bring_sheet(operator, sheet.key, Given(scan.getvalue(), "lembar yang difoto.jpg"), today())
        if steps == 2:
            sheets.send_sheet_back(secretary, sheet.key, "fotonya kabur, kodenya tidak terbaca")
        if steps == 3:
            sheets.accept_sheet(secretary, sheet.key)


def _signatures(operator, secretary):
    """Letters signed by hand: one printed, one brought, one sent back, one accepted."""
    scan = io.BytesIO()
    Image.new("RGB", (620, 877), "#ddd").save(scan, "JPEG")
    for steps in range(4):
        letter = letters.draft_letter(operator, letters.Sheet("Camat Contoh", f"Laporan {steps}: {LONG}"))
        letters.initial_letter(secretary, letter.pk)
        sheet = signature_sheets.print_letter_sheet(operator, letter.pk)
        if steps:
            given = Given(scan.getvalue(), "lembar yang difoto.jpg")
            signature_sheets.bring_signature(operator, sheet.key, given, today())
        if steps == 2:
            signature_sheets.send_signature_back(secretary, sheet.key, "fotonya kabur, kodenya tidak terbaca")
        if steps == 3:
            signature_sheets.accept_signature(secretary, sheet.key)


def _letters(writer, decider):
    for number in range(3):
        sheet = letters.Sheet(
            "PT Contoh Alam Lestari Sumatera Selatan",
            f"Permohonan ke-{number}: {LONG}",
            today(),
            f"0{number}/CAL",
        )
        came = letters.receive_letter(writer, sheet)
        letters.draft_letter(writer, letters.Sheet("Camat Contoh", f"Laporan ke-{number}", answers=came.pk))
        letters.dispose_letter(decider, came.pk, writer.role, "Telaah lalu siapkan jawabannya", today())


def _plans(secretary):
    kinds = VillagePaper.Kind
    for number, kind in enumerate((kinds.PERDES, kinds.RPJMDES, kinds.RKPDES, kinds.APBDES), 1):
        paper = plans.Paper(
            kind, f"Kerja Sama Desa: {LONG}", 2024, str(number), today() - timedelta(days=500)
        )
        plans.keep_paper(secretary, SHOWN_VILLAGE, paper)
    for number in range(3):
        line = plans.Line(
            2026, f"4.3.{number}", "Hasil kerja sama desa dengan pihak ketiga", 12_000_000, 3_000_000
        )
        plans.keep_line(secretary, SHOWN_VILLAGE, line)


def _register(seat):
    """A register whose columns are asked, one whose rows wait to be mended, and scans read and unreadable."""
    content = registers.as_xlsx(registers.messy(40).rows)
    imports.begin_import(seat, Given(content, "register 2024 lama.xlsx"))
    batch = imports.begin_import(
        seat, Given(registers.as_xlsx(registers.messy(41).rows), "register baru.xlsx")
    )
    imports.map_columns(seat, batch.key, batch.mapping)
    imports.carry_on.call(batch.pk)
    batch.refresh_from_db()
    assert batch.state == ImportBatch.State.CHECKED
    papers = [sample_named(name) for name in ("wisata-lengkap", "sewa-empat-tahun")]
    given = [Given(one.content + b"\n" * (seat.office % 97), one.file) for one in papers]
    given.append(Given(b"{\\rtf1 " + b"x" * (3 + seat.office % 97), "rusak.rtf"))
    taken, _ = scans.add_scans(seat, given, len(given))
    for scan in taken:
        scans.read_scan.call(scan.pk)


def _money_file(seat):
    """A bank's file that was checked, with a day that is wrong; it is not kept yet."""
    batch = files.begin_file(seat, ImportBatch.Kind.BANK, sample_file(ONE_COLUMN, seat.region))
    files.choose_file_columns(seat, batch.key, batch.mapping, {})
    assert batch.rows.filter(state="wrong").count() == 1


def _outreach():
    """An event that some villages were invited to, with delegates, and one that is planned."""
    planner = Person.objects.get(username="dpmd")
    event = outreach_world.event(planner)
    outreach_world.invitation(event, SHOWN_VILLAGE, quota=2)
    outreach_world.participant(event, SHOWN_VILLAGE)
    outreach_world.event(planner, theme=f"Rencana: {LONG}", state="planned", starts_on=None)


def _legal(officer, row):
    """A comparison that waits for the second person, an exception, and what a change of the book did; no law file is written."""
    found = Compared(Verification.OFFICIAL, "BN 2017 No. 1444", today())
    propose(officer, comparison(officer, cite("permendagri-96-2017", "13(3) huruf c"), found))
    RuleException.objects.create(
        agreement=row,
        rule="annex_list",
        ground="should",
        reason=f"Peta sedang diukur ulang: {LONG}",
        owner="Kepala Bagian Hukum",
        until=today() + timedelta(days=60),
        given_by_id=officer.person,
        given_title="Contoh, Bagian Hukum",
    )
    run = begin_rejudging("000000000000", f"membandingkan pasal tentang {LONG}")
    while step(run.pk):
        pass
    run.changes.create(agreement=row, rule="annex_list", judged_for=today(), after_outcome="breached")


def _people():
    camat = seat_of("camat")
    row = {"name": "Contoh Baru", "role": "Kepala Seksi", "place": SHOWN_VILLAGE, "since": "1/2/2026"}
    arrivals.keep_one(seat_of("kadis"), row)
    successor = new_person(camat, "Contoh Pengganti Kepala Desa")
    village = seat_of("kades")
    passing = handovers.Passing(village.office, Role.VILLAGE_HEAD, successor.pk, Handover.Reason.TERM_ENDED)
    handovers.open_handover(camat, passing, Term(today(), "SK 9/2026"))
    resets.ask_reset(seat_of("operator"), seat_of("keuangan").person, "telepon hilang")
    former = new_person(seat_of("kadis"), "Contoh Mantan", phone="081200000009")
    erasure.erase_person(seat_of("kadis"), former.pk, "diminta orangnya")
