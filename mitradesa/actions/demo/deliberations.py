"""Invented musyawarah desa of the shown village, by the acts that people use: called, held, signed, with invented names."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from mitradesa.actions.deliberations.deciding import Decided, record_decision
from mitradesa.actions.deliberations.holding import Held, enter_list, hold_deliberation, keep_discussion
from mitradesa.actions.deliberations.opening import Change, Plan
from mitradesa.actions.deliberations.preparing import (
    Call,
    OwnMeeting,
    Rules,
    Topic,
    call_deliberation,
    keep_elements,
    keep_rules,
    plan_about,
    record_bpd_meeting,
)
from mitradesa.actions.deliberations.signing import Signed, sign_minutes
from mitradesa.actions.files import Given
from mitradesa.core.deliberations import About
from mitradesa.core.roles import Seat
from mitradesa.documents.musdes_papers.minutes import minutes
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.deliberations.whole import code_of, whole
from mitradesa.records.models import Cooperation, Deliberation

ELEMENTS = {
    "bpd": (5, 0, 0),
    "government": (4, 0, 0),
    "farmers": (4, 0, 0),
    "women": (3, 0, 0),
    "poor": (2, 0, 0),
}
NAMES = """Contoh Ketua, L, bpd
Contoh Anggota Satu, L
Contoh Anggota Dua, P
Contoh Kades, L, pemdes
Contoh Sekdes, P
Contoh Petani Satu, L, tani
Contoh Petani Dua, L
Contoh Petani Tiga, P
Contoh Guru, P, guru
Contoh Kader Satu, P, pkk
Contoh Kader Dua, P
Contoh Warga, L, miskin"""


def own_rules(seat: Seat, village: str) -> None:
    """The village's own rules of order, with an invented bound that says whose it is."""
    words = "Contoh: musyawarah desa dihadiri paling sedikit separuh dari yang diundang."
    keep_rules(seat, village, 0, Rules("perdes", "Contoh 3 Tahun 2021", words, least_percent=50))


def plan(seat: Seat, title: str, on: date, topics: Sequence[Topic], key: str) -> Deliberation:
    """A deliberation that is planned, with who is to be invited."""
    plan = Plan(title, on, time(9), "Balai Desa Contoh", "apbdes")
    row = plan_about(seat, seat.region, plan, key, topics)
    keep_elements(_at(seat, row), ELEMENTS)
    return row


def gather(secretary: Seat, chair: Seat, case: Cooperation, on: date, *more: Topic) -> Deliberation:
    """Planned about a case, the BPD's own meeting before it, and the invitation sent."""
    topics = [*more, Topic(About.COOPERATION, case=case.key)]
    row = plan(secretary, f"Musyawarah tentang {case.title}", on, topics, f"musdes{case.key}")
    before = on - timedelta(days=8)
    own = OwnMeeting(before, "BPD meminta manfaat bagi warga ditulis dengan angka.", 5, 4, "contoh/1/BPD")
    record_bpd_meeting(_at(chair, row), own)
    sent = on - timedelta(days=7)
    call = Call(sent, "contoh/2/BPD", notified_on=sent, notice_number="contoh/1/BPD")
    call_deliberation(_at(chair, row), call)
    return row


def conclude(
    secretary: Seat, chair: Seat, row: Deliberation, outcome: str, votes: tuple[int, int, int] | None = None
) -> None:
    """Held with its names and decisions, the minutes printed, signed and scanned."""
    hold(secretary, chair, row, outcome, votes)
    row.refresh_from_db()
    one = whole(row)
    scan = Given(render_pdf(minutes(one)), "berita-acara.pdf")
    done = Signed(row.held_on + timedelta(days=2), "contoh/4/BA", code_of(one))
    sign_minutes(_at(chair, row), done, scan)


def hold(
    secretary: Seat, chair: Seat, row: Deliberation, outcome: str, votes: tuple[int, int, int] | None = None
) -> None:
    """Held with its names and decisions; the minutes are still to be signed."""
    held = Held(
        row.held_on, time(9), row.place, "Contoh Ketua", "Contoh Anggota Dua", "Contoh Kades", "Contoh Guru"
    )
    hold_deliberation(_at(chair, row), held)
    enter_list(_at(secretary, row), NAMES)
    said = "Kepala desa menjelaskan rencananya. Warga bertanya tentang air dan jalan; dijawab kepala desa."
    keep_discussion(_at(secretary, row), said)
    agreed = outcome == "agreed"
    decided = Decided(
        outcome,
        "counted_vote" if votes else "consensus",
        f"Musyawarah desa {'menyepakati' if agreed else 'tidak menyepakati'} hal ini dengan catatan warga (contoh).",
        votes or (None, None, None),
        "Tiga petani khawatir air sawahnya berkurang (contoh)." if votes else "",
    )
    for item in row.items.all():
        record_decision(_at(chair, row), item.pk, decided)


def _at(seat: Seat, row: Deliberation) -> Change:
    row.refresh_from_db(fields=["version"])
    return Change(seat, row.key, row.version)
