"""Every address with its door: what a new address is added to."""

from collections.abc import Mapping

from tests.rights import (
    table_cases,
    table_concerns,
    table_events,
    table_flags,
    table_law,
    table_offices,
    table_open,
    table_partners,
    table_people,
    table_register,
    table_reports,
)
from tests.rights.doors import Door, Guard

TABLE: Mapping[str, Door] = {
    **table_open.READING,
    **table_open.WAYS_IN,
    **table_open.FACTORS,
    **table_people.ACCOUNT,
    **table_people.ARRIVALS,
    **table_people.OFFICES,
    **table_register.AGREEMENTS,
    **table_register.IMPORTS,
    **table_register.VILLAGE_PLANS,
    **table_offices.DESK,
    **table_offices.LETTERS,
    **table_offices.SIGNATURES,
    **table_offices.EVENTS,
    **table_offices.REGIONS,
    **table_events.AWARENESS,
    **table_events.AFTERWARDS,
    **table_events.WHILE_IT_RUNS,
    **table_events.PLANNING,
    **table_events.INVITING,
    **table_register.SHEETS,
    **table_law.LEGAL_DESK,
    **table_cases.POTENTIALS,
    **table_cases.VILLAGE_ASSETS,
    **table_cases.COOPERATIONS,
    **table_cases.COMPARISONS,
    **table_cases.OBLIGATIONS,
    **table_cases.LEDGERS,
    **table_reports.VILLAGE_REPORTS,
    **table_reports.DASHBOARD,
    **table_cases.CLAIMS,
    **table_cases.SHARED,
    **table_cases.GIVEN,
    **table_partners.PROFILES,
    **table_partners.TIES,
    **table_partners.OPENLY,
    **table_cases.MONEY,
    **table_cases.MONEY_FILES,
    **table_cases.MATCHING,
    **table_cases.EVALUATIONS,
    **table_cases.OFFERED,
    **table_cases.DELIBERATIONS,
    **table_flags.RED_FLAGS,
    **table_concerns.CONCERNS,
    **table_concerns.OPENLY,
}
WORKSPACE = {
    name: door for name, door in TABLE.items() if not {door.get, door.post} & {Guard.OPEN, Guard.SIGNED_IN}
}
"""The addresses that ask for an office."""
ASKING = {name: door for name, door in TABLE.items() if Guard.OPEN not in (door.get, door.post)}
"""The addresses that ask at least for a sign-in."""
