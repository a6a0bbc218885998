"""What the legal desk shows: changes of the law data, exceptions, and what a change of the rule book did to agreements."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Count, Q, QuerySet

from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.queries.tallies import having, tallied
from mitradesa.records.models import Agreement, JudgedChange, LawChange, Rejudging, RuleException

SIZE = 40


def _changes() -> QuerySet[LawChange]:
    return LawChange.objects.select_related("proposed_by", "decided_by")


def waiting_changes(seat: Seat) -> list[LawChange]:
    """The changes of the seat's region that wait for a second person."""
    return list(_changes().filter(_within(seat), state=LawChange.State.WAITING)[:SIZE])


def decided_changes(seat: Seat, before: int | None) -> list[LawChange]:
    """Those applied or refused, newest first, one more than a page holds."""
    rows = _changes().filter(_within(seat)).exclude(state=LawChange.State.WAITING)
    return list((rows.filter(pk__lt=before) if before else rows)[: SIZE + 1])


def change_seen(seat: Seat, change: int) -> LawChange | None:
    """One change with its runs; None for one of another region."""
    return _changes().filter(_within(seat), pk=change).first()


def changes_about(about: str) -> list[LawChange]:
    """What was changed about one thing, newest first."""
    return list(_changes().filter(about=about)[:10])


def _within(seat: Seat) -> Q:
    return Q(region=seat.region) | Q(region__startswith=f"{seat.region}.")


def breaches_by_rule(seat: Seat, day: date) -> Mapping[str, int]:
    """How many agreements of the seat's region breach each rule, from the stored counts."""
    own = tallied(seat.region, day, prefix="rule:").get(seat.region, {})
    return having(own, "rule:")


def exceptions_seen(seat: Seat, day: date, *, open_ones: bool, before: int | None) -> list[RuleException]:
    """Exceptions for agreements that the seat sees, newest first: those that hold on a day, or those that are over."""
    rows = RuleException.objects.filter(agreement__in=visible_agreements(seat))
    holding = Q(ended_at__isnull=True, until__gte=day)
    rows = rows.filter(holding) if open_ones else rows.exclude(holding)
    rows = rows.select_related("agreement__village", "ended_by")
    return list((rows.filter(pk__lt=before) if before else rows)[: SIZE + 1])


def exceptions_of(agreement: Agreement) -> list[RuleException]:
    """Every exception of an agreement, newest first."""
    return list(agreement.exceptions.select_related("ended_by"))


def public_exceptions(rule: str, day: date) -> Sequence[Mapping[str, object]]:
    """The exceptions from a rule that hold on a day, as the public may read them: reason, office, last day, regency."""
    rows = RuleException.objects.filter(rule=rule, until__gte=day, ended_at__isnull=True)
    return list(
        rows.values("reason", "until", "ground", "given_at", "given_title", "agreement__regency")[:SIZE]
    )


def runs_seen(before: int | None) -> list[Rejudging]:
    """The runs over running agreements, newest first, one more than a page holds."""
    rows = Rejudging.objects.select_related("change")
    return list((rows.filter(pk__lt=before) if before else rows)[: SIZE + 1])


def run_changes(seat: Seat, run: Rejudging, *, rule: str, after: int) -> list[JudgedChange]:
    """What a run found otherwise about agreements that the seat sees, of one rule where it is named; one more than a page holds."""
    rows = run.changes.filter(agreement__in=visible_agreements(seat), pk__gt=after)
    rows = rows.filter(rule=rule) if rule else rows
    return list(rows.select_related("agreement__village").order_by("pk")[: SIZE + 1])


def run_rules(seat: Seat, run: Rejudging) -> list[tuple[str, int]]:
    """The rules of which a run found something otherwise, with how many agreements that the seat sees."""
    rows = run.changes.filter(agreement__in=visible_agreements(seat)).values_list("rule")
    return list(rows.annotate(number=Count("pk")).order_by("-number", "rule"))


def judged_changes_of(agreement: Agreement) -> list[JudgedChange]:
    """What changes of the rule book did to one agreement, newest first."""
    return list(agreement.judged_changes.select_related("run").order_by("-pk")[:SIZE])


def may_approve(seat: Seat, row: LawChange) -> bool:
    """Whether the seat may be the second person of a change."""
    return may(seat, Act.APPROVE_LAW, row.region) and row.proposed_by_id != seat.person
