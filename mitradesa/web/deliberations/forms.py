"""The forms of a musyawarah desa."""

from collections.abc import Iterable
from typing import Any

from django import forms

from mitradesa.actions.deliberations.deciding import Decided
from mitradesa.actions.deliberations.holding import Held
from mitradesa.actions.deliberations.opening import Plan
from mitradesa.actions.deliberations.preparing import Call, OwnMeeting, Rules, Topic
from mitradesa.actions.deliberations.signing import Signed
from mitradesa.core.deliberations import (
    ABOUT_WORDS,
    MANNER_WORDS,
    ORDER_WORDS,
    OUTCOME_WORDS,
    PAYER_WORDS,
    POINTS,
    WITH_PARTIES,
    About,
)
from mitradesa.core.language import _
from mitradesa.core.lifecycle.status import FINAL
from mitradesa.queries.deliberations.whole import COPIED
from mitradesa.records.models import (
    BpdMeeting,
    Cooperation,
    CooperationPaper,
    Decision,
    DeliberationItem,
    Potential,
    PriorityScale,
)

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
HOUR = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
LINES = forms.Textarea(attrs={"rows": 4})


def _pairs(words: Any, empty: str = "—") -> list[tuple[str, str]]:
    return [("", empty), *words.items()]


def _count(label: str, most: int = 9999) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=most, required=False)


class PlanForm(forms.Form):
    """When, where and about what."""

    title = forms.CharField(label=_("Pokok musyawarah"), max_length=300)
    held_on = forms.DateField(label=_("Hari"), widget=DAY)
    starts_at = forms.TimeField(label=_("Pukul"), required=False, widget=HOUR)
    place = forms.CharField(label=_("Tempat"), max_length=200, required=False)
    cost_payer = forms.ChoiceField(
        label=_("Biayanya dibayar"),
        choices=_pairs(PAYER_WORDS),
        required=False,
        help_text=_("Biaya musyawarah desa dibebankan pada APB Desa (UU 6/2014 Pasal 54 ayat (4))."),
    )

    def plan(self) -> Plan:
        """The plan as typed."""
        return Plan(**self.cleaned_data)


