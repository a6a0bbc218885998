"""The words of awareness events: states, modes, roles, kinds of papers and payments, with what people read for each."""

from collections.abc import Mapping
from enum import StrEnum


class EventState(StrEnum):
    """Where an event stands; a cancelled one stays in the archive with its reason."""

    PLANNED = "planned"
    INVITING = "inviting"
    RUNNING = "running"
    HELD = "held"
    CLOSED = "closed"
    CANCELLED = "cancelled"


STATE_WORDS: Mapping[EventState, str] = {
    EventState.PLANNED: "direncanakan",
    EventState.INVITING: "mengundang",
    EventState.RUNNING: "berlangsung",
    EventState.HELD: "terlaksana",
    EventState.CLOSED: "selesai dilaporkan",
    EventState.CANCELLED: "dibatalkan",
}
NEXT_STATES: Mapping[EventState, frozenset[EventState]] = {
    EventState.PLANNED: frozenset({EventState.INVITING, EventState.CANCELLED}),
    EventState.INVITING: frozenset({EventState.RUNNING, EventState.CANCELLED}),
    EventState.RUNNING: frozenset({EventState.HELD}),
    EventState.HELD: frozenset({EventState.CLOSED}),
    EventState.CLOSED: frozenset(),
    EventState.CANCELLED: frozenset(),
}
"""Where an event may go from where it stands."""
REACHING = frozenset({EventState.RUNNING, EventState.HELD, EventState.CLOSED})
"""The states in which whoever was there counts as reached."""


class Mode(StrEnum):
    """How people take part."""

    ON_SITE = "on_site"
    ONLINE = "online"
    HYBRID = "hybrid"


MODE_WORDS: Mapping[Mode, str] = {
    Mode.ON_SITE: "tatap muka",
    Mode.ONLINE: "daring",
    Mode.HYBRID: "tatap muka dan daring",
}


class Part(StrEnum):
    """As what somebody is there; attendance lists are kept apart by it."""

    DELEGATE = "delegate"
    SPEAKER = "speaker"
    MODERATOR = "moderator"
    COMMITTEE = "committee"
    OPENER = "opener"
    GUEST = "guest"


PART_WORDS: Mapping[Part, str] = {
    Part.DELEGATE: "peserta",
    Part.SPEAKER: "narasumber",
    Part.MODERATOR: "moderator",
    Part.COMMITTEE: "panitia",
    Part.OPENER: "pembuka acara",
    Part.GUEST: "tamu",
}


class Channel(StrEnum):
    """By which way an invitation reaches its addressee."""

    SUBDISTRICT = "subdistrict"
    MAIL = "mail"
    CHAT = "chat"
    BY_HAND = "by_hand"


CHANNEL_WORDS: Mapping[Channel, str] = {
    Channel.SUBDISTRICT: "melalui kecamatan",
    Channel.MAIL: "surel",
    Channel.CHAT: "pesan obrolan",
    Channel.BY_HAND: "diantar langsung",
}


class Answer(StrEnum):
    """What the addressee of an invitation said."""

    COMING = "coming"
    DECLINED = "declined"


ANSWER_WORDS: Mapping[Answer, str] = {Answer.COMING: "akan hadir", Answer.DECLINED: "berhalangan"}


class Entry(StrEnum):
    """How a check-in was made."""

    QR = "qr"
    CODE = "code"
    NAME = "name"
    WALK_IN = "walk_in"
    PAPER = "paper"
    ONLINE = "online"


ENTRY_WORDS: Mapping[Entry, str] = {
    Entry.QR: "pindai QR",
    Entry.CODE: "kode diketik",
    Entry.NAME: "dicari namanya",
    Entry.WALK_IN: "datang tanpa undangan",
    Entry.PAPER: "daftar hadir kertas",
    Entry.ONLINE: "daring",
}


class Phase(StrEnum):
    """When a test is taken."""

    PRE = "pre"
    POST = "post"


PHASE_WORDS: Mapping[Phase, str] = {Phase.PRE: "tes awal", Phase.POST: "tes akhir"}


class Payment(StrEnum):
    """What a line of the accountability list pays for; each kind has its own list."""

    RECEIPT = "receipt"
    HONORARIUM = "honorarium"
    TRANSPORT = "transport"
    LODGING = "lodging"


PAYMENT_WORDS: Mapping[Payment, str] = {
    Payment.RECEIPT: "kuitansi belanja",
    Payment.HONORARIUM: "honorarium",
    Payment.TRANSPORT: "uang transportasi",
    Payment.LODGING: "penginapan",
}


class Paper(StrEnum):
    """The papers that an office attaches to the report of an event."""

    TOR = "tor"
    DECREE_COMMITTEE = "decree_committee"
    DECREE_SPEAKERS = "decree_speakers"
    DECREE_MODERATOR = "decree_moderator"
    DECREE_PARTICIPANTS = "decree_participants"
    INVITATION = "invitation"
    ATTENDANCE = "attendance"
    DISTRIBUTION = "distribution"
    SPP = "spp"
    SPM = "spm"
    SP2D = "sp2d"
    SPTJB = "sptjb"
    RECEIPT = "receipt"
    OTHER = "other"


PAPER_WORDS: Mapping[Paper, str] = {
    Paper.TOR: "kerangka acuan kegiatan (KAK)",
    Paper.DECREE_COMMITTEE: "keputusan tentang panitia",
    Paper.DECREE_SPEAKERS: "keputusan tentang narasumber",
    Paper.DECREE_MODERATOR: "keputusan tentang moderator",
    Paper.DECREE_PARTICIPANTS: "keputusan tentang peserta",
    Paper.INVITATION: "surat undangan",
    Paper.ATTENDANCE: "daftar hadir bertanda tangan",
    Paper.DISTRIBUTION: "bukti pembagian bahan",
    Paper.SPP: "SPP",
    Paper.SPM: "SPM",
    Paper.SP2D: "SP2D",
    Paper.SPTJB: "SPTJB",
    Paper.RECEIPT: "kuitansi dan faktur",
    Paper.OTHER: "lampiran lain",
}


class Section(StrEnum):
    """The written parts of an event's plan and report."""

    BACKGROUND = "background"
    LEGAL_BASIS = "legal_basis"
    AIM = "aim"
    SCOPE = "scope"
    DISCUSSION = "discussion"
    OUTPUT = "output"
    EVALUATION = "evaluation"
    CONCLUSION = "conclusion"
    SUGGESTION = "suggestion"
    MINUTES = "minutes"
    NEWS = "news"


SECTION_WORDS: Mapping[Section, str] = {
    Section.BACKGROUND: "latar belakang",
    Section.LEGAL_BASIS: "dasar hukum",
    Section.AIM: "maksud dan tujuan",
    Section.SCOPE: "ruang lingkup",
    Section.DISCUSSION: "hasil diskusi",
    Section.OUTPUT: "keluaran",
    Section.EVALUATION: "evaluasi",
    Section.CONCLUSION: "kesimpulan",
    Section.SUGGESTION: "saran",
    Section.MINUTES: "notulen",
    Section.NEWS: "naskah berita",
}

PROPOSED_FORM = "formulir usulan Mitra Desa"
"""What a form says that no regulation prescribes."""
