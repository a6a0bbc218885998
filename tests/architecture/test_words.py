"""Every table, column and value of a closed list has its word, written as the glossary writes it, and no word is left over."""

import enum
import importlib
import pkgutil
import re

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from mitradesa import core, records
from mitradesa.actions import plans, regions
from mitradesa.core import (
    account_differences,
    assets,
    concerns,
    deliberations,
    disputes,
    endings,
    evaluations,
    flags,
    means,
    offers,
    outreach,
    partners,
    receipts,
    register,
    roles,
    silence,
    ties,
    village_reports,
    vocabulary,
)
from mitradesa.core.accounts import chart
from mitradesa.core.findings import Word
from mitradesa.core.glossary import glossary
from mitradesa.core.labels import labels
from mitradesa.core.ledgers import kinds as ledgers
from mitradesa.core.ledgers import sums
from mitradesa.core.lifecycle import needs, papers, status, table, tracks
from mitradesa.core.obligations import in_kind, kinds, late_fees, sanctions, shares
from mitradesa.core.red_flags import sampling, sign, states
from mitradesa.core.trail_words import FIELDS
from mitradesa.queries import books
from mitradesa.records import models as rows
from mitradesa.reports.draft_check import as_text, wording
from mitradesa.web.legal_desk import changes, forms, runs
from mitradesa.web.offices.forms import REASONS
from mitradesa.web.partners import shown
from mitradesa.web.register.wording import STATES

