"""A made-up register for tests and pictures: agreements of many kinds, ages and gaps. Everybody and everything in it is invented."""

import random
from datetime import date, timedelta

from mitradesa.actions.agreements import Entry, KnownFact, Party, confirm_agreement, record_agreement
from mitradesa.records.models import Agreement, Region

SEED = 20261125
PARTNERS = (
    "PT Contoh Alam Lestari",
    "PT. Contoh Alam Lestary",
    "CV Contoh Kopi Semende",
    "Yayasan Contoh Lestari",
    "Universitas Contoh Sriwijaya",
    "Koperasi Contoh Makmur",
    "PT Contoh Tambang Jaya",
    "CV Contoh Pasar Pagi",
)
SUBJECTS = (
    ("wisata", "Pengelolaan wisata air terjun {place}", "third_party"),
    ("wisata", "Pengelolaan situs megalit {place}", "third_party"),
    ("pertanian", "Pengolahan dan pemasaran kopi {place}", "third_party"),
    ("air bersih", "Pengelolaan air bersih {place}", "third_party"),
    ("persampahan", "Pengelolaan sampah bersama {place}", "inter_village"),
    ("aset", "Sewa tanah kas desa {place}", "asset_use"),
    ("pasar", "Pengelolaan pasar desa {place}", "third_party"),
    ("bantuan", "Bantuan perusahaan untuk jalan usaha tani {place}", "grant_or_aid"),
)
KINDS = ("perjanjian_kerja_sama", "perjanjian_kerja_sama", "nota_kesepahaman", "perjanjian_sewa", "")


def entries(villages, count, day, seed=SEED):
    """Agreements as somebody would type them: about a fifth with some gap or fault each; the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        yield _entry(chance, chance.choice(villages), number, day)


def _entry(chance, village, number, day):
    field, title, regime = chance.choice(SUBJECTS)
    signed = day - timedelta(days=chance.randrange(0, 7 * 365))
    ends = signed + timedelta(days=chance.choice((365, 730, 1095, 1095, 1825)))
    partner = chance.choice(PARTNERS)
    full = chance.random
    return Entry(
        village=village.code,
        source=chance.choice((Agreement.Source.TYPED, Agreement.Source.IMPORT, Agreement.Source.SCAN)),
        title=title.format(place=village.name),
        document_kind=chance.choice(KINDS),
        regime=regime if full() > 0.15 else "",
        field=field,
        scope="Pengelolaan, pemeliharaan dan bagi hasil." if full() > 0.2 else "",
        signed_on=signed if full() > 0.08 else None,
        starts_on=signed,
        ends_on=ends if full() > 0.12 else None,
        open_ended=False,
        amount_total=chance.randrange(1, 400) * 500_000 if full() > 0.4 else None,
        partner=partner if full() > 0.05 else "",
        numbers=(f"140/{number:03}/{signed.year}", f"{number:03}/CTH/{signed.year}") if full() > 0.1 else (),
        parties=(
            Party(f"Pemerintah Desa {village.name}", village.code, "Contoh Kepala", "Kepala Desa"),
            Party(partner, "", "Contoh Direktur", "Direktur"),
        ),
        facts={"musdes_on": KnownFact((signed - timedelta(days=20)).isoformat(), "kolom K register.xlsx")}
        if full() > 0.5
        else {},
    )


def fill(seat, count, day=date(2026, 11, 25), head=None):
    """Records agreements in the villages of a seat's region; every third is confirmed where somebody who may is given."""
    villages = list(
        Region.objects.filter(level="village", kind="desa", code__startswith=seat.region).order_by("code")
    )
    made = [record_agreement(seat, entry) for entry in entries(villages, count, day)]
    for row in made[::3] if head else ():
        confirm_agreement(head, row.key, row.version)
    return made
