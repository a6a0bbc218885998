"""Every address of the site as one list, with examples for the parts that vary: what tests walk, and what a site map would print."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.red_flags.book import SIGNS
from mitradesa.law.book import every_rule
from mitradesa.law.citation import instruments
from mitradesa.web.checking.samples import SAMPLES

Examples = Callable[[], Sequence[tuple[object, ...]]]
WORKSPACE = "ruang/"
"""Below it nothing opens without a sign-in: the workspace's own tests hold examples of its addresses."""
EXAMPLES: Mapping[str, Examples] = {
    "law:rule": lambda: list(dict.fromkeys((rule.id,) for rule in every_rule())),
    "law:local_rule": lambda: [(rule.id, rule.region) for rule in every_rule() if rule.region],
    "signs:show": lambda: [(name,) for name in SIGNS],
    "tracks:show": lambda: [(name.value,) for name in TRACKS],
    "law:instrument": lambda: [(name,) for name in instruments()],
    "checking:sample": lambda: [(sample.name,) for sample in SAMPLES],
    "checking:sample_file": lambda: [(sample.name,) for sample in SAMPLES],
    **dict.fromkeys(
        (
            "checking:picture",
            "desk:calendar",
            "invitation:show",
            "invitation:calendar",
            "concern:state",
            "concern:reply",
            "concern:object",
            "concern:poster",
            "offer:show",
            "offer:receipt",
            "offer:kak",
            "offer:poster",
            "registration:state",
            "registration:mend",
            "registration:withdraw",
            "verification:verify",
            "openid_connect_login",
            "openid_connect_callback",
            "mfa_remove_webauthn",
            "mfa_edit_webauthn",
        ),
        lambda: [],
    ),
}
"""What fills the parts that vary; nothing where only a secret, a code or a person's own record does."""


class NoExample(LookupError):
    """An address with parts that vary, for which EXAMPLES has no entry."""


def names() -> Iterator[tuple[str, bool]]:
    """The name of every address and whether parts of it vary."""
    yield from ((name, varies) for name, varies, _route in _below(get_resolver(), "", "", varies=False))


def _below(resolver: URLResolver, space: str, route: str, *, varies: bool) -> Iterator[tuple[str, bool, str]]:
    for entry in resolver.url_patterns:
        here = varies or bool(entry.pattern.converters)
        way = f"{route}{entry.pattern}"
        if isinstance(entry, URLResolver):
            yield from _below(
                entry, f"{space}{entry.namespace}:" if entry.namespace else space, way, varies=here
            )
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", here, way


def addresses() -> list[str]:
    """Every address that can be opened; raises NoExample for one whose parts have no examples."""
    found: list[str] = []
    for name, varies, route in _below(get_resolver(), "", "", varies=False):
        if varies and name not in EXAMPLES:
            if route.startswith(WORKSPACE):
                continue
            raise NoExample(name)
        arguments = EXAMPLES[name]() if varies else [()]
        found += [reverse(name, args=parts) for parts in arguments]
    return found
