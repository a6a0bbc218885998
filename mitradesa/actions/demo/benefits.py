"""An invented comparison of three deals for the shown village's waterfall, not yet decided."""

from datetime import date

from mitradesa.actions.benefits import keep_deal, open_comparison
from mitradesa.actions.demo.people import SHOWN_VILLAGE
from mitradesa.core.benefits.deal import Assumptions, Deal
from mitradesa.core.roles import Seat
from mitradesa.records.models import Comparison

BUSINESS = {
    "turnover": 240_000_000,
    "running_costs": 150_000_000,
    "investment": 180_000_000,
    "land_use": 6_000_000,
    "labour": 4_800_000,
    "left_behind": 60_000_000,
}
DEALS = (
    Deal("CV Contoh Serelo: sewa tetap", 10, **BUSINESS, waived=0, fixed_rent=24_000_000, rent_growth=300),
    Deal("PT Contoh Bukit Besak: bagi hasil", 10, **BUSINESS, waived=0, share=1_500, signing_fee=20_000_000),
    Deal("Koperasi Contoh Lematang: campuran", 5, **BUSINESS, fixed_rent=12_000_000, share=800, least_share=8_000_000),
)  # fmt: skip


def comparison(seat: Seat, day: date, case: str) -> Comparison:
    """Made by the acts that a village secretary uses."""
    given = Assumptions(date(day.year + 1, 1, 1), turnover_growth=300, cost_growth=300)
    row = open_comparison(
        seat,
        SHOWN_VILLAGE,
        "Pengelolaan Air Terjun Contoh",
        "development",
        given,
        case=case,
        key="contohbanding",
    )
    for version, deal in enumerate(DEALS, row.version):
        keep_deal(seat, row.key, version, deal)
    return row
