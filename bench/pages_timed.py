"""The register of one size, made from a fixed seed, and the times of its pages; `bench.pages` sets Django up first."""

import os
import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client

from bench import pages_beside
from mitradesa.actions.agreements import record_agreement
from mitradesa.actions.tallies import recount
from mitradesa.core.plain import plain
from mitradesa.records.models import (
    Agreement,
    AgreementFlag,
    AgreementNumber,
    AgreementParty,
    Partner,
    Region,
    StoredFinding,
)
from tests import register_world, world

DAY = date(2026, 11, 25)
SUBDISTRICTS, VILLAGES = 24, 15
TIMES = 9
FLAGS = ("no_file", "no_musdes", "no_scope", "no_end_date", "regime_unclear")
RULES = ("lease_length", "regent_permission", "musdes_quorum", "scope_clause")
LIST = "/ruang/kerja-sama/"
PAGES = {
    "list": LIST,
    "list, by end": f"{LIST}?urut=berakhir",
    "list, by partner": f"{LIST}?urut=mitra",
    "list, by village": f"{LIST}?urut=desa",
    "list, running": f"{LIST}?keadaan=berjalan&urut=berakhir",
    "list, lapsed and not renewed": f"{LIST}?keadaan=lewat-belum-diperbarui&urut=berakhir",
    "list, a rare regime": f"{LIST}?rezim=no_village",
    "list, a rare regime by end": f"{LIST}?rezim=no_village&urut=berakhir",
    "list, one flag": f"{LIST}?catatan=no_file",
    "list, a rare flag": f"{LIST}?catatan=end_before_start",
    "list, a rare rule": f"{LIST}?langgar=rare_rule",
    "list, ended early": f"{LIST}?keadaan=diakhiri",
    "list, one partner": f"{LIST}?mitra=7",
    "list, one subdistrict": f"{LIST}?kecamatan=16.04.07",
    "list, a flag and a year": f"{LIST}?catatan=no_file&berakhir=2027",
    "list, three that seldom meet": f"{LIST}?bidang=pasar&catatan=no_scope&tahun=2019",
    "list, three by partner": f"{LIST}?rezim=asset_use&bidang=aset&catatan=no_file&urut=mitra",
    "list, a state and a year": f"{LIST}?keadaan=lewat&tahun=2018&bidang=wisata&urut=-berakhir",
    "list, a subdistrict, a flag and a rule": f"{LIST}?kecamatan=16.04.07&catatan=no_scope&langgar=lease_length",
    "list, a flag and a rule, never": f"{LIST}?catatan=no_file&langgar=lease_length&bidang=pasar&bentuk=perjanjian_sewa",
    "search, a word and two that seldom meet": f"{LIST}?q=pengelolaan&bidang=pasar&catatan=no_scope",
    "search, a common word": f"{LIST}?q=pengelolaan",
    "search, a number": f"{LIST}?q=140/00017",
    "search, misspelt": f"{LIST}?q=pengelolan+megalitt",
    "search, one word misspelt": f"{LIST}?q=megalitt",
    "search, nothing": f"{LIST}?q=zzyzx",
    "search, a rare regime": f"{LIST}?q=pengelolaan&rezim=no_village",
    "overview": "/ruang/",
    "data quality": "/ruang/mutu/",
    "villages": "/ruang/mutu/desa/",
    "desk": "/meja/",
    "partners": "/ruang/mitra/",
    "partners, misspelt": "/ruang/mitra/?q=contoh+71x",
    "trail": "/ruang/jejak/",
    "trail, one rare kind": "/ruang/jejak/?jenis=letter.drafted",
    "trail, one person": "/ruang/jejak/?orang=contoh+staf",
    "trail, nobody": "/ruang/jejak/?orang=zzyzx",
    "letters": "/ruang/surat/",
    "letters, a word": "/ruang/surat/?q=jalan",
    "letters, nothing": "/ruang/surat/?q=zzyzx",
    "people": "/ruang/orang/",
    "people, a name": "/ruang/orang/?q=contoh+5",
    "people, codes": "/ruang/orang/kode/",
    "monthly report": "/ruang/laporan/",
    "monthly report as PDF": "/ruang/laporan/pdf/",
    "book of a village as PDF": f"{LIST}buku/?desa=16.04.07.2003",
}


