"""An agreement of the register that already runs is followed as a case: disputes, suspension, change and end then have their steps."""

from django.db import transaction

from mitradesa.actions.agreements import called, new_key
from mitradesa.actions.step_effects import as_json
from mitradesa.actions.steps import begin_as_running
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.cooperations.renewals import may_be_followed
from mitradesa.queries.facts.agreements import facts_of
from mitradesa.records.models import Agreement, Cooperation, CooperationFact

ORIGIN = "register: "


@transaction.atomic
def follow_agreement(seat: Seat, key: str) -> Cooperation:
    """A case in the state "running" for an agreement that was signed before; what led to its signature is not made up.

    Only for a confirmed record of a cooperation with a third party or of the use of an asset, once. Raises NotAllowed, Blocked.
    """
    rows = Agreement.objects.select_for_update(of=("self",)).select_related("village", "partner")
    agreement = rows.get(key=key, merged_into__isnull=True)
    require(seat, Act.OPEN_COOPERATION, agreement.village_id)
    followed = Cooperation.objects.filter(agreement=agreement).first()
    if followed is not None:
        return followed
    if not may_be_followed(agreement, today()):
        raise Blocked(
            "Perjanjian ini tidak dapat diikuti sebagai perkara berjalan.",
            "Catatannya harus sudah dibenarkan, masih berlaku, dan berupa kerja sama dengan pihak ketiga atau pemakaian aset.",
        )
    one = _made(agreement)
    values, origins = facts_of(agreement)
    CooperationFact.objects.bulk_create(
        CooperationFact(
            cooperation=one,
            name=name,
            value=as_json(name, value),
            origin=f"{ORIGIN}{origins[name]}"[:200],
            stated=False,
        )
        for name, value in values.items()
    )
    record(
        seat,
        "cooperation.followed",
        one,
        region=one.village_id,
        says=f"mengikuti perjanjian {called(agreement)} dari register sebagai perkara yang sedang berjalan",
        values={"agreement": agreement.key},
    )
    return one


def _made(agreement: Agreement) -> Cooperation:
    leased = agreement.regime == Agreement.Regime.ASSET_USE
    title = (agreement.title or agreement.key)[:300]
    partner = agreement.partner.name if agreement.partner else ""
    values, _origins = facts_of(agreement)
    one = Cooperation(
        key=new_key(),
        village=agreement.village,
        subdistrict=agreement.subdistrict,
        regency=agreement.regency,
        track=(TrackName.ASSET_USE if leased else TrackName.VILLAGE_INITIATIVE).value,
        title=title,
        purpose=agreement.scope,
        regime=agreement.regime,
        asset_use=values.get("asset_use", "") or ("" if leased else "none"),
        partner=agreement.partner,
        agreement=agreement,
        search=plain(f"{title} {agreement.village.name} {partner}"),
    )
    return begin_as_running(one, agreement.starts_on or agreement.signed_on or today())
