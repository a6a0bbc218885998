"""Register books out of the rows: the book of cooperation agreements of a region, and the agenda book of an office."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import F, Prefetch, Q, QuerySet

from mitradesa.core.books import Book, Cell, Column
from mitradesa.core.calendar import in_words
from mitradesa.core.language import grouped
from mitradesa.core.refusals import Blocked
from mitradesa.core.register import STATE_WORDS, State, kind_words
from mitradesa.core.roles import POSITIONS, OfficeKind, Role
from mitradesa.queries.agreements.asked import state_of
from mitradesa.queries.agreements.lists import subdistrict_names
from mitradesa.queries.agreements.scope import agreements_of, level_of
from mitradesa.queries.regions import area
from mitradesa.queries.signers import keeper, signers
from mitradesa.records.models import Agreement, Disposition, Letter, Office, Region

FORM_OF_AGREEMENTS = (
    "Formulir usulan Mitra Desa: peraturan yang dibaca sejauh ini tidak menetapkan bentuk buku ini. "
    "Data kerja sama Desa termasuk data pemerintahan Desa (PP 16/2026 Pasal 164 ayat (6))."
)
FORM_OF_VILLAGE_AGENDA = (
    "Formulir usulan Mitra Desa: buku agenda disebut Permendagri 47/2016 (dibaca pada sumber sekunder), "
    "tetapi susunan kolomnya belum dibandingkan dengan naskah resminya."
)
FORM_OF_AGENDA = "Formulir usulan Mitra Desa; cocokkan dengan tata naskah dinas kantor Anda."
AGREEMENT_COLUMNS = (
    Column("Nomor perjanjian", 30),
    Column("Tanggal tanda tangan", 15),
    Column("Judul dan bentuk naskah", 40),
    Column("Pihak lain", 30),
    Column("Ruang lingkup", 38),
    Column("Mulai", 15),
    Column("Berakhir", 15),
    Column("Nilai (Rp)", 21, whole=True),
    Column("Keterangan", 30),
)
LETTER_STATES: Mapping[str, str] = {
    Letter.State.DRAFT: "masih disusun",
    Letter.State.SIGNED: "ditandatangani, belum dikirim",
    Letter.State.SENT: "dikirim",
    Letter.State.RECEIVED: "diterima",
    Letter.State.DONE: "selesai",
    Letter.State.CANCELLED: "batal",
}


def _need_few(number: int, most: int, other: str) -> None:
    """A book is whole or it is none: one that does not fit is refused, never cut; `other` says what else to do."""
    if number > most:
        raise Blocked(
            f"Buku ini berisi {grouped(number)} nomor; satu berkas memuat paling banyak {grouped(most)}.",
            f"Supaya bukunya utuh: {other}",
        )


def agreement_book(region: str, year: int | None, closed_on: date, *, most: int, other: str) -> Book:
    """The book of a region, by the day of signing; of one year where it is named. Blocked where it has more lines than `most`."""
    rows = agreements_of(region)
    signed = rows.filter(signed_on__lte=closed_on)
    chosen = (
        signed.filter(signed_on__year=year)
        if year
        else rows.filter(Q(signed_on__lte=closed_on) | Q(signed_on__isnull=True))
    )
    _need_few(chosen.count(), most, other)
    found = list(_whole(chosen).order_by(F("signed_on").asc(nulls_last=True), "id"))
    office = keeper(region)
    place = Region.objects.values_list("name", flat=True).get(pk=region)
    wide = level_of(region) != "village"
    names = subdistrict_names(found) if wide else {}
    columns = (Column("No.", 6), *((Column("Desa, kecamatan", 24),) if wide else ()), *AGREEMENT_COLUMNS)
    return Book(
        title="Buku register kerja sama Desa",
        office=office.name if office else place,
        place=place,
        area=area(region),
        period=f"Ditandatangani tahun {year}" if year else f"Seluruhnya sampai {in_words(closed_on)}",
        form=FORM_OF_AGREEMENTS,
        columns=columns,
        rows=[
            [
                number,
                *((f"{row.village.name}, {names.get(row.subdistrict, '')}",) if wide else ()),
                *_agreement(row, closed_on),
            ]
            for number, row in enumerate(found, 1)
        ],
        closed_on=closed_on,
        signers=signers(office, closed_on),
        notes=_undated(rows) if year else (),
    )


def _whole(rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
    joined = rows.select_related("village", "partner", "renews").defer("search", "note")
    return joined.prefetch_related("numbers", "parties", "files", "renews__numbers")


def _undated(rows: QuerySet[Agreement]) -> Sequence[str]:
    number = rows.filter(signed_on__isnull=True).count()
    if not number:
        return ()
    return (
        f"{grouped(number)} perjanjian tanpa tanggal tanda tangan tidak masuk buku tahun mana pun. "
        "Lengkapi tanggalnya, atau cetak buku semua tahun.",
    )


def _agreement(row: Agreement, day: date) -> list[Cell]:
    kind = kind_words().get(row.document_kind, "") if row.document_kind else ""
    return [
        _numbers(row) or "tanpa nomor",
        row.signed_on,
        f"{row.title or 'Tanpa judul'}{f' ({kind})' if kind else ''}",
        _others(row),
        row.scope or None,
        row.starts_on,
        row.ends_on if row.ends_on else ("tanpa batas" if row.open_ended else None),
        row.amount_total,
        _remarks(row, day),
    ]


def _numbers(row: Agreement) -> str:
    return "; ".join(one.number for one in row.numbers.all())


def _others(row: Agreement) -> str | None:
    """The parties besides the village whose agreement it is, with who signed for them; else the partner."""
    found = [one for one in row.parties.all() if one.village_id != row.village_id]
    named = [f"{one.name}{_signed_by(one.signatory, one.signatory_office)}" for one in found]
    return "; ".join(named) or (row.partner.name if row.partner else None)


def _signed_by(name: str, office: str) -> str:
    said = ", ".join(part for part in (name, office) if part)
    return f" ({said})" if said else ""


def _remarks(row: Agreement, day: date) -> str:
    state = state_of(row, day)
    ended = row.ended_on if state is State.ENDED else None
    renewed = row.renews and (_numbers(row.renews) or row.renews.title or row.renews.key)
    parts = (
        f"{STATE_WORDS[state]}, {in_words(ended)}" if ended else STATE_WORDS[state],
        row.end_reason if ended else "",
        f"memperbarui {renewed}" if renewed else "",
        "berkas tersimpan" if row.files.all() else "berkas belum ada",
    )
    return "; ".join(part for part in parts if part)


def agenda_book(office: int, direction: str, year: int, closed_on: date, *, most: int, other: str) -> Book:
    """The agenda book of an office in a year, in the order of its numbers, cancelled ones too; Blocked for more lines than `most`."""
    rows = Letter.objects.filter(office=office, direction=direction, year=year, entered_on__lte=closed_on)
    _need_few(rows.count(), most, other)
    whole = (
        rows.select_related("answers", "agreement")
        .defer("note")
        .prefetch_related(Prefetch("dispositions", Disposition.objects.order_by("id")))
    )
    own = Office.objects.select_related("region").get(pk=office)
    incoming = direction == Letter.Direction.IN
    return Book(
        title=f"Buku agenda surat {'masuk' if incoming else 'keluar'}",
        office=own.name,
        place=own.region.name,
        area=area(own.region_id),
        period=f"Tahun {year}",
        form=FORM_OF_VILLAGE_AGENDA if own.kind == OfficeKind.VILLAGE else FORM_OF_AGENDA,
        columns=(
            Column("No. agenda", 9),
            Column("Tanggal diterima" if incoming else "Tanggal diagendakan", 15),
            Column("Nomor surat", 30),
            Column("Tanggal surat", 15),
            Column("Dari" if incoming else "Kepada", 34),
            Column("Isi singkat", 48),
            Column("Klasifikasi", 14),
            Column("Disposisi" if incoming else "Penanda tangan", 34),
            Column("Keterangan", 28),
        ),
        rows=[_letter(one, incoming=incoming) for one in whole.order_by("agenda")],
        closed_on=closed_on,
        signers=signers(own, closed_on),
    )


def _letter(one: Letter, *, incoming: bool) -> list[Cell]:
    fourth = "; ".join(_disposition(given) for given in one.dispositions.all()) if incoming else one.signed_by
    remarks = [LETTER_STATES.get(one.state, one.state)]
    if one.answers:
        remarks.append(f"menjawab agenda {one.answers.agenda}/{one.answers.year}")
    return [
        one.agenda,
        one.entered_on,
        one.number or None,
        one.dated,
        one.other_side,
        one.subject,
        one.archive_class or None,
        fourth or None,
        "; ".join(remarks),
    ]


def _disposition(given: Disposition) -> str:
    done = " (selesai)" if given.done_at else ""
    return f"{POSITIONS[Role(given.role)].title}: {given.instruction}{done}"