SAID = {
    account_differences.Difference: account_differences.DIFFERENCE_WORDS,
    chart.AccountKind: chart.ACCOUNT_KIND_WORDS,
    assets.AssetKind: assets.ASSET_KIND_WORDS,
    assets.Proof: assets.PROOF_WORDS,
    assets.CurrentUse: assets.CURRENT_USE_WORDS,
    concerns.Kind: concerns.KIND_WORDS,
    concerns.About: concerns.ABOUT_WORDS,
    concerns.Channel: concerns.CHANNEL_WORDS,
    concerns.State: concerns.STATE_WORDS,
    concerns.Outcome: concerns.OUTCOME_WORDS,
    concerns.Move: concerns.MOVE_WORDS,
    deliberations.State: deliberations.STATE_WORDS,
    deliberations.About: deliberations.ABOUT_WORDS,
    deliberations.Outcome: deliberations.OUTCOME_WORDS,
    deliberations.Manner: deliberations.MANNER_WORDS,
    deliberations.Element: deliberations.ELEMENT_WORDS,
    deliberations.Order: deliberations.ORDER_WORDS,
    deliberations.Payer: deliberations.PAYER_WORDS,
    disputes.Rung: disputes.RUNG_WORDS,
    disputes.Facilitator: vocabulary.vocabulary()["dispute_facilitator"].values,
    endings.Condition: endings.CONDITION_WORDS,
    evaluations.Desk: evaluations.DESK_WORDS,
    evaluations.SheetState: evaluations.SHEET_WORDS,
    evaluations.Ending: evaluations.ENDING_WORDS,
    evaluations.Mark: evaluations.MARK_WORDS,
    evaluations.LinePart: evaluations.PART_WORDS,
    evaluations.PermitState: evaluations.PERMIT_WORDS,
    **{wording.Outcome: {one: sign.word for one, sign in wording.OUTCOME_SIGNS.items()}},
    wording.Severity: wording.SEVERITIES,
    wording.Gate: wording.GATES,
    wording.Verification: as_text.VERIFIED,
    wording.Confidence: wording.CONFIDENCES,
    flags.Flag: {one: word.label for one, word in flags.FLAG_WORDS.items()},
    silence.Awaited: silence.AWAITED_WORDS,
    needs.Need: {one: asked.says for one, asked in needs.NEEDS.items()},
    papers.Paper: papers.PAPER_WORDS,
    status.Status: status.STATUS_WORDS,
    table.TrackName: {one: track.title for one, track in tracks.TRACKS.items()},
    kinds.Kind: kinds.KIND_WORDS,
    kinds.Side: kinds.SIDE_WORDS,
    kinds.Standing: kinds.STANDING_WORDS,
    ledgers.Kind: ledgers.KIND_WORDS,
    ledgers.Basis: ledgers.BASIS_WORDS,
    ledgers.Sureness: ledgers.SURENESS_WORDS,
    ledgers.Recorded: ledgers.RECORDED_WORDS,
    sums.Bound: {**sums.BOUND_WORDS, sums.Bound.EXACT: "tepat"},
    late_fees.Per: late_fees.PER_WORDS,
    sanctions.SanctionKind: sanctions.SANCTION_WORDS,
    sanctions.SanctionState: sanctions.SANCTION_STATE_WORDS,
    shares.ReportState: shares.REPORT_WORDS,
    in_kind.InKindKind: in_kind.IN_KIND_WORDS,
    in_kind.ValueSource: in_kind.VALUE_SOURCE_WORDS,
    in_kind.Belongs: in_kind.BELONGS_WORDS,
    means.Means: means.MEANS_WORDS,
    offers.AnnouncementState: offers.ANNOUNCEMENT_WORDS,
    offers.KakPart: offers.KAK_WORDS,
    offers.OfferForm: offers.OFFER_FORM_WORDS,
    outreach.EventState: outreach.STATE_WORDS,
    outreach.Mode: outreach.MODE_WORDS,
    outreach.Part: outreach.PART_WORDS,
    outreach.Channel: outreach.CHANNEL_WORDS,
    outreach.Answer: outreach.ANSWER_WORDS,
    outreach.Entry: outreach.ENTRY_WORDS,
    outreach.Phase: outreach.PHASE_WORDS,
    outreach.Payment: outreach.PAYMENT_WORDS,
    outreach.Paper: outreach.PAPER_WORDS,
    outreach.Section: outreach.SECTION_WORDS,
    partners.LegalPaper: partners.LEGAL_PAPER_WORDS,
    partners.PartnerRole: partners.PARTNER_ROLE_WORDS,
    receipts.Account: receipts.ACCOUNT_WORDS,
    receipts.Standing: receipts.STANDING_WORDS,
    register.State: register.STATE_WORDS,
    register.Order: register.ORDER_WORDS,
    roles.OfficeKind: roles.OFFICE_NAMES,
    sampling.Manner: sampling.MANNER_WORDS,
    sampling.Result: sampling.RESULT_WORDS,
    sign.About: sign.ABOUT_WORDS,
    sign.Theme: sign.THEME_WORDS,
    states.State: states.STATE_WORDS,
    states.Outcome: states.OUTCOME_WORDS,
    states.Move: states.MOVE_WORDS,
    roles.Role: {one: position.title for one, position in roles.POSITIONS.items()},
    roles.Capacity: {**roles.CAPACITY_WORDS, roles.Capacity.HOLDER: "pejabat tetap"},
    roles.Act: labels().values["act"],
    ties.Relation: ties.RELATION_WORDS,
    ties.TieAnswer: ties.TIE_WORDS,
    ties.NameList: {one: one.value for one in ties.NameList},
    village_reports.ReportKind: village_reports.REPORT_KIND_WORDS,
    village_reports.ReportState: village_reports.REPORT_STATE_WORDS,
    village_reports.ReportDesk: village_reports.REPORT_DESK_WORDS,
    vocabulary.FactType: vocabulary.KINDS,
    rows.Agreement.Regime: register.REGIME_SHORT,
    rows.Agreement.Source: register.SOURCE_WORDS,
    rows.AgreementFile.Kind: register.FILE_WORDS,
    rows.CarriedFile.Way: labels().values["carried_file_way"],
    rows.PaperSheet.State: labels().values["sheet_state"],
    rows.LawChange.Kind: changes.KIND_WORDS,
    rows.LawChange.State: changes.STATE_WORDS,
    rows.RuleException.Ground: forms.GROUND_WORDS,
    rows.Rejudging.State: runs.RUN_WORDS,
    rows.EventPaper.Kind: labels().values["event_paper_kind"],
    rows.Letter.Direction: labels().values["letter_direction"],
    rows.Letter.State: books.LETTER_STATES,
    rows.Partner.Kind: register.PARTNER_WORDS,
    rows.Registration.State: shown.STATE_WORDS,
    rows.Handover.Reason: dict(REASONS),
    rows.VillagePaper.Kind: plans.WORDS,
    rows.Region.Level: labels().values["region_level"],
    rows.Region.Kind: labels().values["region_kind"],
    rows.Succession.Kind: regions._WORDS,
    rows.ImportBatch.Kind: labels().values["import_batch_kind"],
    rows.ImportBatch.State: STATES,
    rows.ImportRow.State: labels().values["import_row_state"],
    rows.Scan.State: labels().values["scan_state"],
}
"""Every closed list with the table that says its values; a new list goes here."""

NUMBERS = {"first", "last"}
"""Names that the trail uses of numbers and the tables of pairs."""
VAGUE = {"manager", "helper", "utils", "misc", "temp", "district"}


def tables():
    return list(apps.get_app_config("records").get_models())


def columns(model):
    return [one.name for one in model._meta.get_fields() if one.concrete]


