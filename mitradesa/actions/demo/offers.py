"""An invented offer that is open: village land with its proof and its days reserved, announced, with two sealed offers."""

from collections.abc import Mapping
from datetime import date, timedelta

from mitradesa.actions.asset_uses import Wish, reserve
from mitradesa.actions.cooperations import Case, decide_regime, open_cooperation
from mitradesa.actions.demo.cooperations import Move, walk
from mitradesa.actions.demo.people import SHOWN_VILLAGE, seat_of
from mitradesa.actions.offers.announcing import Terms, Weighed, announce, prepare_announcement
from mitradesa.actions.offers.receiving import Proposal, receive_offer, submit_offer
from mitradesa.core.assets import Span
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.means import Means
from mitradesa.core.offers import KakPart
from mitradesa.core.roles import Role
from mitradesa.records.models import Announcement, Asset, Cooperation

KEY = "contohsewa"
KAK: Mapping[str, str] = {
    KakPart.BACKGROUND: "Tanah kas desa di hulu belum dipakai; hasil sewanya menambah pendapatan asli desa (contoh).",
    KakPart.OBJECT: "Tanah kas Contoh di hulu, 12.000 m², SHP contoh 12/2019.",
    KakPart.BENEFIT: "Sewa tahunan masuk rekening kas desa; sedikitnya lima warga setempat bekerja.",
    KakPart.COST: "Biaya pengolahan ditanggung penyewa; desa tidak mengeluarkan uang.",
    KakPart.SCOPE: "Sewa tanah kas desa untuk kebun sayur, tanpa mengubah bentuk lahannya.",
    KakPart.TERM: "Tiga tahun, dapat diperpanjang sesudah dinilai.",
    KakPart.SURROUNDINGS: "Tidak memakai racun dekat mata air; sesuai rencana tata ruang (contoh).",
}
CRITERIA = (
    Weighed("Manfaat bagi desa", "Besar sewa dan lapangan kerja.", 50),
    Weighed("Kemampuan", "Pengalaman dan tenaga.", 30),
    Weighed("Lingkungan", "Cara menjaga mata air.", 20),
)


def offers(day: date) -> Announcement:
    """The case, its announcement, and two offers."""
    secretary = seat_of(Role.VILLAGE_SECRETARY)
    case = Case("Sewa tanah kas Contoh di hulu", field="development", asset_use="sewa", key=KEY)
    one = open_cooperation(secretary, SHOWN_VILLAGE, TrackName.ASSET_USE, case)
    one = decide_regime(secretary, KEY, one.version, "asset_use")
    land = Asset.objects.get(village=SHOWN_VILLAGE, name="Tanah kas Contoh di hulu")
    first = date(day.year + 1, 1, 1)
    reserve(secretary, KEY, one.version, Wish(land.pk, None, Span(first, date(first.year + 2, 12, 31))))
    _agreed(one, day)
    terms = Terms(KAK, "Kantor desa, hari kerja", "Sekretaris Desa", day, day + timedelta(days=14), CRITERIA)
    made = prepare_announcement(secretary, KEY, terms)
    announce(seat_of(Role.VILLAGE_HEAD), made.code, made.version, "contoh/27/2026", Means.PIN)
    came = day - timedelta(days=3)
    Announcement.objects.filter(pk=made.pk).update(opens_on=day - timedelta(days=6))
    online = Proposal(
        "Koperasi Contoh Tani Hulu", "cooperative", "Lahat", "0812-0000-0000", "Sewa Rp 9 juta setahun."
    )
    submit_offer(made.code, online, None)
    made.refresh_from_db()
    receive_offer(
        secretary, made.code, made.version, Proposal("CV Contoh Sayur Serelo", "company"), came, None
    )
    return made


def _agreed(one: Cooperation, day: date) -> None:
    held = (day - timedelta(days=60)).isoformat()
    agreed = {"musdes_result": "agreed", "musdes_on": held}
    papers = (Paper.MUSDES_MINUTES, Paper.ASSET_MINUTES)
    walk(
        one, [Move("take_up", Role.VILLAGE_SECRETARY), Move("agree_use", Role.BPD_CHAIR, agreed, papers)], day
    )
