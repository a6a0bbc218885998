"""The formulas of late fees and shares in a sentence that a person can check against the clause."""

from mitradesa.core.language import _, with_decimals
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.late_fees import PER_WORDS, FeeFormula
from mitradesa.core.obligations.shares import ShareFormula


def percent(points: int) -> str:
    """Basis points as a percentage: 0,1%."""
    return f"{with_decimals(points / 100)}%"


def late_fee_said(formula: FeeFormula) -> str:
    """0,1% dari yang belum dibayar tiap hari, masa tenggang 7 hari, paling banyak 5% dari jumlahnya."""
    of = [f"{percent(formula.points)} {_('dari yang belum dibayar')}"] if formula.points else []
    of += [in_rupiah(formula.fixed)] if formula.fixed else []
    said = f"{_(' ditambah ').join(of)} {_(PER_WORDS[formula.per])}"
    if formula.grace:
        since = _("jatuh tempo") if formula.from_due else _("habisnya masa tenggang")
        said += f", {_('masa tenggang')} {formula.grace} {_('hari lalu dihitung sejak')} {since}"
    caps = [f"{percent(formula.cap_points)} {_('dari jumlah jatuh tempo')}"] if formula.cap_points else []
    caps += [in_rupiah(formula.cap)] if formula.cap else []
    return said + (f", {_('paling banyak')} {_(' dan ').join(caps)}" if caps else "")


def share_said(formula: ShareFormula) -> str:
    """10% dari omzet sampai Rp100.000.000, 15% dari selebihnya; paling sedikit Rp5.000.000 satu masa."""
    ends = [one.above for one in formula.tiers[1:]]
    parts = []
    for place, tier in enumerate(formula.tiers):
        upto = f" {_('sampai')} {in_rupiah(ends[place])}" if place < len(ends) else ""
        above = f" {_('di atas')} {in_rupiah(tier.above)}" if tier.above else ""
        parts.append(f"{percent(tier.points)} {_('dari omzet')}{above}{upto}")
    bounds = [
        f"{word} {in_rupiah(amount)} {of}"
        for word, amount, of in (
            (_("paling sedikit"), formula.least, _("satu masa")),
            (_("paling banyak"), formula.most, _("satu masa")),
            (_("dijamin"), formula.guarantee, _("setahun")),
        )
        if amount
    ]
    return "; ".join([", ".join(parts), *bounds])
