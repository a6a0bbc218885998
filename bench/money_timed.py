"""What `bench.money` measures, in a process in which Django is ready: seeded receipts, their sums and the pages that show them."""

import random
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

from django.core.management import call_command

from mitradesa.core.calendar import today
from mitradesa.core.roles import OfficeKind, Role, Seat
from mitradesa.queries.money import expected, sums
from mitradesa.queries.receipts import Narrowed, listed
from mitradesa.records.models import Agreement, Due, Obligation, Receipt, Region

SEED, AGREEMENTS, VILLAGES, BATCH = 20261129, 5000, 200, 5000
CODES = ("4.1.2.01", "4.3.2.01", "4.3.3.01", "4.3.4.01", "")
FIRST, DAYS = date(2021, 1, 1), 2150
REGENCY = "16.04"


def measured(count: int) -> None:
    """Prints the proof and the times."""
    call_command("migrate", verbosity=0)
    kept = _filled(count)
    seat = _seat()
    for year in sums.years_of(seat):
        rows = sums.receipts_in(seat, year)
        accounts = {one.code: one.amount for one in sums.by_account(rows)}
        summed: Counter[str] = Counter()
        for (_agreement, code), amount in sums.by_agreement(rows).items():
            summed[code] += amount
        if accounts != kept[year] or dict(summed) != accounts:
            raise SystemExit(f"{year}: the sums differ: {accounts} {dict(summed)} {kept[year]}")
    print(
        f"{count:,} receipts of {AGREEMENTS:,} agreements: every account of every year agrees to the rupiah"
    )
    year, day = today().year, today()
    _timed("sums by account of a year", lambda: sums.by_account(sums.receipts_in(seat, year)))
    _timed("expected and received of a year", lambda: expected.expected_and_received(seat, year))
    _timed("a page of agreements by quarter", lambda: expected.years(seat, year))
    _timed("arrears by age", lambda: expected.ages(seat, day))
    _timed(
        "a page of entries of an account",
        lambda: sums.entries(sums.receipts_in(seat, year), CODES[0], "received_on"),
    )
    _timed("a page of all receipts", lambda: listed(seat, Narrowed()))


def _seat() -> Seat:
    return Seat(
        person=0, name="Contoh", office=0, office_kind=OfficeKind.DPMD, office_name="Dinas PMD", role=Role.DPMD_HEAD,
        region=REGENCY,
    )  # fmt: skip


def _filled(count: int) -> dict[int, dict[str, int]]:
    """The rows, and by year and code what they must sum to, counted without the database."""
    rng = random.Random(SEED)
    agreements = _agreements()
    kept: dict[int, Counter[str]] = {}
    made: list[Receipt] = []
    began = time.perf_counter()
    for _number in range(count):
        one = agreements[rng.randrange(AGREEMENTS)]
        day, code, amount = (
            FIRST + timedelta(days=rng.randrange(DAYS)),
            rng.choice(CODES),
            rng.randrange(1, 10**8),
        )
        withdrawn = rng.random() < 0.01
        if not withdrawn:
            kept.setdefault(day.year, Counter())[code or sums.NO_CODE] += amount
        made.append(
            Receipt(
                agreement=one, village_id=one.village_id, subdistrict=one.subdistrict, regency=REGENCY, happened_on=day,
                received_on=day, year=day.year, amount=amount, payer="PT Contoh", account="village_cash",
                account_code=code, allocated=amount, withdrawn_at="2026-11-01T00:00Z" if withdrawn else None,
            )
        )  # fmt: skip
        if len(made) == BATCH:
            Receipt.objects.bulk_create(made)
            made.clear()
    Receipt.objects.bulk_create(made)
    _due(agreements)
    print(f"filling {count:,} receipts: {time.perf_counter() - began:.0f} s")
    return {year: dict(found) for year, found in kept.items()}


def _agreements() -> list[Agreement]:
    codes = ["16", REGENCY, *(f"{REGENCY}.{place:02}" for place in range(1, 11))]
    codes += [f"{REGENCY}.{1 + place % 10:02}.{2001 + place // 10}" for place in range(VILLAGES)]
    kinds = {2: ("province", "province"), 5: ("regency", "kabupaten"), 8: ("subdistrict", "subdistrict")}
    for code in codes:
        level, kind = kinds.get(len(code), ("village", "desa"))
        Region.objects.create(
            code=code,
            name=f"Contoh {code}",
            level=level,
            kind=kind,
            parent_id=code.rpartition(".")[0] or None,
        )
    villages = codes[-VILLAGES:]
    return Agreement.objects.bulk_create(
        Agreement(
            key=f"contoh{place}", village_id=villages[place % VILLAGES], subdistrict=villages[place % VILLAGES][:8],
            regency=REGENCY, title=f"Perjanjian {place}", source="typed", open_ended=True,
        )
        for place in range(AGREEMENTS)
    )  # fmt: skip


def _due(agreements: list[Agreement]) -> None:
    """A yearly payment of each agreement over the years of the receipts, every second one paid."""
    duties = Obligation.objects.bulk_create(
        (
            Obligation(
                agreement=one, village_id=one.village_id, kind="money", owed_by="partner", owed_to="village",
                title="Pembayaran tahunan", amount=5_000_000, first_due=FIRST, last_due=FIRST + timedelta(days=DAYS),
                rule="FREQ=MONTHLY;INTERVAL=12",
            )
            for one in agreements
        ),
        batch_size=BATCH,
    )  # fmt: skip
    Due.objects.bulk_create(
        (
            Due(
                obligation=duty, village_id=duty.village_id, subdistrict=duty.village_id[:8], regency=REGENCY,
                due_on=(on := FIRST + timedelta(days=365 * year + place % 365)), amount=5_000_000,
                brought=5_000_000 * (place % 2), met_on=on if place % 2 else None, settled=bool(place % 2),
            )
            for place, duty in enumerate(duties)
            for year in range(DAYS // 365 + 1)
        ),
        batch_size=BATCH,
    )  # fmt: skip


def _timed(what: str, act: Callable[[], object]) -> None:
    spent = []
    for _number in range(3):
        began = time.process_time()
        act()
        spent.append(time.process_time() - began)
    print(f"{what}: {min(spent) * 1000:.0f} ms of processor time")
