"""Every address of the site as one list, with examples for the parts that vary: what tests walk, and what a site map would print."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from mitradesa.law.book import every_rule
from mitradesa.law.citation import instruments
from mitradesa.web.checking.samples import SAMPLES

Examples = Callable[[], Sequence[tuple[object, ...]]]
EXAMPLES: Mapping[str, Examples] = {
    "law:rule": lambda: list(dict.fromkeys((rule.id,) for rule in every_rule())),
    "law:local_rule": lambda: [(rule.id, rule.region) for rule in every_rule() if rule.region],
    "law:instrument": lambda: [(name,) for name in instruments()],
    "checking:sample": lambda: [(sample.name,) for sample in SAMPLES],
    "checking:sample_file": lambda: [(sample.name,) for sample in SAMPLES],
    "checking:picture": lambda: [],
    "desk:calendar": lambda: [],
    "letters:cancel": lambda: [],
    "letters:dispose": lambda: [],
    "letters:finish": lambda: [],
    "letters:initial": lambda: [],
    "letters:send": lambda: [],
    "letters:show": lambda: [],
    "letters:sign": lambda: [],
    "offices:act_for": lambda: [],
    "offices:approve": lambda: [],
    "offices:end": lambda: [],
    "offices:fill": lambda: [],
    "offices:handover": lambda: [],
    "offices:resume": lambda: [],
    "offices:show": lambda: [],
    "offices:sign": lambda: [],
    "offices:start_handover": lambda: [],
    "offices:suspend": lambda: [],
    "offices:withdraw": lambda: [],
    **dict.fromkeys(
        (
            "certificates:results",
            "certificates:people",
            "certificates:text",
            "certificates:promises",
            "certificates:settle",
            "certificates:photo",
            "certificates:document",
            "certificates:payment",
            "certificates:take_out",
            "certificates:ask",
            "certificates:fetch",
            "certificates:certificates",
            "certificates:revoke",
            "certificates:late",
            "certificates:addendum",
            "verification:verify",
            "invitation:show",
            "invitation:calendar",
            "outreach:add",
            "outreach:agenda",
            "outreach:agenda_line",
            "outreach:calendar",
            "outreach:cancel",
            "outreach:cards",
            "outreach:letters_paper",
            "outreach:committee",
            "outreach:copy",
            "outreach:cost",
            "outreach:costs",
            "outreach:cv",
            "outreach:draft_letters",
            "outreach:engaged",
            "outreach:exceptions",
            "outreach:invitation",
            "outreach:invitations",
            "outreach:kuasa",
            "outreach:listing",
            "outreach:material",
            "outreach:material_file",
            "outreach:materials",
            "outreach:member",
            "outreach:move",
            "outreach:move_line",
            "outreach:on_paper",
            "outreach:opener",
            "outreach:plan",
            "outreach:quotas",
            "outreach:remind",
            "outreach:renew",
            "outreach:send",
            "outreach:show",
            "outreach:speaker",
            "outreach:speakers",
            "outreach:texts",
        ),
        lambda: [],
    ),
    "plans:change_line": lambda: [],
    "plans:change_paper": lambda: [],
    "plans:fetch": lambda: [],
    "plans:line": lambda: [],
    "plans:paper_file": lambda: [],
    "plans:paper": lambda: [],
    "plans:show": lambda: [],
    "openid_connect_login": lambda: [],
    "openid_connect_callback": lambda: [],
    "mfa_remove_webauthn": lambda: [],
    "mfa_edit_webauthn": lambda: [],
    "access:roster": lambda: [],
    "access:columns": lambda: [],
    "access:commit": lambda: [],
    "access:ask_reset": lambda: [],
    "access:approve_reset": lambda: [],
    "access:refuse_reset": lambda: [],
    "regions:rename": lambda: [],
    "regions:show": lambda: [],
    "regions:succeed": lambda: [],
    **dict.fromkeys(
        (
            "agreements:export",
            "agreements:show",
            "agreements:change",
            "agreements:state",
            "agreements:confirm",
            "agreements:end",
            "agreements:renewal",
            "agreements:merge",
            "agreements:part",
            "agreements:different",
            "agreements:print_sheet",
            "agreements:sheet",
            "agreements:bring_sheet",
            "agreements:check_sheet",
            "agreements:withdraw_sheet",
            "agreements:sheet_file",
            "agreements:sheet_picture",
            "overview:next",
            "partners:show",
            "partners:change",
            "partners:merge",
            "partners:split",
            "villages:show",
        ),
        lambda: [],
    ),
    **dict.fromkeys(
        (
            "checkin:index",
            "checkin:check_in",
            "checkin:take_back",
            "checkin:walk_in",
            "checkin:listing",
            "checkin:person",
            "checkin:erase",
            "checkin:phone",
            "checkin:worker",
            "checkin:prepare",
            "checkin:send",
            "checkin:devices",
            "checkin:close",
            "checkin:print",
            "checkin:quick",
            "checkin:hosts",
            "checkin:doubles",
            "checkin:questions",
            "checkin:answer",
            "checkin:often",
            "checkin:feedback",
            "checkin:quiz",
            "checkin:new_item",
            "checkin:item",
            "checkin:typed_answers",
            "checkin:results",
            "checkin:answers",
            "checkin:scores",
            "checkin:take_part",
        ),
        lambda: [],
    ),
    "register:batch": lambda: [],
    "register:columns": lambda: [],
    "register:sheet": lambda: [],
    "register:record": lambda: [],
    "register:undo": lambda: [],
    "register:push_on": lambda: [],
    "register:rows": lambda: [],
    "register:row": lambda: [],
    "register:row_village": lambda: [],
    "register:row_skip": lambda: [],
    "register:scan": lambda: [],
    "register:attach": lambda: [],
    "register:drop": lambda: [],
    "register:read_again": lambda: [],
    "register:scan_file": lambda: [],
    "register:picture": lambda: [],
    "register:file": lambda: [],
    "register:add_file": lambda: [],
    "register:replace_file": lambda: [],
    **dict.fromkeys(
        (
            "legal_desk:article",
            "legal_desk:withdraw_article",
            "legal_desk:change",
            "legal_desk:approve",
            "legal_desk:refuse",
            "legal_desk:number",
            "legal_desk:withdraw_number",
            "legal_desk:compose",
            "legal_desk:local_rule",
            "legal_desk:withdraw_local",
            "legal_desk:give",
            "legal_desk:end",
            "legal_desk:run",
        ),
        lambda: [],
    ),
    "trail:approve_erasure": lambda: [],
    "trail:erase_event": lambda: [],
    "trail:proof": lambda: [],
    "trail:proof_json": lambda: [],
    "trail:refuse_erasure": lambda: [],
    "trail:show": lambda: [],
}


class NoExample(LookupError):
    """An address with parts that vary, for which EXAMPLES has no entry."""


def names() -> Iterator[tuple[str, bool]]:
    """The name of every address and whether parts of it vary."""
    yield from _below(get_resolver(), "", varies=False)


def _below(resolver: URLResolver, space: str, *, varies: bool) -> Iterator[tuple[str, bool]]:
    for entry in resolver.url_patterns:
        here = varies or bool(entry.pattern.converters)
        if isinstance(entry, URLResolver):
            yield from _below(entry, f"{space}{entry.namespace}:" if entry.namespace else space, varies=here)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", here


def addresses() -> list[str]:
    """Every address that can be opened; raises NoExample for one whose parts have no examples."""
    found: list[str] = []
    for name, varies in names():
        if varies and name not in EXAMPLES:
            raise NoExample(name)
        arguments = EXAMPLES[name]() if varies else [()]
        found += [reverse(name, args=parts) for parts in arguments]
    return found
