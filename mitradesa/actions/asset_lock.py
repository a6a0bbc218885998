"""The lock on assets: a day of an asset's area belongs to one cooperation; taking days, giving them back, and what steps do to them."""

from datetime import date, timedelta

from mitradesa.actions.trail import record
from mitradesa.core.assets import Span
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.asset_uses import in_the_way, term_of, uses_of
from mitradesa.records.models import Agreement, Asset, AssetUse, Cooperation


def lock_asset(village: str, asset: int) -> Asset:
    """An asset of a village, locked until the transaction ends: whoever reserves on it comes one after the other."""
    row = Asset.objects.select_for_update().filter(pk=asset, village=village).first()
    if row is None:
        raise Blocked("Aset itu tidak ada di desa ini.", "Pilih dari inventaris aset desa ini.")
    return row


def release_unsigned(seat: Seat, one: Cooperation, on: date) -> None:
    """A cooperation that never came about gives up what it had reserved, as if it had never taken it."""
    for use in uses_of(one):
        release(seat, use, use.first_day or on, "kerja sama tidak jadi")


def release_closed(seat: Seat, one: Cooperation, on: date) -> None:
    """A closed cooperation has handed its assets back: they are free from the day after."""
    for use in uses_of(one):
        release(seat, use, on + timedelta(days=1), "kerja sama ditutup, aset diserahkan kembali")


def release_ended(seat: Seat, agreement: Agreement, ended_on: date) -> None:
    """An agreement of the register that ended early gives its assets back from the day after."""
    rows = AssetUse.objects.filter(agreement=agreement, released_on__isnull=True)
    for use in rows.select_related("asset", "part", "agreement"):
        lock_asset(use.asset.village_id, use.asset_id)
        release(seat, use, ended_on + timedelta(days=1), "perjanjian diakhiri")


def prolong(seat: Seat, one: Cooperation, on: date) -> None:
    """An amended cooperation holds its assets to the end of its new term, where they are still free."""
    term = term_of(one)
    for use in uses_of(one):
        if term is None or use.span is None or use.span.last >= term.last:
            continue
        lock_asset(one.village_id, use.asset_id)
        take(use, Span(use.span.first, term.last))
        told(seat, use, "asset.reserved", "memperpanjang masa pemakaian")


def take(use: AssetUse, span: Span | None) -> None:
    """Writes the days, with the asset locked; Blocked where another use holds one of them."""
    if span is not None:
        if span.last < span.first:
            raise Blocked("Hari terakhir mendahului hari pertama.", "Periksa kedua tanggalnya.")
        other = in_the_way(use.asset_id, use.part_id, span, but=use.pk)
        if other is not None:
            raise Blocked(refusal(use, span, other), "Pilih bagian atau masa yang masih bebas.")
        use.first_day, use.last_day = span.first, span.last
    if use.pk is not None:
        use.version += 1
    use.save()


def refusal(use: AssetUse, span: Span, other: AssetUse) -> str:
    """Why a period is refused, naming both who ask for it."""
    return (
        f'{other.asset.name} ({other.where}) sudah dipakai "{other.holder}", {other.span}; '
        f'"{use.holder}" memintanya ({use.where}), {span}. Keduanya bertumpuk.'
    )


def release(seat: Seat, use: AssetUse, on: date, reason: str) -> None:
    """Gives days back: from `on` the asset is free again."""
    use.released_on = max(on, use.first_day) if use.first_day else on
    use.release_reason = reason[:200]
    use.version += 1
    use.save()
    told(seat, use, "asset.released", "melepas")


def told(seat: Seat, use: AssetUse, kind: str, verb: str) -> None:
    """Writes into the trail what became of a use."""
    days = f", {Span(use.first_day, use.last_day)}" if use.first_day and use.last_day else ""
    record(
        seat,
        kind,
        use.asset,
        region=use.asset.village_id,
        says=f'{verb} aset {use.asset.name} ({use.where}) untuk "{use.holder}"{days}',
        values={
            "first_day": use.first_day.isoformat() if use.first_day else "",
            "last_day": use.last_day.isoformat() if use.last_day else "",
            "released_on": use.released_on.isoformat() if use.released_on else "",
            "reason": use.release_reason,
        },
    )
