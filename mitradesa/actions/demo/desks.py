"""An invented draft on the desks: a first round that ended with notes and was answered, a second that waits too long."""

from datetime import date, timedelta

from mitradesa.actions.cooperations import record_paper
from mitradesa.actions.demo.cooperations import given_paper
from mitradesa.actions.demo.people import seat_of
from mitradesa.actions.evaluations import sheets
from mitradesa.actions.evaluations.sending import Cover, send_to_subdistrict
from mitradesa.core.evaluations import Ending, Mark
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.means import Means
from mitradesa.core.roles import Role
from mitradesa.records.models import Cooperation, Evaluation

CASE = "contohkopi"


def desks(day: date) -> None:
    """Both rounds of the case that a third party proposed."""
    secretary = seat_of(Role.VILLAGE_SECRETARY)
    one = Cooperation.objects.get(key=CASE)
    given = given_paper(one, Paper.DRAFT, day)
    dated = day - timedelta(days=45)
    record_paper(secretary, one.key, one.version, Paper.DRAFT, number="", dated_on=dated, given=given)
    first = _sent(one, "contoh/045/2026", day - timedelta(days=40))
    _ended(first, day - timedelta(days=30))
    _sent(one, "contoh/061/2026", day - timedelta(days=21))


def _sent(one: Cooperation, number: str, on: date) -> Evaluation:
    one.refresh_from_db()
    sheet = send_to_subdistrict(seat_of(Role.VILLAGE_SECRETARY), one.key, one.version, Cover(number, on))
    Evaluation.objects.filter(pk=sheet.pk).update(sent_on=on)
    return sheet


def _ended(sheet: Evaluation, on: date) -> None:
    staff, camat = seat_of(Role.SUBDISTRICT_STAFF), seat_of(Role.CAMAT)
    lines = list(sheet.items.all())
    marked = {one.pk: sheets.Marked(one.proposed or Mark.GOOD.value, one.note) for one in lines}
    sheets.mark_lines(staff, sheet.key, _version(sheet), marked)
    said = "Bagi hasil belum menyebut hari pembayarannya (contoh)"
    sheets.add_line(
        staff, sheet.key, _version(sheet), said, "Pasal 4", "Sebutkan tanggal dan rekening kas desa."
    )
    sheets.hand_up(staff, sheet.key, _version(sheet))
    end = sheets.End(
        Ending.NOTES.value, "Perbaiki butir yang bertanda – sebelum ditandatangani.", "contoh/12"
    )
    sheets.finish(camat, sheet.key, _version(sheet), end, Means.PIN)
    added = sheet.items.last()
    if added is not None:
        answer = {added.pk: "Rancangan diperbaiki: dibayar tiap tanggal 10 ke rekening kas desa."}
        sheets.reply(seat_of(Role.VILLAGE_HEAD), sheet.key, _version(sheet), answer)
    Evaluation.objects.filter(pk=sheet.pk).update(finished_on=on)


def _version(sheet: Evaluation) -> int:
    sheet.refresh_from_db()
    return sheet.version
