"""What the invented events of the demonstration are built of: plan, quotas, invitations and delegates, in few statements each."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files

from mitradesa.actions.demo.people import REGENCY
from mitradesa.actions.outreach.invitations import new_token
from mitradesa.core.outreach import Channel, Part, Section
from mitradesa.core.roles import OfficeKind, Role, Seat
from mitradesa.queries.people import seats_of
from mitradesa.records.models import (
    AgendaItem,
    BudgetCode,
    CommitteeMember,
    EventCost,
    EventMaterial,
    EventQuota,
    EventSpeaker,
    EventText,
    Holding,
    Invitation,
    Material,
    MaterialCitation,
    OutreachEvent,
    Participant,
    Region,
    Speaker,
)

PROVINCE = "Dinas PMD Provinsi Sumatera Selatan"
INVENTED = "Contoh: nama, wilayah pengirim dan jumlah uang direka."
TEXTS = {
    Section.BACKGROUND: "Desa memerlukan pemahaman tentang aturan kerja sama desa, supaya belanja dan "
    f"pendapatannya tidak bertentangan dengan peraturan. {INVENTED}",
    Section.LEGAL_BASIS: "UU 6/2014 tentang Desa\nPermendagri 96/2017 tentang Tata Cara Kerja Sama Desa di Bidang Pemerintahan Desa",
    Section.AIM: "Peserta memahami aturan, potensi dan manfaat kerja sama desa dengan pihak ketiga.",
    Section.SCOPE: "Kerja sama desa dengan pihak ketiga: dasar hukum, potensi desa, manfaat dan pertanggungjawaban.",
}
AGENDA = (
    ("Pendaftaran peserta", 8, 0, 30),
    ("Laporan kepala bidang kerja sama desa dan pembukaan", 8, 30, 45),
    ("Aturan kerja sama desa dengan pihak ketiga", 9, 15, 90),
    ("Potensi dan manfaat kerja sama desa", 10, 45, 75),
    ("Tanya jawab", 13, 0, 75),
    ("Penutup", 14, 15, 15),
)
MATERIALS = (
    (
        "Kerja sama desa: aturan dari usulan sampai laporan",
        (("permendagri-96-2017", "", ""), ("", "", "governing_regime")),
    ),
    ("Judul dan bentuk perjanjian desa", (("", "", "agreement_title"), ("", "", "joint_regulation"))),
)
COSTS = (
    ("Konsumsi peserta (contoh)", "orang", 85_000),
    ("Sewa ruang rapat (contoh)", "hari", 4_000_000),
    ("Penggandaan bahan (contoh)", "rangkap", 20_000),
)


def planner() -> Seat:
    """The seat of the office's staff who plans."""
    holding = Holding.objects.get(office__kind=OfficeKind.DPMD, office__region=REGENCY, role=Role.DPMD_STAFF)
    return seats_of(holding.person_id)[0]


def made_event(seat: Seat, day: date, **fields: object) -> OutreachEvent:
    """An event of one day, opened by somebody invented."""
    return OutreachEvent.objects.create(
        office_id=seat.office,
        regency=REGENCY,
        written_by_id=seat.person,
        starts_on=day,
        ends_on=day,
        starts_time=time(8, 30),
        ends_time=time(14, 30),
        opener_name="Pembuka Acara (contoh)",
        audience="Pemerintah desa dan kecamatan",
        **fields,
    )


def plan_parts(event: OutreachEvent, *, people: int, spent: bool) -> None:
    """Everything that is planned, all of it invented but the offices of 2021."""
    EventText.objects.bulk_create(
        EventText(event=event, section=section.value, text=text) for section, text in TEXTS.items()
    )
    told = _speakers(event)
    AgendaItem.objects.bulk_create(
        AgendaItem(
            event=event,
            place=place,
            title=title,
            starts=time(hour, minute),
            ends=(datetime(2021, 1, 1, hour, minute, tzinfo=UTC) + timedelta(minutes=length)).time(),
            speaker=told if place in (3, 4) else None,
        )
        for place, (title, hour, minute, length) in enumerate(AGENDA, 1)
    )
    duties = ("Penanggung jawab", "Ketua", "Sekretaris", "Anggota", "Anggota")
    CommitteeMember.objects.bulk_create(
        CommitteeMember(
            event=event,
            place=place,
            name=f"Panitia {place} (contoh)",
            duty=duty,
            decree=f"SK contoh 11/{_year(event)}",
        )
        for place, duty in enumerate(duties, 1)
    )
    EventMaterial.objects.bulk_create(
        EventMaterial(event=event, material=one, place=place, copies=people if spent else None)
        for place, one in enumerate(_materials(), 1)
    )
    _costs(event, people, spent=spent)


