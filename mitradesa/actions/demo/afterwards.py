"""What comes after a signature, invented: an agreement near its end, a dispute, money without a basis, and what third parties look for."""

from datetime import UTC, date, datetime, timedelta

from mitradesa.actions.agreements import Entry, Party, record_agreement
from mitradesa.actions.closings import Returned, Statement, keep_closing
from mitradesa.actions.demo.people import SHOWN_VILLAGE, seat_of
from mitradesa.actions.disputes import Held, Subject, hold_stage, open_dispute
from mitradesa.actions.interests import Interest, keep_interest
from mitradesa.actions.receipts import Money, record_receipt
from mitradesa.actions.taking_over import follow_agreement
from mitradesa.core.disputes import Rung
from mitradesa.core.receipts import Account
from mitradesa.core.roles import Role, Seat
from mitradesa.records.models import Agreement, Partner

PARKING, KIOSK = "Pengelolaan parkir pasar (contoh)", "Sewa kios pasar (contoh)"


def afterwards(day: date) -> list[Agreement]:
    """Two agreements of the shown village, one in dispute and near its end, one lapsed with money that came after it; two interests."""
    secretary = seat_of(Role.VILLAGE_SECRETARY)
    running = invented(secretary, PARKING, "third_party", day - timedelta(days=400), day + timedelta(days=75))
    _dispute(secretary, running, day)
    lapsed = invented(secretary, KIOSK, "asset_use", day - timedelta(days=800), day - timedelta(days=70))
    money = Money(
        day - timedelta(days=20), 1_500_000, "CV Contoh Niaga Pasar", Account.IN_HAND, "Sewa bulanan (contoh)"
    )
    record_receipt(secretary, lapsed.key, money)
    _interests()
    return [running, lapsed]


def invented(
    seat: Seat,
    title: str,
    regime: str,
    starts: date,
    ends: date,
    *,
    partner: str = "CV Contoh Niaga Pasar",
    amount: int = 36_000_000,
) -> Agreement:
    """An agreement of the shown village that the village head has confirmed."""
    entry = Entry(
        SHOWN_VILLAGE,
        Agreement.Source.TYPED,
        title=title,
        document_kind="perjanjian_kerja_sama" if regime == "third_party" else "perjanjian",
        regime=regime,
        field="pembangunan",
        scope="Contoh: karcis, kebersihan dan bagi hasil bulanan",
        signed_on=starts,
        starts_on=starts,
        ends_on=ends,
        amount_total=amount,
        partner=partner,
        numbers=(f"140/contoh/KD/{starts.year}",),
        parties=(Party("Pemerintah Desa (contoh)", SHOWN_VILLAGE), Party(partner)),
    )
    made = record_agreement(seat, entry)
    Agreement.objects.filter(pk=made.pk).update(confirmed_at=datetime.now(tz=UTC))
    return made


def _dispute(seat: Seat, agreement: Agreement, day: date) -> None:
    """A dispute with one deliberation, and a statement of what is to be handed back one day."""
    case = follow_agreement(seat, agreement.key)
    subject = Subject(
        "Contoh: bagi hasil karcis tiga bulan terakhir belum disetor mitra.",
        "village",
        day - timedelta(days=40),
        "Pasal 7 (contoh)",
    )
    opened = open_dispute(seat, case.key, subject)
    held = Held(
        Rung.DELIBERATION,
        day - timedelta(days=25),
        "Contoh: mitra meminta waktu, belum ada kesepakatan.",
        parties=2,
        minutes_number="contoh/ba/1",
        minutes_on=day - timedelta(days=25),
        signed_parties=2,
    )
    hold_stage(seat, opened.pk, opened.version, held)
    case.refresh_from_db()
    statement = Statement(day, None, lines=(Returned("Gerobak sampah (contoh)"),))
    keep_closing(seat, case.key, case.version, statement)


def _interests() -> None:
    """One third party that is known by its number, one that is not."""
    known = Partner.objects.get(name="PT Contoh Kopi Serelo")
    known.nib = known.nib or "0000000000000 (contoh)"
    known.kind = known.kind or Partner.Kind.COMPANY
    known.save(update_fields=["nib", "kind"])
    unknown = Partner.objects.get(name="CV Contoh Niaga Pasar")
    unknown.kind = Partner.Kind.COMPANY
    unknown.save(update_fields=["kind"])
    office = seat_of(Role.DPMD_STAFF)
    wanted = Interest(("development",), ("trade", "tourism"), note="Contoh")
    for partner in (known, unknown):
        keep_interest(office, partner.pk, 0, wanted)