def without_words(found):
    """The tables and columns of these models that have no word."""
    nameless = {one.__name__ for one in found} - set(labels().models)
    pairs = ((one.__name__, name) for one in found for name in columns(one))
    return nameless | {f"{model}.{name}" for model, name in pairs if not labels().field(model, name)}


def lists():
    """Every closed list of the core and of the tables."""
    for package in (core, records):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".test_" not in found.name and ".migrations" not in found.name:
                yield from closed_lists(importlib.import_module(found.name))


def closed_lists(module):
    own = [one for one in vars(module).values() if getattr(one, "__module__", "") == module.__name__]
    inner = [one for outer in own if isinstance(outer, type) for one in vars(outer).values()]
    return [
        one for one in (*own, *inner) if isinstance(one, type) and issubclass(one, enum.Enum) and len(one)
    ]


def silent(said):
    """The values of these lists that their table does not say."""
    return {
        f"{one.__qualname__}.{member.name}"
        for one, words in said.items()
        for member in one
        if not str(words.get(member, words.get(member.value, ""))).strip()
    }


def words():
    """Every word with where it stands."""
    yield from labels().models.items()
    yield from labels().fields.items()
    for one, table_of in SAID.items():
        yield from (
            (one.__qualname__, str(table_of.get(member, table_of.get(member.value)))) for member in one
        )


def written_otherwise(found):
    """The words in which a term is written in a way that pages do not use."""
    wrong = [avoided for one in glossary() for avoided in one.avoid]
    return [
        (place, word)
        for place, word in found
        if any(re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", word, re.IGNORECASE) for one in wrong)
    ]


def vague(names):
    """The names that hold a word which the house does not use."""
    parts = {name: set(re.findall(r"[a-z]+|[A-Z][a-z]*", name)) for name in names}
    return {name for name, one in parts.items() if {part.lower() for part in one} & VAGUE}


def test_every_table_and_every_column_has_its_word():
    assert without_words(tables()) == set()


def test_no_word_is_left_of_a_table_or_a_column_that_is_gone():
    assert set(labels().models) - {one.__name__ for one in tables()} == set()
    pairs = {(one.__name__, name) for one in tables() for name in columns(one)}
    own = {f"{model}.{name}" for model, name in pairs} & set(labels().fields)
    plain = {name for model, name in pairs if f"{model}.{name}" not in own}
    assert set(labels().fields) - own - plain == set()


def test_every_closed_list_has_a_table_that_says_each_of_its_values():
    assert {one.__qualname__ for one in set(lists()) - set(SAID) - {Word}} == set()
    assert silent(SAID) == set()


def test_no_table_of_words_says_a_value_that_is_gone():
    used = [one for one in SAID.values() if any(one is table_of for table_of in labels().values.values())]
    assert len(used) == len(labels().values)
    for one, table_of in SAID.items():
        if any(table_of is known for known in labels().values.values()):
            assert set(table_of) == {member.value for member in one}


def test_words_are_written_as_the_glossary_writes_its_terms():
    assert written_otherwise(words()) == []


def test_the_trail_and_the_tables_call_a_column_the_same():
    both = set(FIELDS) & set(labels().fields) - NUMBERS
    assert {
        name: (FIELDS[name], labels().fields[name]) for name in both if FIELDS[name] != labels().fields[name]
    } == {}


def test_no_name_in_the_tables_and_lists_is_vague_or_a_wrong_level_of_government():
    names = [one.__name__ for one in tables()] + [name for one in tables() for name in columns(one)]
    assert vague([*names, *(member.name.lower() for one in SAID for member in one)]) == set()


@isolate_apps("mitradesa.records")
def test_a_planted_table_and_column_without_a_word_are_found():
    class Rekanan(models.Model):
        contoh = models.CharField(max_length=3)
        title = models.CharField(max_length=3)

        class Meta:
            app_label = "records"

    assert without_words([Rekanan]) == {"Rekanan", "Rekanan.contoh"}


def test_a_planted_value_without_a_word_is_found():
    class Planted(enum.StrEnum):
        SAID = "said"
        LEFT_OUT = "left_out"

    assert {one.rpartition(".")[2] for one in silent({Planted: {"said": "disebut", "left_out": " "}})} == {
        "LEFT_OUT"
    }


@pytest.mark.parametrize("word", ["kerjasama desa", "rekanan desa", "dana APBDes"])
def test_a_planted_word_that_the_glossary_avoids_is_found(word):
    assert written_otherwise([("Planted", word)]) == [("Planted", word)]
    assert written_otherwise([("Planted", "kerja sama desa")]) == []


def test_a_planted_vague_name_is_found():
    assert vague(["PartnerManager", "import_helper", "district", "subdistrict", "managed"]) == {
        "PartnerManager",
        "import_helper",
        "district",
    }