def _year(event: OutreachEvent) -> int:
    return event.starts_on.year if event.starts_on else 0


def _speakers(event: OutreachEvent) -> EventSpeaker:
    known = [
        Speaker.objects.get_or_create(
            regency=REGENCY,
            name=name,
            institution=institution,
            defaults={"cv": "Riwayat hidup contoh, direka.", "position": position},
        )[0]
        for name, institution, position in (
            ("Narasumber Pertama (contoh)", PROVINCE, "Kepala seksi (contoh)"),
            ("Moderator Pertama (contoh)", "Dinas PMD Kabupaten Lahat", "Staf (contoh)"),
        )
    ]
    rows = EventSpeaker.objects.bulk_create(
        EventSpeaker(
            event=event,
            speaker=one,
            part=part.value,
            place=place,
            topic=AGENDA[2][0] if part is Part.SPEAKER else "",
            honorarium=900_000,
            tax=45_000,
            decree=f"SK contoh 12/{_year(event)}",
        )
        for place, (one, part) in enumerate(zip(known, (Part.SPEAKER, Part.MODERATOR), strict=True), 1)
    )
    return rows[0]


def _materials() -> Iterator[Material]:
    for title, cited in MATERIALS:
        made, new = Material.objects.get_or_create(
            regency=REGENCY, title=title, edition="contoh", defaults={"summary": "Bahan contoh tanpa berkas."}
        )
        if new:
            MaterialCitation.objects.bulk_create(
                MaterialCitation(material=made, instrument=instrument, article=article, rule=rule)
                for instrument, article, rule in cited
            )
        yield made


def _costs(event: OutreachEvent, people: int, *, spent: bool) -> None:
    year = _year(event)
    code = BudgetCode.objects.get_or_create(
        office_id=event.office_id,
        year=year,
        code="CONTOH.01",
        defaults={"name": "Belanja contoh, bukan kode dari DPA mana pun"},
    )[0]
    amounts = [people if unit != "hari" else 1 for _, unit, _ in COSTS]
    EventCost.objects.bulk_create(
        EventCost(
            event=event,
            code=code,
            what=what,
            unit=unit,
            quantity=number,
            price=price,
            planned=number * price,
            realised=number * price if spent else None,
            place=place,
        )
        for place, ((what, unit, price), number) in enumerate(zip(COSTS, amounts, strict=True), 1)
    )


def invite(event: OutreachEvent, regions: Sequence[str], *, sent: date | None) -> dict[str, Invitation]:
    """Quotas of one person and invitations for regions, villages through their subdistricts; sent on a day where one is given."""
    EventQuota.objects.bulk_create(
        (EventQuota(event=event, region_id=code, quota=1) for code in regions), batch_size=500
    )
    sent_at = moment(sent, 9) if sent else None
    made: dict[str, Invitation] = {}
    for length in (8, 13):
        rows = [
            Invitation(
                event=event,
                region_id=code,
                through=made.get(code[:8]) if length == 13 else None,
                token=new_token(),
                number=f"140/{place:03d}/CONTOH/{sent.year}" if sent else "",
                dated=sent,
                sent_at=sent_at,
                channel=Channel.SUBDISTRICT,
            )
            for place, code in enumerate((code for code in regions if len(code) == length), length * 10)
        ]
        made |= {one.region_id: one for one in Invitation.objects.bulk_create(rows, batch_size=500)}
    return made


def send_people(event: OutreachEvent, sends: Sequence[tuple[Invitation, int]]) -> list[Participant]:
    """Invented delegates, so many for each invitation, with codes in order."""
    names = files(__package__).joinpath("names.tsv").read_text(encoding="utf-8").split()[1:]
    dice = random.Random(event.key)  # noqa: S311 - the same invented names every time
    called = dict(
        Region.objects.filter(pk__in=[one.region_id for one, _ in sends]).values_list("code", "name")
    )
    sent = [one for one, number in sends for _ in range(number)]
    rows = [
        Participant(
            event=event,
            invitation=one,
            region_id=one.region_id,
            name=f"{dice.choice(names)} {dice.choice(names)} (contoh)",
            office_title="Kepala Seksi"
            if len(one.region_id) == 8
            else dice.choice(("Kepala Desa", "Sekretaris Desa")),
            institution=f"{'Kecamatan' if len(one.region_id) == 8 else 'Desa'} {called[one.region_id]}",
            code=f"K{place:04d}",
        )
        for place, one in enumerate(sent, 1)
    ]
    return Participant.objects.bulk_create(rows, batch_size=500)


def moment(day: date, hour: int) -> datetime:
    """A moment of a day by the clock of Lahat, seven hours ahead."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC) - timedelta(hours=7)
