"""The items of an event's test: written, changed while nobody has answered, dropped."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from mitradesa.actions.attendance.event import event_for
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.answer_lines import LETTERS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import OutreachEvent, TestItem, TestOption


@dataclass(frozen=True, slots=True)
class Draft:
    """An item as it is entered; `right` is the place of the right option, from 1."""

    text: str
    topic: str
    options: Sequence[str]
    right: int


@transaction.atomic
def keep_item(seat: Seat, key: str, draft: Draft, *, known: int | None = None) -> TestItem:
    """A new item, or another wording of one that nobody has answered yet."""
    event = event_for(seat, Act.PLAN_EVENT, key)
    options = [" ".join(one.split())[:300] for one in draft.options if one.strip()]
    _need_good(draft, options)
    item = _unanswered(event, known) if known else TestItem(event=event, place=_next_place(event))
    item.text, item.topic = draft.text.strip(), " ".join(draft.topic.split())[:120]
    item.save()
    item.options.all().delete()
    TestOption.objects.bulk_create(
        TestOption(item=item, place=place, text=text, right=place == draft.right)
        for place, text in enumerate(options, 1)
    )
    says = f"{'mengubah' if known else 'menulis'} soal {item.place} tes {event.theme}"
    record(seat, "attendance.item_kept", event, region=event.regency, says=says, values={"item": item.text})
    return item


def _need_good(draft: Draft, options: Sequence[str]) -> None:
    if not draft.text.strip() or not 2 <= len(options) <= len(LETTERS):
        raise Blocked(
            "Soal ini belum lengkap.", "Tulis pertanyaannya dan dua sampai delapan pilihan, satu sebaris."
        )
    if len(set(options)) != len(options):
        raise Blocked("Ada dua pilihan yang sama.", "Bedakan pilihannya.")
    if not 1 <= draft.right <= len(options):
        raise Blocked("Jawaban yang benar belum ditunjuk.", "Pilih huruf dari pilihan yang ada.")


def _next_place(event: OutreachEvent) -> int:
    return int(TestItem.objects.filter(event=event).aggregate(last=Max("place"))["last"] or 0) + 1


def _unanswered(event: OutreachEvent, known: int) -> TestItem:
    item = TestItem.objects.select_for_update().filter(event=event, pk=known).first()
    if item is None:
        raise Blocked("Soal itu tidak ada pada kegiatan ini.", "Buka lagi daftar soalnya.")
    if item.answers.exists():
        raise Blocked(
            "Soal ini sudah dijawab peserta.", "Jawabannya tidak lagi cocok bila diubah. Tulis soal baru."
        )
    return item


@transaction.atomic
def drop_item(seat: Seat, key: str, known: int) -> None:
    """An item that nobody has answered goes."""
    event = event_for(seat, Act.PLAN_EVENT, key)
    item = _unanswered(event, known)
    says = f"menghapus soal {item.place} tes {event.theme}"
    record(
        seat, "attendance.item_dropped", event, region=event.regency, says=says, values={"item": item.text}
    )
    item.delete()
