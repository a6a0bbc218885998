"""The pages that a secret in their address opens, without a sign-in; who may do what with one is in `roles`."""

from collections.abc import Mapping

SIGNED_LINKS: Mapping[str, str] = {
    "checkin:send": "a phone prepared for check-in sends its records with the secret that it was given, without a session",
    "checkin:take_part": "a participant of an event answers its test, asks, or says what he thinks, by the link that the committee shows",
    "invitation:show": "the addressee of an invitation to an event answers it and names who comes, for whoever has its secret address",
    "invitation:calendar": "the event of an invitation as a calendar file, for whoever has its secret address",
    "registration:state": "who registered a third party looks up its state by the code of its receipt",
    "registration:mend": "who registered a third party mends what was returned, by the code of its receipt",
    "registration:withdraw": "who registered a third party takes it back, by the code of its receipt",
    "concern:state": "a resident looks up what became of what he said, by the code that he was given",
    "concern:reply": "a resident answers a question back, by his code",
    "concern:object": "a resident says that an answer does not answer him, by his code",
    "desk:calendar": "the desk of one person as a calendar, for whoever has its secret address",
}
"""The open pages that a secret in their address lets in, by name; every other page outside the portal asks to sign in."""
