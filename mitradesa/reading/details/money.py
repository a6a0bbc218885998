"""Money that goes beside the agreement's own sum: how the partner pays, what the village pays, levies, capital, debts."""

import re

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import ABSENT, JUDGEMENT, NO_VILLAGE
from mitradesa.reading.details.sayings import absent, read_amount, read_saying, subject
from mitradesa.reading.details.sides import PARTNER, VILLAGE
from mitradesa.reading.found import Found

_COSTS = re.compile(
    r"\b(?:menanggung(?! ?jawab)|ditanggung|dibebankan|membebani|membayar\w*|dibayar\w*|membiayai|dibiayai|menganggarkan|"
    r"dianggarkan|mengalokasikan|biaya\w*|pembiayaan|pendanaan|dana|anggaran|honor\w*|upah|insentif|imbalan|kompensasi|ganti rugi|"
    r"pajak\w*|pbb|retribusi|iuran|tagihan|premi|asuransi|mengganti|swadaya|menyediakan|menyiapkan|memfasilitasi|melengkapi|membangun)\b"
)
_TO_VILLAGE = re.compile(
    r"\bsewa\b|\bkontribusi\b|\bbagi hasil\b|\bbagian pihak\b|\bkas desa\b|\bpades\b|\bpendapatan asli desa\b"
)
_BUDGET = ("apbd", "apbdes", "apbdesa", "danadesa", "anggaranpendapatan", "anggarandesa", "add")
_BUYS = (
    "pengadaan",
    "membeli",
    "pembelian",
    "penyedia",
    "suratperintahkerja",
    "konsult",
    "borong",
    "spesifikasi",
    "kontraktor",
)
_PLAIN_ZEROS = ("debt_paid_with_asset", "bumdes_equity", "kdmp_loan", "bumdes_asset_burdens")


def read_money(paper: Paper) -> dict[str, Found]:
    """The details of money; sums are whole rupiah."""
    if not paper.sides.orders and not paper.has_village:
        names = (
            *_PLAIN_ZEROS,
            "levy_amount",
            "letter_fee",
            "payment_mode",
            "outside_capital",
            "yearly_contribution",
            "village_cost_year",
            "village_buys",
        )
        return {name: paper.silent(NO_VILLAGE) for name in names}
    cost, fee = _village_cost(paper), _letter_fee(paper)
    return {
        **{name: absent(paper, name) for name in _PLAIN_ZEROS},
        "levy_amount": absent(paper, "levy_amount") if fee.value == 0 else paper.silent(JUDGEMENT),
        "letter_fee": fee,
        "payment_mode": read_saying(paper, "payment_mode", lambda match: _transferred(paper, match)),
        "outside_capital": read_amount(paper, "outside_capital", lambda match: paper.side(match) == PARTNER),
        "yearly_contribution": read_amount(
            paper, "yearly_contribution", lambda match: paper.side(match) == PARTNER
        ),
        "village_cost_year": cost,
        "village_buys": _village_buys(paper, cost),
    }


def _transferred(paper: Paper, match: re.Match[str]) -> str | None:
    """Transfer, where the partner pays or the village's part is paid in."""
    wanted = VILLAGE if match[0].startswith("bagian") else PARTNER
    return "transfer" if paper.side(match) == wanted else None


def _letter_fee(paper: Paper) -> Found:
    told = subject("letter_fee")
    if paper.doubt or any(told.words["paid"].search(one.said) for one in paper.near(told.near)):
        return paper.silent(JUDGEMENT)
    return paper.stated(0, 0.8, ABSENT)


def _village_cost(paper: Paper) -> Found:
    """Nothing, where every sentence about costs names the partner alone or speaks of what the village receives."""
    if paper.doubt or not paper.sides.orders or paper.speaks_of(_BUDGET):
        return paper.silent(JUDGEMENT)
    if any(not _spares_village(paper, one.said) for one in paper.body if _COSTS.search(one.words)):
        return paper.silent(JUDGEMENT)
    return paper.stated(0, 0.7, ABSENT)


def _spares_village(paper: Paper, said: str) -> bool:
    speakers = paper.speakers(said)
    if not speakers:
        return bool(_TO_VILLAGE.search(said))
    receives = bool(re.search(r"\bkepada\b", said)) and len(set(speakers)) == 2
    return speakers[0] == PARTNER and (set(speakers) == {PARTNER} or receives)


def _village_buys(paper: Paper, cost: Found) -> Found:
    if cost.value != 0 or paper.speaks_of(_BUYS):
        return paper.silent(JUDGEMENT)
    return paper.stated("nothing", 0.7, ABSENT)
