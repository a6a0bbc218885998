"""Potentials of a village in words: fields of cooperation, sectors, conditions, sources of authority, and where a plan holds an entry."""

from collections.abc import Mapping
from decimal import Decimal

FIELD_WORDS: Mapping[str, str] = {
    "government": "pemerintahan",
    "development": "pembangunan",
    "community": "pembinaan kemasyarakatan",
    "empowerment": "pemberdayaan masyarakat",
}
"""The four fields of UU 6/2014 Pasal 93 ayat (1), as the fact `cooperation_fields` says them."""


def field_word(field: str) -> str:
    """The field of an agreement in words: registers write it out, cases kept its name for a while; both are one field."""
    return FIELD_WORDS.get(field, field)


def field_names(field: str) -> tuple[str, ...]:
    """How a field may be kept in the register: by its word, and by its name where it has one."""
    word = field_word(field)
    return (word, *(name for name, one in FIELD_WORDS.items() if one == word))


SECTOR_WORDS: Mapping[str, str] = {
    "farming": "pertanian pangan",
    "plantation": "perkebunan",
    "livestock": "peternakan",
    "fishery": "perikanan",
    "forestry": "kehutanan",
    "tourism": "wisata",
    "water": "air bersih dan irigasi",
    "energy": "energi",
    "mining": "tambang dan galian",
    "crafts": "kerajinan dan industri rumahan",
    "trade": "pasar dan perdagangan",
    "services": "jasa dan digital",
    "health": "kesehatan",
    "education": "pendidikan",
    "culture": "adat dan budaya",
    "waste": "sampah dan lingkungan",
    "other": "lainnya",
}

CONDITION_WORDS: Mapping[str, str] = {
    "unused": "belum digarap",
    "partly": "digarap sebagian",
    "used": "sudah digarap",
    "damaged": "rusak atau menurun",
}

AUTHORITY_WORDS: Mapping[str, str] = {
    "perdes": "peraturan desa tentang kewenangan",
    "perbup": "daftar dalam peraturan bupati",
    "assigned": "penugasan tertulis",
    "not_listed": "tidak tercantum di mana pun",
}
"""The values of the fact `authority_source`."""

COLUMN_WORDS: Mapping[str, str] = {
    "cooperation_column": "kolom kerja sama pihak ketiga",
    "other_column": "kolom lain",
}
"""Where in the yearly plan an entry stands: values of the fact `rkpdes_entry`."""

UNITS = ("hektare", "m²", "unit", "ton setahun", "orang", "kunjungan setahun", "liter per detik")
"""Units that the card offers; others may be typed."""

PLAN_LIMIT = (
    "Rencana desa hanya dapat diubah karena peristiwa khusus atau perubahan mendasar kebijakan pemerintah "
    "(PP 16/2026 Pasal 148). Tawaran usaha baru bukan salah satunya: biasanya ia menunggu RKP Desa berikutnya."
)


def size_words(size: Decimal | None, unit: str = "") -> str:
    """A size as people write it, "2,5 hektare"; empty where it is not known."""
    return "" if size is None else f"{size.normalize():f}".replace(".", ",") + (f" {unit}" if unit else "")
