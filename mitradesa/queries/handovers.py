"""What an office has open on the day it passes on: running agreements, those that lapse soon, gaps of the register."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import Count, Q

from mitradesa.core.calendar import Period, in_words
from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.records.models import Agreement, AgreementFlag, Handover, Office

SOON = Period(months=6)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list: what it is about, in a sentence, with the agreement's key where there is one."""

    kind: str
    says: str
    key: str = ""


def open_items(office: Office, day: date) -> list[dict[str, str]]:
    """The list of an office as it stands on a day, for its region; two queries."""
    rows = Agreement.objects.filter(
        Q(village=office.region_id) | Q(village__code__startswith=f"{office.region_id}."),
        merged_into__isnull=True,
    )
    running = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), ended_on__isnull=True)
    shown = running.select_related("partner").prefetch_related("numbers").order_by("ends_on", "id")
    agreements = [_agreement(one, day) for one in shown]
    flags = AgreementFlag.objects.filter(agreement__in=rows).values_list("flag").annotate(number=Count("id"))
    gaps = [
        Item("gap", f"{number} perjanjian {FLAG_WORDS[Flag(flag)].label}")
        for flag, number in flags.order_by("flag")
    ]
    return [asdict(one) for one in (*agreements, *gaps)]


def _agreement(one: Agreement, day: date) -> Item:
    number = next((number.number for number in one.numbers.all()), "tanpa nomor")
    partner = one.partner.name if one.partner else "pihak ketiga belum dicatat"
    ends = f"berakhir {in_words(one.ends_on)}" if one.ends_on else "tanpa tanggal berakhir"
    soon = one.ends_on is not None and one.ends_on <= SOON.after(day)
    return Item("lapsing" if soon else "running", f"{number}, {partner}: {ends}", one.key)


def to_sign(person: int) -> Sequence[Handover]:
    """The open handovers that a person has to sign, also while he holds no office; one query."""
    rows = Handover.objects.filter(approved_at__isnull=True, withdrawn_at__isnull=True)
    mine = Q(outgoing__person=person, signed_at__isnull=True) | Q(incoming=person, received_at__isnull=True)
    return list(rows.filter(mine).select_related("office"))


def waiting(region: str) -> Sequence[Handover]:
    """The handovers below a region that wait for a signature or approval."""
    rows = Handover.objects.filter(approved_at__isnull=True, withdrawn_at__isnull=True)
    rows = rows.filter(Q(office__region=region) | Q(office__region__code__startswith=f"{region}."))
    return list(rows.select_related("office", "incoming", "outgoing__person"))
