"""Potentials, assets and a cooperation of a village, for the table of rights."""

from datetime import date

from mitradesa.actions.trail import record
from mitradesa.records.models import (
    CooperationPaper,
    PotentialPhoto,
    PriorityLine,
    PriorityScale,
    Step,
)
from tests import estate
from tests.rights.doors import Thing


def case_things(site: str, stored, partner) -> dict[str, Thing]:
    """One of each, all of the village at `site`; the case names a third party."""
    asset = estate.an_asset(site, proof_file=stored, proof_file_name="bukti.png")
    potential = estate.a_potential(site)
    photo = PotentialPhoto.objects.create(potential=potential, file=stored)
    scale = PriorityScale.objects.create(village_id=site, year=2026, made_on=date(2025, 8, 1))
    line = PriorityLine.objects.create(scale=scale, potential=potential, rank=1, reason="Paling siap")
    case = estate.a_case(site, key=f"perkara{site.replace('.', '')}", partner=partner, regime="asset_use")
    use = estate.a_use(asset, date(2030, 1, 1), date(2030, 12, 31), cooperation=case)
    paper = CooperationPaper.objects.create(
        cooperation=case, kind="kak", dated_on=date(2026, 1, 5), file=stored, file_name="kak.png"
    )
    event = record(None, "cooperation.opened", case, region=site, says="membuka perkara")
    step = Step.objects.create(
        cooperation=case,
        name="take_up",
        source="opened",
        target="asset_named",
        on=case.status_on,
        event=event,
        book="x",
    )
    compared = estate.a_comparison(site)
    whose = {"region": site, "partner": partner.pk}
    return {
        "asset": Thing((asset.pk,), site),
        "asset_use": Thing((use.pk,), site),
        "potential": Thing((potential.pk,), site),
        "card_photo": Thing((potential.pk, photo.pk), site),
        "scale": Thing((site, 2026), site),
        "ranked": Thing((line.pk,), site),
        "comparison": Thing((compared.key,), site),
        "compared_deal": Thing((compared.key, 0), site),
        "case": Thing((case.key,), **whose),
        "case_step": Thing((case.key, "take_up"), **whose),
        "case_taken": Thing((case.key, step.pk), **whose),
        "case_kind": Thing((case.key, "kak"), **whose),
        "case_paper": Thing((case.key, paper.pk), **whose),
    }
