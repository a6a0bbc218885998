"""The words of the register's lists: states of an agreement on a day, orders of a list, short names of regimes and sources."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from mitradesa.core.vocabulary import vocabulary


class State(StrEnum):
    """The state of an agreement on a day; the first four are a partition, the others narrow them further."""

    RUNNING = "berjalan"
    LAPSED = "lewat"
    ENDED = "diakhiri"
    NO_END = "tanpa-tanggal"
    WITHIN_1 = "habis-1"
    WITHIN_3 = "habis-3"
    WITHIN_6 = "habis-6"
    WITHIN_12 = "habis-12"
    UNRENEWED = "lewat-belum-diperbarui"
    OPEN_ENDED = "tanpa-batas"


PARTITION = (State.RUNNING, State.LAPSED, State.ENDED, State.NO_END)
LADDER: Mapping[State, int] = {State.WITHIN_1: 1, State.WITHIN_3: 3, State.WITHIN_6: 6, State.WITHIN_12: 12}
STATE_WORDS: Mapping[State, str] = {
    State.RUNNING: "berjalan",
    State.LAPSED: "lewat waktu",
    State.ENDED: "diakhiri lebih awal",
    State.NO_END: "tanpa tanggal berakhir",
    State.WITHIN_1: "habis dalam 1 bulan",
    State.WITHIN_3: "habis dalam 3 bulan",
    State.WITHIN_6: "habis dalam 6 bulan",
    State.WITHIN_12: "habis dalam 12 bulan",
    State.UNRENEWED: "lewat waktu, belum diperbarui",
    State.OPEN_ENDED: "berlaku tanpa batas waktu",
}
STATE_TONES: Mapping[State, tuple[str, str]] = {
    State.RUNNING: ("good", "check"),
    State.LAPSED: ("bad", "clock"),
    State.ENDED: ("calm", "none"),
    State.NO_END: ("warn", "question"),
}


class Order(StrEnum):
    """How the list is ordered; a minus turns it round."""

    SIGNED_LATEST = "-tanda-tangan"
    SIGNED_FIRST = "tanda-tangan"
    ENDS_FIRST = "berakhir"
    ENDS_LATEST = "-berakhir"
    VILLAGE = "desa"
    PARTNER = "mitra"


ORDER_WORDS: Mapping[Order, str] = {
    Order.SIGNED_LATEST: "ditandatangani, terbaru dahulu",
    Order.SIGNED_FIRST: "ditandatangani, terlama dahulu",
    Order.ENDS_FIRST: "berakhir, terdekat dahulu",
    Order.ENDS_LATEST: "berakhir, terjauh dahulu",
    Order.VILLAGE: "desa",
    Order.PARTNER: "pihak ketiga",
}
REGIME_SHORT: Mapping[str, str] = {
    "third_party": "kerja sama pihak ketiga",
    "inter_village": "kerja sama antar-desa",
    "asset_use": "pemanfaatan aset",
    "procurement": "pengadaan",
    "bumdes_contract": "kontrak BUM Desa",
    "grant_or_aid": "hibah atau bantuan",
    "kelurahan": "kelurahan",
    "no_village": "tanpa desa",
    "": "belum jelas",
}
SOURCE_WORDS: Mapping[str, str] = {
    "import": "impor daftar",
    "scan": "pindaian",
    "typed": "diketik",
    "case": "langkah kerja sama",
}
FILE_WORDS: Mapping[str, str] = {
    "signed": "naskah bertanda tangan",
    "draft": "rancangan",
    "minutes": "berita acara musyawarah",
    "perdes": "peraturan desa",
    "annex": "lampiran",
    "other": "lainnya",
}
PARTNER_WORDS: Mapping[str, str] = {
    "company": "perusahaan",
    "foundation": "yayasan",
    "university": "perguruan tinggi",
    "cooperative": "koperasi",
    "community_group": "kelompok masyarakat",
    "government_body": "instansi pemerintah",
    "person": "perseorangan",
    "other": "lainnya",
    "": "belum disebut",
}


@cache
def kind_words() -> Mapping[str, str]:
    """The kinds of document as people read them; the empty one while unknown."""
    return {**(vocabulary()["document_kind"].values or {}), "": "belum disebut"}
