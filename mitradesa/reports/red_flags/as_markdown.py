"""The reference page of the signs: meaning, method, formula, thresholds, example, limits, and the rules that each leans on."""

from collections.abc import Iterator

from mitradesa.core.language import grouped
from mitradesa.core.red_flags.book import NEVER_AN_ACCUSATION, OWN_MEASURE, SIGNS, formula_of
from mitradesa.core.red_flags.plainly import plainly
from mitradesa.core.red_flags.sign import ABOUT_WORDS, THEME_WORDS, Sign, Theme
from mitradesa.core.red_flags.states import OUTCOME_SAYS, OUTCOME_WORDS, OWN_DAYS
from mitradesa.reports.rule_book.as_markdown import GENERATED


def red_flags_page() -> str:
    """All signs under their themes."""
    head = [
        *(GENERATED, f"# {len(SIGNS)} tanda yang perlu ditanyakan", ""),
        *(NEVER_AN_ACCUSATION, "", OWN_MEASURE, "", OWN_DAYS, ""),
        *("| hasil | artinya |", "|---|---|"),
        *(f"| {OUTCOME_WORDS[one]} | {says} |" for one, says in OUTCOME_SAYS.items()),
        "",
    ]
    return "\n".join([*head, *(line for theme in Theme for line in _theme(theme))])


def _theme(theme: Theme) -> Iterator[str]:
    yield from (f"## {THEME_WORDS[theme]}", "")
    for one in SIGNS.values():
        if one.theme is theme:
            yield from _sign(one)


def _sign(one: Sign) -> Iterator[str]:
    seen = one.look(one.example, one.numbers())
    yield from (f"### {one.title} (`{one.id}`)", "", one.meaning, "")
    rows = {
        "kapan diangkat": plainly(one),
        "caranya": one.method,
        "rumusnya": f"`{formula_of(one)}`",
        "yang ditanya": ABOUT_WORDS[one.about],
        "pertanyaannya": one.ask,
        "contoh": seen.says if seen else "",
        "kapan menyesatkan": one.limits,
        "aturan sandarannya": ", ".join(f"`{name}`" for name in one.leans) or "ukuran sendiri",
        "bobot dalam undian": str(one.weight),
    }
    yield from ("| | |", "|---|---|")
    yield from (f"| {name} | {text} |" for name, text in rows.items())
    for each in one.thresholds:
        bounds = f"{grouped(each.least)} sampai {grouped(each.most)}"
        yield f"| ukuran `{each.name}` | {each.label} {grouped(each.value)} {each.unit}; dapat {bounds} |"
    yield ""
