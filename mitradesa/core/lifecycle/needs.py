"""What the records must show before a step: each need with its question, who supplies it and the article that asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Need(StrEnum):
    """A condition that is looked up in the records on the day of the step."""

    REGIME = "regime"
    POTENTIAL = "potential"
    PRIORITY = "priority"
    COOPERATION_AGREED = "cooperation_agreed"
    COOPERATION_REFUSED = "cooperation_refused"
    IN_PLANS = "in_plans"
    NOT_IN_PLANS = "not_in_plans"
    READY = "ready"
    ASSET = "asset"
    ASSET_PROVEN = "asset_proven"
    ASSET_RESERVED = "asset_reserved"
    ANNOUNCED = "announced"
    OFFER_RECEIVED = "offer_received"
    NO_OFFER = "no_offer"
    OFFER_CHOSEN = "offer_chosen"
    PROPOSAL = "proposal"
    SCREENED = "screened"
    MUSDES_CALLED = "musdes_called"
    PARTNER = "partner"
    TIES_ANSWERED = "ties_answered"
    DRAFT_READ = "draft_read"
    DEAL_AGREED = "deal_agreed"
    CAMAT_INVOLVED = "camat_involved"
    PERMIT_NEEDED = "permit_needed"
    PERMIT = "permit"
    PERMIT_OR_NOT_NEEDED = "permit_or_not_needed"
    YEARLY_LEASE = "yearly_lease"
    RENEWS = "renews"
    SIGNED = "signed"
    CHANGE_AGREED = "change_agreed"
    DISPUTE_OPEN = "dispute_open"
    DISPUTE_SETTLED = "dispute_settled"
    GROUND = "ground"
    HANDED_BACK = "handed_back"


@dataclass(frozen=True, slots=True)
class Asked:
    """A need as a person reads it: what must be there, who supplies it, and the articles (instrument and its part) that ask for it.

    `articles` is empty where no law read asks for it: the product needs it to know what the step is about, or practice does.
    """

    says: str
    supplier: str
    articles: tuple[tuple[str, str], ...] = ()


DELIBERATED = (("pp-43-2014", "145"), ("pp-16-2026", "167"))
"""A change or an end is deliberated with the parties that are bound."""

CAMAT = (("pp-43-2014", "143(5)"), ("pp-16-2026", "165(5)"))
"""The subdistrict head facilitates, and since 27 March 2026 is involved."""

NEEDS: Mapping[Need, Asked] = {
    Need.REGIME: Asked("Aturan yang berlaku bagi perkara ini sudah ditentukan", "village_secretary"),
    Need.POTENTIAL: Asked(
        "Kartu potensi yang dikerjasamakan", "village_secretary", (("permendagri-96-2017", "14(2) huruf a"),)
    ),
    Need.PRIORITY: Asked(
        "Potensi itu ada dalam skala prioritas",
        "village_secretary",
        (("permendagri-96-2017", "14(2) huruf b"),),
    ),
    Need.COOPERATION_AGREED: Asked(
        "Musyawarah desa sepakat bekerja sama, dengan berita acara bertanda tangan",
        "bpd",
        (("uu-6-2014", "93(2)"),),
    ),
    Need.COOPERATION_REFUSED: Asked(
        "Musyawarah desa tidak sepakat, dengan berita acara bertanda tangan", "bpd", (("uu-6-2014", "93(2)"),)
    ),
    Need.IN_PLANS: Asked(
        "Kerja sama itu termuat dalam RPJM Desa dan RKP Desa",
        "village_secretary",
        (("permendagri-96-2017", "9(1)"),),
    ),
    Need.NOT_IN_PLANS: Asked("Kerja sama itu belum termuat dalam rencana desa", "village_secretary"),
    Need.READY: Asked(
        "Data, analisis manfaat dan biaya, KAK, serta catatan lingkungan dan tata ruang sudah ada",
        "village_secretary",
        (("permendagri-96-2017", "14(2)"),),
    ),
    Need.ASSET: Asked("Aset desa yang dipakai sudah disebut", "village_secretary"),
    Need.ASSET_PROVEN: Asked(
        "Bukti bahwa desa menguasai aset yang dipakai", "village_secretary", (("uu-6-2014", "76(4)"),)
    ),
    Need.ASSET_RESERVED: Asked(
        "Bagian aset itu dipesan untuk masa kerja sama dan tidak dipakai perjanjian lain", "village_secretary"
    ),
    Need.ANNOUNCED: Asked(
        "Pengumuman penawaran dengan KAK terlampir",
        "village_secretary",
        (("permendagri-96-2017", "14(3) huruf a"),),
    ),
    Need.OFFER_RECEIVED: Asked(
        "Sedikitnya satu penawaran tertulis diterima dan dibuka",
        "third_party",
        (("permendagri-96-2017", "14(3) huruf b"),),
    ),
    Need.NO_OFFER: Asked("Masa penawaran lewat tanpa penawaran", "village_secretary"),
    Need.OFFER_CHOSEN: Asked(
        "Penawaran dibandingkan menurut kriteria yang diumumkan, dan satu dipilih", "village_secretary"
    ),
    Need.PROPOSAL: Asked(
        "Rencana kerja sama tertulis dari pihak ketiga", "third_party", (("permendagri-96-2017", "15"),)
    ),
    Need.SCREENED: Asked("Rencana itu diperiksa butir demi butir", "village_secretary"),
    Need.MUSDES_CALLED: Asked(
        "BPD mengundang musyawarah desa untuk rencana itu", "bpd", (("permendagri-96-2017", "15"),)
    ),
    Need.PARTNER: Asked(
        "Pihak ketiga sudah disebut", "village_secretary", (("permendagri-96-2017", "5(1)"),)
    ),
    Need.TIES_ANSWERED: Asked(
        "Setiap hubungan dengan pihak ketiga sudah dinyatakan, dan yang terikat menyisih",
        "village_head",
        (("uu-6-2014", "29"),),
    ),
    Need.DRAFT_READ: Asked("Rancangan perjanjian sudah diunggah dan terbaca", "village_secretary"),
    Need.DEAL_AGREED: Asked(
        "Musyawarah desa menyepakati rancangan ini dengan mitra ini, dengan berita acara bertanda tangan",
        "bpd",
        (("uu-6-2014", "93(2)"),),
    ),
    Need.CAMAT_INVOLVED: Asked(
        "Camat dilibatkan: rancangan sudah dikirim ke meja kecamatan", "village_secretary", CAMAT
    ),
    Need.PERMIT_NEEDED: Asked(
        "Bentuk pemakaian aset ini memerlukan izin bupati (KSP, BGS, BSG)",
        "village_secretary",
        (("permendagri-1-2016", "17"),),
    ),
    Need.PERMIT: Asked("Izin tertulis bupati sudah terbit", "regent", (("permendagri-1-2016", "17"),)),
    Need.PERMIT_OR_NOT_NEEDED: Asked(
        "Izin tertulis bupati sudah terbit, atau bentuknya tidak memerlukan izin",
        "regent",
        (("permendagri-1-2016", "17"),),
    ),
    Need.YEARLY_LEASE: Asked(
        "Sewa kepada warga, paling lama setahun, menurut peraturan desa tentang pemanfaatan yang sudah ada",
        "village_secretary",
        (("permendagri-1-2016", "11(3)"),),
    ),
    Need.RENEWS: Asked("Perjanjian yang diperpanjang sudah disebut dan masih mengikat", "village_secretary"),
    Need.SIGNED: Asked(
        "Nomor, hari tanda tangan, masa berlaku dan para penanda tangan sudah dicatat", "village_secretary"
    ),
    Need.CHANGE_AGREED: Asked(
        "Perubahan dimusyawarahkan dengan semua pihak yang terikat", "village_secretary", DELIBERATED
    ),
    Need.DISPUTE_OPEN: Asked("Pokok perselisihan dan tahapnya sudah dicatat", "village_secretary"),
    Need.DISPUTE_SETTLED: Asked(
        "Tahap terakhir perselisihan berakhir dengan penyelesaian", "village_secretary"
    ),
    Need.GROUND: Asked(
        "Alasan berakhir sudah disebut dan dimusyawarahkan dengan para pihak",
        "village_secretary",
        DELIBERATED,
    ),
    Need.HANDED_BACK: Asked(
        "Pernyataan penutup: aset kembali, uang selesai, kewajiban yang tersisa disebut", "village_secretary"
    ),
}
