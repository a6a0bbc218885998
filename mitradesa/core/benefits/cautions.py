"""Where a figure misleads: sentences about one deal and about a comparison, in Indonesian."""

from collections.abc import Sequence

from mitradesa.core.benefits.deal import FLATTERING, TERMS, unknown_terms
from mitradesa.core.benefits.measures import Valued
from mitradesa.core.language import _


def cautions(one: Valued) -> list[str]:
    """What to know before believing the figures of a deal."""
    deal = one.deal
    unknown = unknown_terms(deal)
    found = []
    if flattering := [TERMS[name] for name in unknown if name in FLATTERING]:
        found.append(
            _(
                "Belum diketahui: {terms}. Dihitung nol, jadi hasilnya tampak lebih baik bagi desa daripada sebenarnya."
            ).format(terms=", ".join(flattering))
        )
    if others := [TERMS[name] for name in unknown if name not in FLATTERING]:
        found.append(_("Belum diketahui: {terms}. Dihitung nol.").format(terms=", ".join(others)))
    if deal.share and deal.turnover is None:
        found.append(_("Bagi hasil tidak dapat dihitung tanpa perkiraan omzet."))
    if one.village.npv < 0:
        found.append(_("Desa merugi: yang diberikan lebih besar daripada yang diterima."))
    if one.partner.npv < 0 and deal.turnover is not None:
        found.append(
            _("Menurut angka ini mitra merugi; tawaran yang tidak dapat ditanggungnya jarang dipenuhi.")
        )
    return found + _about_rates(one)


def _about_rates(one: Valued) -> list[str]:
    found = []
    if one.village.several_rates:
        found.append(
            _(
                "Arus desa berganti tanda lebih dari sekali: tingkat pengembaliannya dapat lebih dari satu; lihat nilai kini."
            )
        )
    if one.partner.several_rates:
        found.append(_("Tingkat pengembalian mitra dapat lebih dari satu; jangan dipakai."))
    return found


def cautions_together(deals: Sequence[Valued]) -> list[str]:
    """What to know before comparing these deals."""
    found = []
    if len({one.deal.years for one in deals}) > 1:
        found.append(
            _("Jangka waktunya berbeda: bandingkan nilai bagi desa per tahun, bukan nilai seluruhnya.")
        )
    known = {one.deal.turnover for one in deals if one.deal.turnover is not None}
    if len(known) > 1:
        found.append(
            _(
                "Perkiraan omzetnya berbeda tiap tawaran: tanyakan dari mana angka itu; mitra yang optimis tampak lebih baik."
            )
        )
    if len({unknown_terms(one.deal) for one in deals}) > 1:
        found.append(_("Yang belum diketahui berbeda tiap tawaran: lengkapi dahulu supaya sebanding."))
    return found
