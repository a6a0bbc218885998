"""The end of a deliberation: its minutes signed on paper and bound by their scan and by the hash of what the record says; addenda after."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.deliberations.case_papers import minutes_of_cases
from mitradesa.actions.deliberations.opening import SHORTEST_REASON, Change, to_change, told
from mitradesa.actions.files import Given, keep_paper
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.deliberations import About, Outcome, State
from mitradesa.core.refusals import Blocked
from mitradesa.queries.deliberations.whole import Whole, code_of, digest_of, present_of, whole
from mitradesa.records.models import Deliberation, DeliberationAddendum, VillagePaper


@dataclass(frozen=True, slots=True)
class Signed:
    """The signed minutes: number, day, and the code at the foot of the paper, empty where they were not printed from here."""

    signed_on: date
    number: str = ""
    paper_code: str = ""


def sign_minutes(change: Change, signed: Signed, given: Given | None) -> Deliberation:
    """The BPD's chair says that the minutes are signed and gives their scan; from then on the record stays as it is."""
    if given is None:
        raise Blocked(
            "Pindaian berita acara yang bertanda tangan belum ada.",
            "Pilih pindaian atau fotonya; berita acara tanpa tanda tangan belum menjadi dasar langkah apa pun.",
        )
    stored = keep_paper(given)
    with transaction.atomic():
        row = to_change(change, Act.CONVENE_DELIBERATION, {State.HELD})
        found = whole(row)
        _refuse(found, signed)
        row.digest, row.present = digest_of(found), present_of(found)
        row.file, row.file_name = stored, given.shown
        row.minutes_number, row.signed_on = signed.number.strip(), signed.signed_on
        row.paper_code = signed.paper_code.strip().lower()
        row.state = State.SIGNED
        told(
            change,
            row,
            "signed",
            f"menyatakan berita acara{f' nomor {row.minutes_number}' if row.minutes_number else ''} ditandatangani untuk musyawarah desa",
            sha256=stored.sha256,
            digest=row.digest,
            signed_on=signed.signed_on.isoformat(),
        )
        _discuss_scales(found)
        minutes_of_cases(change.seat, row)
    return row


def _refuse(found: Whole, signed: Signed) -> None:
    row = found.row
    if signed.signed_on > today() or signed.signed_on < row.held_on:
        raise Blocked(
            f"Hari tanda tangan mendahului musyawarah ({in_words(row.held_on)}) atau belum tiba.",
            "Periksa tanggalnya; berita acara tidak ditanggali mundur.",
        )
    if not found.came:
        raise Blocked(
            "Belum ada yang hadir menurut catatan.", "Ketik daftar hadirnya, atau isi jumlahnya per unsur."
        )
    if found.open_items:
        raise Blocked(
            f'Mata acara "{found.open_items[0].title}" belum diputus.',
            "Catat hasilnya; bila belum ada keputusan, catat bahwa keputusannya ditunda.",
        )
    code = signed.paper_code.strip().lower()
    if code and code != code_of(found):
        raise Blocked(
            f"Kode {code} pada kertas tidak sama dengan catatan sekarang ({code_of(found)}).",
            "Catatan berubah sesudah dicetak. Cetak lagi dan tandatangani yang baru, atau kembalikan isiannya.",
        )


def _discuss_scales(found: Whole) -> None:
    """The scales on which something was decided are discussed from this day, with these minutes among the village's papers."""
    row = found.row
    pairs = [(item, one) for item, one in found.decided if item.about == About.PRIORITY and item.scale]
    for item, decision in pairs:
        scale = item.scale
        if scale is None or decision.outcome == Outcome.POSTPONED or row.held_on < scale.made_on:
            continue
        scale.discussed_on, scale.minutes = row.held_on, _village_paper(row)
        scale.version += 1
        scale.save()


def _village_paper(row: Deliberation) -> VillagePaper:
    known = VillagePaper.objects.filter(
        village=row.village_id, kind=VillagePaper.Kind.MINUTES, year=row.held_on.year
    )
    same = known.filter(number=row.minutes_number).first() if row.minutes_number else None
    return same or VillagePaper.objects.create(
        village_id=row.village_id,
        kind=VillagePaper.Kind.MINUTES,
        number=row.minutes_number,
        year=row.held_on.year,
        title=f"Berita acara musyawarah desa: {row.title}"[:300],
        enacted_on=row.signed_on,
        file=row.file,
        file_name=row.file_name,
    )


@transaction.atomic
def add_addendum(
    change: Change, made_on: date, reason: str, text: str, given: Given | None = None
) -> DeliberationAddendum:
    """A correction beside signed minutes: what was written, what it should be, and why; the minutes stay as they are."""
    row = to_change(change, Act.CONVENE_DELIBERATION, {State.SIGNED})
    if len(reason.strip()) < SHORTEST_REASON or len(text.strip()) < SHORTEST_REASON:
        raise Blocked("Alasan atau isi adendumnya belum ditulis.", "Tulis apa yang dibetulkan dan mengapa.")
    if made_on > today() or (row.signed_on and made_on < row.signed_on):
        raise Blocked("Hari adendum mendahului tanda tangan atau belum tiba.", "Periksa tanggalnya.")
    made = DeliberationAddendum.objects.create(
        deliberation=row,
        number=row.addenda.count() + 1,
        made_on=made_on,
        reason=reason.strip()[:300],
        text=text.strip(),
        file=keep_paper(given) if given else None,
        file_name=given.shown if given else "",
        by=f"{change.seat.name}, {change.seat.title}"[:200],
    )
    told(
        change,
        row,
        "addendum_made",
        f"membuat adendum {made.number} atas berita acara musyawarah desa",
        reason=made.reason,
        sha256=made.file.sha256 if made.file else "",
    )
    return made
