"""What agreements and cases put on a desk: ends that come near without a renewal, suspensions, disputes, money that is not explained."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mitradesa.core.accounts.official import RULE
from mitradesa.core.acts import Act
from mitradesa.core.calendar import Period, in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.receipts import ACCOUNT_WORDS, REMEDIES, UNEXPLAINED, Account, Standing, lies_elsewhere
from mitradesa.core.roles import Role, Seat, may
from mitradesa.queries.agreements.asked import RENEWED
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.queries.cooperations.suspensions import ending_soon
from mitradesa.queries.receipts import OPEN_RENEWAL, troubling
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Agreement, Receipt

LADDER = (Period(months=1), Period(months=3), Period(months=6), Period(months=12))
TELLS_OF_LAPSE = {
    Role.VILLAGE_HEAD,
    Role.VILLAGE_SECRETARY,
    Role.VILLAGE_OPERATOR,
    Role.BPD_CHAIR,
    Role.BKAD_CHAIR,
    Role.CAMAT,
    Role.DPMD_DIVISION_HEAD,
    Role.DPMD_STAFF,
    Role.THIRD_PARTY,
}
TELLS_OF_SUSPENSION = {Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY, Role.BPD_CHAIR}
TELLS_OF_MONEY = {Role.VILLAGE_HEAD, Role.BPD_CHAIR, Role.CAMAT}
WATCHED = "Yang membagi, menarik atau mencatatnya pemerintah desa; tanyakan penjelasannya."
WATCHED_DEPOSIT = "Yang menyetor dan mencatatnya pemerintah desa; tanyakan penyetorannya."
REMEMBERED = Period(months=-24)
"""Receipts older than this are on the lists alone."""


def lapsing(seat: Seat, day: date) -> Sequence[Waiting]:
    """Agreements that end within a year and for which no renewal is signed or opened; one query."""
    if seat.role not in TELLS_OF_LAPSE:
        return ()
    rows = visible_agreements(seat).filter(~RENEWED, ~OPEN_RENEWAL, ended_on__isnull=True)
    rows = rows.filter(ends_on__gte=day, ends_on__lte=LADDER[-1].after(day)).order_by("ends_on", "id")
    shown = rows.select_related("partner", "village").only(
        "key", "title", "ends_on", "partner__name", "village__name"
    )
    return [_lapse(one, seat, day) for one in shown[:MOST]]


def _lapse(one: Agreement, seat: Seat, day: date) -> Waiting:
    ends = one.ends_on or day
    step = next(step for step in LADDER if ends <= step.after(day))
    partner = f" dengan {one.partner.name}" if one.partner else ""
    opens = (
        " Perkara perpanjangan dibuka dari halaman perjanjiannya." if may(seat, Act.OPEN_COOPERATION) else ""
    )
    return Waiting(
        "lapse",
        f"{one.title or 'Perjanjian'}{partner} ({one.village.name}) berakhir {in_words(ends)}",
        f"Kurang dari {step} lagi. Putuskan: diperpanjang dengan prosedurnya, atau diakhiri dan diserahkan kembali.{opens}",
        ends,
        "agreements:show",
        one.key,
    )


def suspended(seat: Seat, day: date) -> Sequence[Waiting]:
    """Suspended cases whose last day is near or past; one query."""
    if seat.role not in TELLS_OF_SUSPENSION:
        return ()
    why = "Lanjutkan dengan berita acara, tunda lagi dengan kesepakatan baru, atau akhiri."
    return [
        Waiting(
            "suspension",
            f"Penundaan {one.title} ({one.village.name}) {'lewat' if until < day else 'sampai'} {in_words(until)}",
            why,
            until,
            "cooperations:show",
            one.key,
        )
        for one, until in ending_soon(seat, day, MOST)
    ]


def money(seat: Seat, day: date) -> Sequence[Waiting]:
    """Money that nothing explains, and money that lies outside the official account; one query."""
    if seat.role not in TELLS_OF_MONEY:
        return ()
    rows = list(troubling(seat, REMEMBERED.after(day), MOST))
    keeps = may(seat, Act.KEEP_RECEIPTS)
    strange = [_money(one, keeps=keeps) for one in rows if Standing(one.standing) in UNEXPLAINED]
    away = [one for one in rows if lies_elsewhere(one.account, one.deposited_on)]
    return strange + [_elsewhere(one, keeps=keeps) for one in away]


def _came(one: Receipt) -> str:
    """When and where it came in, and when it was paid over."""
    said = f"Diterima {in_words(one.received_on)} ke {ACCOUNT_WORDS[Account(one.account)]}"
    return f"{said}, disetor ke kas desa {in_words(one.deposited_on)}" if one.deposited_on else said


def _money(one: Any, *, keeps: bool) -> Waiting:
    title = one.agreement.title or one.agreement.key
    standing = Standing(one.standing)
    when = (
        "sesudah perjanjiannya berakhir dan tanpa perpanjangan yang dibuka"
        if standing is Standing.NONE
        else f"{in_rupiah(one.unallocated)} belum ada jadwalnya"
    )
    return Waiting(
        "receipt",
        f"Belum dapat dijelaskan: {in_rupiah(one.amount)} dari {one.payer} untuk {title} ({one.village.name})",
        f"{_came(one)}, {when}. {REMEDIES[standing] if keeps else WATCHED}",
        None,
        "receipts:of_agreement",
        one.agreement.key,
    )


def _elsewhere(one: Receipt, *, keeps: bool) -> Waiting:
    title = one.agreement.title or one.agreement.key
    return Waiting(
        "undeposited",
        f"Belum disetor ke kas desa: {in_rupiah(one.amount)} untuk {title} ({one.village.name})",
        f"{_came(one)}. {RULE} {'Setor, lalu catat hari setornya.' if keeps else WATCHED_DEPOSIT}",
        None,
        "receipts:of_agreement",
        one.agreement.key,
    )
