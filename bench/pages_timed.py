"""The register of one size, made from a fixed seed, and the times of its pages; `bench.pages` sets Django up first."""

import random
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client

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

SUBDISTRICTS, VILLAGES = 24, 15
TIMES = 7
BOOK = "/ruang/kerja-sama/buku/?desa=16.04.07.2003"
FLAGS = ("no_file", "no_musdes", "no_scope", "no_end_date", "regime_unclear")
RULES = ("lease_length", "regent_permission", "musdes_quorum", "scope_clause")
PAGES = (
    ("list", "/ruang/kerja-sama/"),
    ("list, by end", "/ruang/kerja-sama/?urut=berakhir"),
    ("list, by partner", "/ruang/kerja-sama/?urut=mitra"),
    ("list, running", "/ruang/kerja-sama/?keadaan=berjalan&urut=berakhir"),
    ("list, a rare regime", "/ruang/kerja-sama/?rezim=no_village"),
    ("list, one flag", "/ruang/kerja-sama/?catatan=no_file"),
    ("list, one subdistrict", "/ruang/kerja-sama/?kecamatan=16.04.07"),
    ("search, a common word", "/ruang/kerja-sama/?q=pengelolaan"),
    ("search, a number", "/ruang/kerja-sama/?q=140/00017"),
    ("search, misspelt", "/ruang/kerja-sama/?q=pengelolan+megalitt"),
    ("search, nothing", "/ruang/kerja-sama/?q=zzyzx"),
)


def measure(count: int) -> None:
    """Fills the database and prints milliseconds a page, the median of seven, and its number of queries."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0)
    keys = _fill(count)
    client = world.signed_in(world.holder("dpmd_staff"))
    print(f"{count:,} agreements on {connection.vendor}")
    for name, address in (*PAGES, ("one agreement", f"/ruang/kerja-sama/{keys[count // 2]}/")):
        print(f"  {name:24} {_page(client, address):8.1f} ms")
    print(f"  {'overview, counted anew':24} {_page(client, '/ruang/', anew=True):8.1f} ms")
    print(f"  {'overview, kept':24} {_page(client, '/ruang/'):8.1f} ms")
    print(f"  {'quality, counted anew':24} {_page(client, '/ruang/mutu/', anew=True):8.1f} ms")
    print(f"  {'monthly report':24} {_page(client, '/ruang/laporan/'):8.1f} ms")
    print(f"  {'monthly report as PDF':24} {_page(client, '/ruang/laporan/pdf/'):8.1f} ms")
    print(f"  {'book of a village as PDF':24} {_page(client, BOOK):8.1f} ms")
    print(
        f"  {'villages, counted anew':24} {_page(client, '/ruang/mutu/desa/', anew=True):8.1f} ms", flush=True
    )


def _page(client: Client, address: str, *, anew: bool = False) -> float:
    client.get(address)
    return _median(lambda: client.get(address), anew=anew)


def _median(act: Callable[[], object], *, anew: bool) -> float:
    taken = []
    for _ in range(TIMES):
        if anew:
            cache.clear()
        started = time.perf_counter()
        act()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


def _fill(count: int) -> list[str]:
    chance, today = random.Random(register_world.SEED), date(2026, 11, 25)
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
            for flag in FLAGS
            if chance.random() < 0.4
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
            for rule in RULES
            if chance.random() < 0.3
        ),
        batch_size=5000,
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
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
