"""Deadlines are found in the rules themselves and counted day by day, with the name of every day that does not count."""

from datetime import date

from mitradesa.core.findings import Gate
from mitradesa.law.book import book
from mitradesa.law.counted_days import counted_days
from mitradesa.law.deadlines import OWN_MEASURE, asked_at, deadlines
from mitradesa.law.own import supposing
from mitradesa.law.working_days import FILE, working_calendar


def test_seven_working_days_over_christmas_name_every_day_left_out():
    count = counted_days(date(2025, 12, 22), 5, working=True)
    assert count.due == date(2025, 12, 31)
    assert [(one.day.day, one.reason) for one in count.skipped] == [
        (25, "Hari Raya Natal"),
        (26, "Cuti Bersama Hari Raya Natal"),
        (27, "Sabtu"),
        (28, "Minggu"),
    ]
    assert [one.number for one in count.days if one.number] == [1, 2, 3, 4, 5]
    assert working_calendar().between(count.start, count.due) == 5


def test_calendar_days_count_every_day():
    count = counted_days(date(2025, 12, 24), 3, working=False)
    assert count.due == date(2025, 12, 27)
    assert count.skipped == ()


def test_a_year_whose_days_off_are_unknown_is_not_guessed():
    last = working_calendar().last
    assert counted_days(last, 1, working=True).due is None


def test_an_installations_own_holiday_moves_the_last_day_and_is_named():
    own = '[2026]\n2026-06-02 = "Libur Contoh"\n'
    with supposing({FILE: own}):
        count = counted_days(date(2026, 6, 1), 1, working=True)
    assert count.due == date(2026, 6, 3)
    assert count.skipped[0].reason == "Libur Contoh"


def test_the_count_agrees_with_the_rule_that_sets_the_deadline():
    """The last day is met, the next working day breached, by the rule itself."""
    rules = {one.rule.id: one for one in book().compiled}
    compiled = rules["perdes_deadlines"]
    handed, signed, sent = deadlines(compiled.rule)
    assert [
        (one.start, one.done, one.days(date(2026, 5, 1)), one.working) for one in (handed, signed, sent)
    ] == [
        ("perdes_agreed_on", "perdes_handed_on", 7, True),
        ("perdes_handed_on", "perdes_signed_on", 15, True),
        ("perdes_promulgated_on", "perdes_sent_on", 7, True),
    ]
    start = date(2026, 5, 4)
    due, too_late = (counted_days(start, signed.days(start) + more, working=True).due for more in (0, 1))
    for day, holds in ((due, True), (too_late, False)):
        facts = {"perdes_handed_on": start, "perdes_signed_on": day}
        assert compiled.requires[1](facts, day) is holds


def test_only_rules_in_force_that_the_facts_do_not_exclude_set_deadlines():
    facts = {"regime": "third_party", "asset_use": "sewa"}
    found = {one.rule.id for one in asked_at("", (Gate.CLEAR,), facts, date(2026, 5, 4))}
    assert found == {"perdes_deadlines"}
    assert not asked_at("", (Gate.CLEAR,), facts, date(2026, 3, 1))
    assert not asked_at("", (Gate.CLEAR,), {"regime": "grant_or_aid"}, date(2026, 5, 4))
    early = {
        one.rule.id for one in asked_at("", (Gate.PREPARE,), {"regime": "third_party"}, date(2026, 3, 1))
    }
    assert "budget_sent_in_three_days" in early
    assert "budget_sent_in_working_days" not in early


def test_a_number_that_is_our_own_measure_is_marked():
    setting = [one for compiled in book().compiled for one in deadlines(compiled.rule)]
    said = {one.rule.id for one in setting if "ukuran kami" in one.rule.interpretation}
    assert said == {one.rule.id for one in setting if one.ours} == OWN_MEASURE


def test_a_term_of_years_is_no_deadline():
    assert not [
        one for rule in book().compiled for one in deadlines(rule.rule) if one.days(date(2026, 1, 1)) > 60
    ]