class TopicForm(forms.Form):
    """An item of the agenda."""

    about = forms.ChoiceField(label=_("Tentang"), choices=list(ABOUT_WORDS.items()))
    case = forms.ChoiceField(label=_("Perkara kerja sama"), required=False)
    scale = forms.TypedChoiceField(
        label=_("Skala prioritas tahun"), required=False, coerce=int, empty_value=None
    )
    potential = forms.TypedChoiceField(label=_("Potensi"), required=False, coerce=int, empty_value=None)
    title = forms.CharField(
        label=_("Bunyi mata acara"),
        max_length=300,
        required=False,
        help_text=_("Kosongkan untuk memakai nama perkaranya."),
    )

    def __init__(self, village: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ended = [one.value for one in FINAL]
        cases = Cooperation.objects.filter(village=village).exclude(status__in=ended).order_by("-id")
        self._offer("case", cases.values_list("key", "title")[:100])
        years = PriorityScale.objects.filter(village=village).values_list("year", flat=True)
        self._offer("scale", [(year, str(year)) for year in years])
        cards = Potential.objects.filter(village=village, withdrawn_on__isnull=True)
        self._offer("potential", cards.values_list("pk", "title")[:100])

    def _offer(self, name: str, pairs: Iterable[tuple[Any, Any]]) -> None:
        self.fields[name].choices = [("", "—"), *pairs]  # type: ignore[attr-defined]

    def topic(self) -> Topic:
        """The item as typed."""
        values = self.cleaned_data
        return Topic(**{**values, "about": About(values["about"])})


class RulesForm(forms.Form):
    """The village's own rules of order."""

    form = forms.ChoiceField(label=_("Ditetapkan dengan"), choices=_pairs(ORDER_WORDS))
    reference = forms.CharField(
        label=_("Nomor dan tahunnya"), max_length=200, required=False, help_text=_("Misalnya 3 Tahun 2021.")
    )
    words = forms.CharField(
        label=_("Bunyi ketentuan tentang kehadiran"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Salin dari tata tertib desa. Kosongkan bila tidak ada."),
    )
    least_people = _count(_("Paling sedikit hadir (orang)"))
    least_percent = forms.IntegerField(
        label=_("Paling sedikit hadir (persen dari yang diundang)"),
        min_value=1,
        max_value=100,
        required=False,
    )

    def rules(self) -> Rules:
        """The rules as typed."""
        return Rules(**{name: self.cleaned_data[name] for name in COPIED})


class OwnMeetingForm(forms.Form):
    """The BPD's own meeting."""

    held_on = forms.DateField(label=_("Hari rapat BPD"), widget=DAY)
    view = forms.CharField(label=_("Pandangan resmi BPD"), max_length=3000, widget=LINES)
    members = _count(_("Anggota BPD"), 99)
    came = _count(_("Anggota yang hadir"), 99)
    number = forms.CharField(
        label=_("Nomor berita acara rapat BPD"),
        max_length=120,
        required=False,
        help_text=_(
            "Isi nomornya atau unggah pindaiannya sebelum berita acara musyawarah ditandatangani: tanpa keduanya langkah "
            "kesepakatan rancangan dihentikan (Permendesa 16/2019 Pasal 20)."
        ),
    )
    file = forms.FileField(label=_("Pindaian berita acaranya"), required=False)

    def own(self) -> OwnMeeting:
        """The meeting as typed."""
        return OwnMeeting(**{name: value for name, value in self.cleaned_data.items() if name != "file"})


class OwnMinutesForm(forms.Form):
    """The scan of the BPD's own minutes, come late."""

    file = forms.FileField(label=_("Pindaian berita acara rapat BPD"))


def own_meeting_known(bpd: BpdMeeting | None) -> dict[str, Any]:
    """What the form of the BPD's own meeting begins with."""
    names = ("held_on", "view", "members", "came", "number")
    return {name: getattr(bpd, name) for name in names} if bpd else {}


class CallForm(forms.Form):
    """The invitation as it went out."""

    notified_on = forms.DateField(
        label=_("Pemerintah desa diberi tahu pada"),
        widget=DAY,
        required=False,
        help_text=_("BPD memberi tahu pemerintah desa lebih dahulu (Permendesa 16/2019 Pasal 19)."),
    )
    notice_number = forms.CharField(label=_("Nomor pemberitahuan"), max_length=120, required=False)
    invited_on = forms.DateField(label=_("Undangan dikirim pada"), widget=DAY)
    number = forms.CharField(label=_("Nomor undangan"), max_length=120, required=False)
    by_letter = forms.BooleanField(
        label=_("Agendakan di buku surat BPD dan ambil nomornya di sana"), required=False
    )

    def call(self) -> Call:
        """The invitation as typed."""
        return Call(**self.cleaned_data)


class HeldForm(forms.Form):
    """The deliberation as it was held."""

    held_on = forms.DateField(label=_("Diadakan pada"), widget=DAY)
    starts_at = forms.TimeField(label=_("Pukul"), required=False, widget=HOUR)
    place = forms.CharField(label=_("Tempat"), max_length=200, required=False)
    chair = forms.CharField(label=_("Pimpinan musyawarah"), max_length=120)
    note_taker = forms.CharField(label=_("Notulis"), max_length=120)
    witness = forms.CharField(label=_("Saksi dari masyarakat"), max_length=120, required=False)
    village_head = forms.CharField(label=_("Kepala desa yang mengetahui"), max_length=120, required=False)

    def held(self) -> Held:
        """As typed."""
        return Held(**self.cleaned_data)


class DecisionForm(forms.Form):
    """The decision on an item."""

    outcome = forms.ChoiceField(label=_("Musyawarah desa"), choices=_pairs(OUTCOME_WORDS))
    manner = forms.ChoiceField(label=_("Diputus dengan"), choices=_pairs(MANNER_WORDS))
    votes_for = _count(_("Suara setuju"))
    votes_against = _count(_("Suara menolak"))
    abstained = _count(_("Suara abstain"))
    words = forms.CharField(label=_("Bunyi keputusan"), max_length=5000, widget=LINES)
    dissent = forms.CharField(
        label=_("Yang berbeda pendapat dan alasannya"),
        max_length=3000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    stood_aside = _count(_("Yang menyisih karena hubungan dengan pihak ketiga (orang)"), 999)
    parties = _count(_("Pihak perjanjian yang hadir dan menyatakan persetujuannya"), 99)
    draft = forms.TypedChoiceField(
        label=_("Rancangan yang dibahas"), required=False, coerce=int, empty_value=None
    )
    contribution = forms.CharField(label=_("Kontribusi atau bagi hasil"), max_length=300, required=False)
    term = forms.CharField(label=_("Jangka waktu"), max_length=200, required=False)

    def __init__(
        self, item: DeliberationItem, drafts: list[CooperationPaper], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name in POINTS:
            self.fields[f"point_{name}"] = forms.BooleanField(label=POINTS[name], required=False)
        gone = [] if item.about in WITH_PARTIES else ["parties"]
        if item.cooperation_id is None:
            gone += ["stood_aside", "contribution", "term", *(f"point_{name}" for name in POINTS)]
        if item.about == About.DEAL:
            self.fields["draft"].choices = [  # type: ignore[attr-defined]
                (one.pk, f"{one.number or _('tanpa nomor')}, {one.dated_on:%d-%m-%Y}, {one.file_name}")
                for one in drafts
            ]
        else:
            gone.append("draft")
        for name in gone:
            del self.fields[name]

    @property
    def points(self) -> list[Any]:
        """The boxes of what was settled."""
        return [self[name] for name in self.fields if name.startswith("point_")]

    @property
    def others(self) -> list[Any]:
        """Every other field."""
        return [self[name] for name in self.fields if not name.startswith("point_")]

    def decided(self) -> Decided:
        """The decision as typed."""
        values = self.cleaned_data
        return Decided(
            outcome=values["outcome"],
            manner=values["manner"],
            words=values["words"],
            votes=(values["votes_for"], values["votes_against"], values["abstained"]),
            dissent=values["dissent"],
            stood_aside=values.get("stood_aside"),
            parties=values.get("parties"),
            draft=values.get("draft"),
            points=tuple(name for name in POINTS if values.get(f"point_{name}")),
            contribution=values.get("contribution", ""),
            term=values.get("term", ""),
        )


DECISION = (
    "outcome",
    "manner",
    "votes_for",
    "votes_against",
    "abstained",
    "words",
    "dissent",
    "stood_aside",
    "parties",
    "contribution",
    "term",
)


def decision_known(decision: Decision | None) -> dict[str, Any]:
    """What the form of a decision begins with."""
    if decision is None:
        return {}
    return {
        **{name: getattr(decision, name) for name in DECISION},
        "draft": decision.draft_id,
        **{f"point_{name}": True for name in decision.points},
    }


class SignForm(forms.Form):
    """The signed minutes with their scan."""

    number = forms.CharField(label=_("Nomor berita acara"), max_length=120, required=False)
    signed_on = forms.DateField(label=_("Ditandatangani pada"), widget=DAY)
    paper_code = forms.CharField(
        label=_("Kode pada kaki kertas"),
        max_length=8,
        required=False,
        help_text=_(
            "Delapan huruf dan angka di kaki berita acara yang dicetak dari sini. Kosongkan bila ditulis tangan."
        ),
    )
    file = forms.FileField(label=_("Pindaian atau foto berita acara yang bertanda tangan"))

    def signed(self) -> Signed:
        """As typed."""
        return Signed(**{name: value for name, value in self.cleaned_data.items() if name != "file"})


class AddendumForm(forms.Form):
    """A correction of signed minutes."""

    made_on = forms.DateField(label=_("Hari adendum"), widget=DAY)
    text = forms.CharField(
        label=_("Yang dibetulkan"),
        max_length=5000,
        widget=LINES,
        help_text=_('Misalnya: pada keputusan 1 tertulis "31 suara", seharusnya "30 suara".'),
    )
    reason = forms.CharField(label=_("Alasannya"), max_length=300)
    file = forms.FileField(label=_("Pindaian adendum"), required=False)
