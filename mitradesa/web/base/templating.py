"""The Jinja2 environment of every page: a template's name is its path below the package. What single pages show lives in their rooms."""

from datetime import date, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from django.contrib.messages import get_messages
from django.templatetags.static import static
from django.urls import reverse
from django.utils.timezone import localtime
from jinja2 import Environment, StrictUndefined

import mitradesa
from mitradesa.core.calendar import in_words, today
from mitradesa.core.language import _, grouped
from mitradesa.core.money import in_rupiah
from mitradesa.law.judge import fill
from mitradesa.law.rule import Rule
from mitradesa.reading.extraction.areas import official_areas
from mitradesa.reports.draft_check.wording import FILTERS
from mitradesa.web.base.places import places
from mitradesa.web.base.providers import provider_link
from mitradesa.web.base.seats import seat_name, seats
from mitradesa.web.trail.links import subject_url


def environment(**options: Any) -> Environment:
    """Jinja2 as Django asks for it: undefined names are errors, everything is escaped."""
    # Django's default marks undefined names leniently; a misspelt name must fail in a test, not print nothing.
    options["undefined"] = StrictUndefined
    made = Environment(**options, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - Django passes autoescape=True
    made.globals.update(static=static, url=_url, _=_, version=mitradesa.__version__)
    made.globals.update(messages=get_messages, places=places, seats=seats, seat_name=seat_name)
    made.globals.update(provider_link=provider_link)
    made.filters.update(
        FILTERS, rupiah=in_rupiah, urldomain=_domain, rule_title=rule_title, rule_url=rule_url, region=_region
    )
    made.filters.update(moment=_moment, clock=_clock, number=grouped)
    made.globals.update(subject_url=subject_url)
    return made


@lru_cache(maxsize=20_000)
def _url(name: str, *arguments: object) -> str:
    return reverse(name, args=arguments)


def _domain(address: str) -> str:
    return urlsplit(address).netloc.removeprefix("www.") or address


def _moment(at: datetime) -> str:
    local = localtime(at)
    return f"{in_words(local.date())} pukul {local:%H.%M}"


def _clock(at: datetime) -> str:
    return f"{localtime(at):%H.%M}"


def _region(code: str) -> str:
    areas = official_areas()
    return areas.regencies.get(code[:5]) or areas.provinces.get(code[:2]) or code


def rule_url(rule: Rule) -> str:
    """The address of a rule; one that replaces a national rule in its region has an address of its own."""
    return _url("law:local_rule", rule.id, rule.region) if rule.region else _url("law:rule", rule.id)


def rule_title(rule: Rule, day: date | None = None) -> str:
    """The sentence of a rule with its numbers as they stand on a day, today when none is given."""
    return fill(rule.title, rule, {}, day or today())
