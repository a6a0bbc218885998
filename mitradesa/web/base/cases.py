"""The way back from a room to the page of a case."""

from django.urls import NoReverseMatch, reverse


def case_address(key: str) -> str:
    """The address of a case's page; empty where the installation has no such room."""
    try:
        return reverse("cooperations:show", args=[key])
    except NoReverseMatch:
        return ""
