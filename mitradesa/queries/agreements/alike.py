"""Records that may be of the same agreement: the same number in the same village, else the same partner, day and title."""

from django.db.models import Q, QuerySet

from mitradesa.records.models import Agreement, Unlike


def alike(agreement: Agreement) -> QuerySet[Agreement]:
    """The other records of the village that may be the same; not those merged or declared different."""
    same = Q(numbers__plain__in=agreement.numbers.values("plain"))
    if agreement.partner_id is not None and agreement.signed_on is not None:
        same |= Q(partner_id=agreement.partner_id, signed_on=agreement.signed_on, title=agreement.title)
    others = Agreement.objects.filter(village_id=agreement.village_id, merged_into__isnull=True).exclude(
        pk=agreement.pk
    )
    unlike = Unlike.objects.filter(Q(first=agreement) | Q(second=agreement)).values_list("first", "second")
    declared = {row for pair in unlike for row in pair}
    return others.filter(same).exclude(pk__in=declared).distinct()
