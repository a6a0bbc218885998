"""Potentials, assets and a cooperation of a village, for the table of rights."""

from datetime import date
from types import SimpleNamespace

from mitradesa.actions.trail import record
from mitradesa.core.calendar import today
from mitradesa.queries.evaluations.silence import waits_of
from mitradesa.queries.evaluations.silence_said import silence_of
from mitradesa.queries.evaluations.silences import RECORDED
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.records.models import (
    Assessment,
    Closing,
    CooperationPaper,
    Dispute,
    DisputeStage,
    Event,
    Fulfilment,
    Holding,
    PartnerPaper,
    PermitItem,
    PotentialPhoto,
    PriorityLine,
    PriorityScale,
    RegentPermit,
    Registration,
    Step,
    TieStatement,
)
from tests import estate, world
from tests.rights.doors import Thing


def state_tie_of(case, stored) -> None:
    """Somebody of the village stated a tie on paper."""
    who = world.person(name="Contoh Kaur")
    Holding.objects.create(
        person=who,
        office=world.office("village", case.village_id),
        role="section_head",
        since=date(2020, 1, 1),
        decree="SK 3",
    )
    TieStatement.objects.create(
        cooperation=case,
        person=who,
        role="section_head",
        office_title="Kepala Seksi",
        answer="none",
        stated_on=date(2026, 1, 6),
        file=stored,
        file_name="pernyataan.png",
        recorded_by=who,
    )


def partner_things(site: str, stored, partner, keeper) -> dict[str, Thing]:
    """The profile of the third party of a village: papers, an assessment by the village, and what was handed in for it."""
    paper, scan = (
        PartnerPaper.objects.create(
            partner=partner, kind="permit", number=str(place), file=file, file_name="a.png"
        )
        for place, file in enumerate((None, stored))
    )
    card = Assessment.objects.create(
        partner=partner,
        assessor=keeper,
        assessor_title="Contoh Penilai",
        region=site,
        assessed_on=date(2026, 1, 6),
    )
    code = f"CNTH-{site[:5].replace('.', '')}-{site[6:8]}{site[-2:]}"
    waits = Registration.objects.create(
        regency_id=site[:5],
        code=code,
        partner=partner,
        name=partner.name,
        plain_name=partner.plain_name,
        kind="company",
        profile={"papers": [], "people": [], "works": []},
    )
    whose = {"region": site, "partner": partner.pk}
    office = {"region": site[:5], "partner": partner.pk, "sent": {"version": 1}}
    return {
        "partner_paper": Thing((partner.pk, paper.pk), **whose),
        "partner_scan": Thing((partner.pk, scan.pk), **whose),
        "assessment": Thing((partner.pk, card.pk), **whose),
        "registration": Thing((waits.pk,), **office),
        "receipt": Thing((code,), **office),
    }


def money_file_things(site: str, stored, receipt) -> dict[str, Thing]:
    """A statement of the bank with a line that is matched in part, and a list of Siskeudes."""
    statement = estate.a_statement(site, file=stored)
    line = estate.a_line(statement, amount=1_000_000)
    matched = line.matches.create(receipt=receipt, amount=400_000, made_by="Contoh")
    listed = estate.a_siskeudes(site, file=stored)
    return {
        "statement": Thing((statement.pk,), site),
        "bank_line": Thing((line.pk,), site),
        "bank_match": Thing((matched.pk,), site),
        "siskeudes": Thing((listed.pk,), site),
    }


