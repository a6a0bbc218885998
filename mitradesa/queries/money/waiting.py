"""What official accounts put on desks: for the head to confirm, for the subdistrict to see."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat, may
from mitradesa.queries.money.accounts import accounts_seen
from mitradesa.queries.waiting import MOST, Waiting


def bank_accounts(seat: Seat, day: date) -> Sequence[Waiting]:
    """Accounts that wait for the seat; one query for the head and the subdistrict, none for others."""
    if may(seat, Act.CONFIRM_VILLAGE_ACCOUNT):
        rows = accounts_seen(seat).filter(confirmed_at__isnull=True, withdrawn_at__isnull=True)
        verb, why = "Benarkan", "Uang desa hanya masuk ke rekening yang dibenarkan kepala desa."
    elif may(seat, Act.SEE_VILLAGE_ACCOUNT):
        rows = accounts_seen(seat).filter(
            confirmed_at__isnull=False, seen_at__isnull=True, withdrawn_at__isnull=True
        )
        verb, why = "Lihat", "Rekening kas desa berganti; cocokkan dengan laporan desa kepada bupati."
    else:
        return ()
    return [
        Waiting(
            "bank_account",
            f"{verb} rekening kas desa {one.village.name}: {one.bank} {one.number}",
            why,
            None,
            "money:bank",
            one.village_id,
        )
        for one in rows.order_by("id")[:MOST]
    ]
