"""One size of `bench.dashboard`: a register with duties, receipts and reports sent, and the times of the pages that count them."""

import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench import database
from bench.pages_timed import DAY, fastest, fill, opened
from mitradesa.actions.tallies import recount
from mitradesa.records.models import Agreement, Due, Obligation, Receipt, Region, VillageReport
from tests import world

PAGES = {
    "dashboard": "/ruang/dasbor/",
    "dashboard as XLSX": "/ruang/dasbor/unduh/",
    "village reports": "/ruang/laporan-desa/",
    "duties of a year": "/ruang/kewajiban/?mana=semua&jenis=money&wajib=partner&tahun=2026",
    "receipts of a year": "/ruang/penerimaan/?tahun=2026",
}
YEARS = 3
BATCH = 5000
SEED = 27


def filled(count: int) -> Client:
    """The browser of somebody of the regency over so many agreements, each with a yearly payment; half of the past ones are paid."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.ALLOWED_HOSTS = ["*"]
    fill(count)
    Obligation.objects.bulk_create(_duties(), batch_size=BATCH)
    Due.objects.bulk_create(_dues(), batch_size=BATCH)
    Receipt.objects.bulk_create(_receipts(), batch_size=BATCH)
    VillageReport.objects.bulk_create(_reports(), batch_size=BATCH)
    recount(commit=True)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return world.signed_in(world.holder("dpmd_staff"))


def _duties() -> Iterator[Obligation]:
    for row in Agreement.objects.only("village_id").iterator():
        yield Obligation(
            agreement=row, village_id=row.village_id, kind="money", owed_by="partner", owed_to="village",
            title="Pembayaran tahunan", amount=5_000_000, first_due=DAY - timedelta(days=365), last_due=DAY,
            rule="FREQ=MONTHLY;INTERVAL=12",
        )  # fmt: skip


def _dues() -> Iterator[Due]:
    chance = random.Random(SEED)
    for duty in Obligation.objects.only("village_id").iterator():
        start = DAY - timedelta(days=chance.randrange(365) + 365)
        for year in range(YEARS):
            on = start + timedelta(days=365 * year)
            paid = on < DAY and chance.random() < 0.5
            yield Due(
                obligation=duty, village_id=duty.village_id, subdistrict=duty.village_id[:8],
                regency=duty.village_id[:5], due_on=on, amount=5_000_000, brought=5_000_000 if paid else 0,
                met_on=on if paid else None, settled=paid,
            )  # fmt: skip


def _receipts() -> Iterator[Receipt]:
    rows = Due.objects.filter(settled=True).values_list("obligation__agreement", "village_id", "due_on")
    for agreement, village, on in rows.iterator():
        yield Receipt(
            agreement_id=agreement, village_id=village, subdistrict=village[:8], regency=village[:5],
            happened_on=on, received_on=on, year=on.year, account_code="4.3.2.01", amount=5_000_000,
            payer="PT Contoh", account="village_cash",
        )  # fmt: skip


def _reports() -> Iterator[VillageReport]:
    moment = datetime(2026, 11, 20, tzinfo=UTC)
    for place, code in enumerate(Region.objects.filter(level="village").values_list("code", flat=True)):
        if place % 2:
            yield VillageReport(
                key=f"l{place}", village_id=code, subdistrict=code[:8], regency=code[:5], kind="yearly",
                year=2026, gathered_at=moment, state="sent", confirmed_at=moment, sent_on=date(2026, 11, 21),
            )  # fmt: skip


def queries_of(client: Client, address: str) -> int:
    """How many queries a page asks."""
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def main(count: int) -> None:
    """Fills a database and prints milliseconds of processor (the best of nine), elapsed once, and queries of each page."""
    database.ready()
    client = filled(count)
    for name, address in PAGES.items():
        taken = fastest(partial(opened, client, address))
        started = time.perf_counter()
        opened(client, address)
        elapsed = (time.perf_counter() - started) * 1000
        asked = queries_of(client, address)
        print(
            f"{count:>7,} {name}: {taken:.0f} ms of processor, {elapsed:.0f} ms elapsed, {asked} queries",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]))