def silence_of_case(case) -> Event:
    """A record that the subdistrict has not answered the case's sheet."""
    values = facts_of_cooperation(case)[0]
    writer = SimpleNamespace(name="Contoh Sekretaris", title="Sekretaris Desa")
    said = silence_of(case, waits_of(case, values)[0], values, today(), writer)
    return record(
        None, RECORDED, case, region=case.village_id, says="mencatat", values={"whole": said.kept()}
    )


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
    bound = world.agreement(key=f"terikat{site.replace('.', '')}", village=site, partner=partner)
    duty = estate.a_duty(bound)
    due = duty.dues.get()
    brought = Fulfilment.objects.create(due=due, happened_on=due.due_on, file=stored, file_name="bukti.png")
    fee = estate.a_sanction(bound)
    objection = fee.steps.create(
        state="disputed", on=date(2026, 2, 5), by="Contoh", file=stored, file_name="sanggahan.png"
    )
    share = estate.a_share(bound)
    report = estate.a_report(share.dues.get(), file=stored, file_name="omzet.png")
    given = estate.a_contribution(bound, file=stored, file_name="bast.png")
    compared = estate.a_comparison(site)
    worth = estate.a_ledger(
        world.agreement(
            site, key=f"manfaat{site.replace('.', '')}", partner=partner, starts_on=date(2024, 1, 1)
        )
    )
    told = estate.a_figure(worth, 2025, 5_000_000, file=stored, file_name="bukti.png")
    Closing.objects.create(cooperation=case, made_on=date(2026, 1, 5))
    dispute = Dispute.objects.create(
        cooperation=case, subject="Bagi hasil", raised_by="village", opened_on=date(2026, 1, 5)
    )
    stage = DisputeStage.objects.create(
        dispute=dispute,
        rung="deliberation",
        held_on=date(2026, 1, 6),
        outcome="Belum",
        file=stored,
        file_name="ba.png",
    )
    payer = world.agreement(site, title="Kerja sama yang membayar", partner=partner)
    receipt = estate.a_receipt(payer, account="in_hand", file=stored, file_name="kuitansi.png")
    bank = estate.a_bank_account(site)
    spending = estate.a_spending(payer, file=stored, file_name="bukti.png")
    sheet = estate.a_sheet(case, stored)
    permit = RegentPermit.objects.create(cooperation=case)
    PermitItem.objects.create(permit=permit, place=1, says="NPWP", file=stored, file_name="npwp.png")
    silence = silence_of_case(case)
    offered = estate.an_announcement(case, code=f"t{site.replace('.', '')}")
    offer = estate.an_offer(offered, receipt=f"r{site.replace('.', '')}")
    meeting = estate.a_meeting(site, file=stored, file_name="berita-acara.png")
    item = meeting.items.create(place=1, about="cooperation", title="Kerja sama", cooperation=case)
    name = meeting.attendance.create(name="Contoh Warga", sex="f", element="women")
    whose = {"region": site, "partner": partner.pk}
    state_tie_of(case, stored)
    return {
        "case_statement": Thing((case.key, case.tie_statements.get().person_id, 0), **whose),
        "asset": Thing((asset.pk,), site),
        "asset_use": Thing((use.pk,), site),
        "potential": Thing((potential.pk,), site),
        "card_photo": Thing((potential.pk, photo.pk), site),
        "scale": Thing((site, 2026), site),
        "ranked": Thing((line.pk,), site),
        "bound": Thing((bound.key,), **whose),
        "duty": Thing((duty.pk,), **whose),
        "due": Thing((due.pk,), **whose),
        "brought": Thing((due.pk, brought.pk), **whose),
        "worth": Thing((worth.agreement.key,), **whose),
        "worth_line": Thing((worth.agreement.key, told.indicator_id), **whose),
        "worth_year": Thing((worth.agreement.key, 2025), **whose),
        "worth_proof": Thing((told.pk,), **whose),
        "sanction": Thing((fee.pk,), **whose),
        "sanction_step": Thing((fee.pk, objection.pk), **whose),
        "share_duty": Thing((share.pk,), **whose),
        "share_due": Thing((report.due_id,), **whose),
        "turnover": Thing((report.pk,), **whose),
        "contribution": Thing((given.pk,), **whose),
        "comparison": Thing((compared.key,), site),
        "compared_deal": Thing((compared.key, 0), site),
        "evaluated": Thing((sheet.key,), site),
        "evaluated_paper": Thing((sheet.key, "docx"), site),
        "offered": Thing((offered.code,), site),
        "offered_paper": Thing((offered.code, "docx"), site),
        "offered_poster": Thing((offered.code, "a9"), site),
        "offer_number": Thing((offered.code, offer.number), site),
        "offer_receipt": Thing((offered.code, offer.receipt), site),
        "case_silence": Thing((case.key, silence.position, "docx"), site),
        "case_permit": Thing((case.key, 1), site),
        "meeting": Thing((meeting.key,), site),
        "meeting_item": Thing((meeting.key, item.pk), site),
        "meeting_name": Thing((meeting.key, name.pk), site),
        "meeting_paper": Thing((meeting.key, "berita-acara"), site),
        "meeting_file": Thing((meeting.key, "undangan", "docx"), site),
        "meeting_scan": Thing((meeting.key, "berita-acara"), site),
        "case": Thing((case.key,), **whose),
        "dispute": Thing((case.key, dispute.pk), **whose),
        "dispute_stage": Thing((case.key, stage.pk), **whose),
        "received_money": Thing((receipt.pk,), site),
        **money_file_things(site, stored, receipt),
        "receipt_proof": Thing((receipt.pk, "bukti"), site),
        "bank_account": Thing((bank.pk,), site),
        "spending": Thing((spending.pk,), site),
        "case_step": Thing((case.key, "take_up"), **whose),
        "case_taken": Thing((case.key, step.pk), **whose),
        "case_kind": Thing((case.key, "kak"), **whose),
        "case_paper": Thing((case.key, paper.pk), **whose),
    }