def measured(count: int) -> dict[str, float]:
    """Fills the database; milliseconds of processor a page, the best of nine."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0)
    keys = fill(count)
    staff = world.holder("dpmd_staff")
    pages_beside.fill(count, staff)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        if connection.vendor == "postgresql":
            # A helper's work would not be counted.
            cursor.execute("SET max_parallel_workers_per_gather = 0")
    client, seat = world.signed_in(staff), world.seat(staff)
    pages = PAGES | {"one agreement": f"{LIST}{keys[count // 2]}/"}
    if only := os.environ.get("BENCH_ONLY"):
        pages = {name: address for name, address in pages.items() if only in name}
    found = {name: fastest(partial(opened, client, address)) for name, address in pages.items()}
    entries = iter(list(register_world.entries(list(Region.objects.filter(level="village")), TIMES + 1, DAY)))
    return found | {"recording one agreement": fastest(lambda: record_agreement(seat, next(entries)))}


def opened(client: Client, address: str) -> None:
    """Opens a page, which must answer 200."""
    answer = client.get(address)
    if answer.status_code != 200:
        raise AssertionError(f"{address}: {answer.status_code}")


def fastest(act: Callable[[], object]) -> float:
    """Milliseconds of processor, the best of nine."""
    act()
    taken = []
    for _ in range(TIMES):
        started = _worked()
        act()
        taken.append((_worked() - started) * 1000)
    return round(min(taken), 2)


def _worked() -> float:
    """Seconds of processor that this process and, on PostgreSQL, the server's process for it have used; others do not disturb them."""
    if connection.vendor == "sqlite":
        return time.process_time()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        server = int(cursor.fetchone()[0])
    return time.process_time() + int(Path(f"/proc/{server}/schedstat").read_text().split()[0]) / 1e9


def fill(count: int) -> list[str]:
    """A regency of 360 villages with so many agreements, counted; their keys."""
    chance, today = random.Random(register_world.SEED), DAY
    world.region("16"), world.region("16.04")
    villages = [
        world.region(f"{world.region(f'16.04.{one:02}').code}.{2001 + other}")
        for one in range(1, SUBDISTRICTS + 1)
        for other in range(VILLAGES)
    ]
    partners = [
        Partner(regency_id="16.04", name=f"PT Contoh {number}", plain_name=f"pt contoh {number}")
        for number in range(max(10, count // 50))
    ]
    Partner.objects.bulk_create(partners, batch_size=2000)
    rows = [
        _row(chance, chance.choice(villages), chance.choice(partners), number, today)
        for number in range(count)
    ]
    Agreement.objects.bulk_create(rows, batch_size=2000)
    AgreementNumber.objects.bulk_create(
        (
            AgreementNumber(agreement=row, side=1, number=f"140/{row.pk:05}", plain=f"140/{row.pk:05}")
            for row in rows
        ),
        batch_size=5000,
    )
    AgreementParty.objects.bulk_create(
        (AgreementParty(agreement=row, side=1, name="Pemerintah Desa Contoh") for row in rows),
        batch_size=5000,
    )
    AgreementFlag.objects.bulk_create(
        (
            AgreementFlag(agreement=row, flag=flag, village_id=row.village_id)
            for row in rows
            for flag in (*FLAGS, "end_before_start")
            if chance.random() < (0.4 if flag in FLAGS else 0.0005)
        ),
        batch_size=5000,
    )
    StoredFinding.objects.bulk_create(
        (
            StoredFinding(
                agreement=row,
                rule=rule,
                outcome="breached",
                severity="mandatory",
                gate="sign",
                judged_for=today,
                book="x",
            )
            for row in rows
            for rule in (*RULES, "rare_rule")
            if chance.random() < (0.3 if rule in RULES else 0.0005)
        ),
        batch_size=5000,
    )
    recount(commit=True)
    return [row.key for row in rows]


def _row(chance: random.Random, village: Region, partner: Partner, number: int, today: date) -> Agreement:
    field, title, regime = chance.choice(register_world.SUBJECTS)
    signed = today - timedelta(days=chance.randrange(3650))
    title = title.format(place=village.name)
    return Agreement(
        key=f"b{number:09}",
        village=village,
        subdistrict=village.code[:8],
        regency=village.code[:5],
        partner=partner,
        partner_sort=partner.plain_name,
        title=title,
        field=field,
        regime=regime if number % 5000 else "no_village",
        document_kind=chance.choice(register_world.KINDS),
        signed_on=signed if chance.random() > 0.05 else None,
        ends_on=signed + timedelta(days=chance.randrange(365, 1900)) if chance.random() > 0.1 else None,
        source="import",
        search=plain(f"{title} {village.name} {partner.name} 140/{number + 1:05}"),
    )
