"""A letter of the shown village on its way to a signature by hand: drafted, initialled, its sheet printed. Everybody in it is invented."""

from mitradesa.actions.demo.people import seat_of
from mitradesa.actions.letters import Sheet, draft_letter, initial_letter
from mitradesa.actions.signature_sheets import print_letter_sheet
from mitradesa.core.roles import Role
from mitradesa.records.models import SignatureSheet

LETTER = Sheet("Camat (contoh)", "Undangan musyawarah desa tentang kerja sama (contoh)")


def letter_on_paper() -> SignatureSheet:
    """The sheet, as the operator printed it."""
    operator = seat_of(Role.VILLAGE_OPERATOR)
    letter = draft_letter(operator, LETTER)
    initial_letter(seat_of(Role.VILLAGE_SECRETARY), letter.pk)
    return print_letter_sheet(operator, letter.pk)
