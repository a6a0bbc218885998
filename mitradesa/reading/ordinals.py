"""How a list number is written: 4 as "4", "d", "D", "iv", "IV" or "04"; which number comes next lives with each format."""

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_UNITS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_MOST_REPEATS = 20


def ordinal(number: int, shape: str) -> str:
    """Write `number` in one of Word's number formats; an unknown format is written in digits, "none" as nothing."""
    written = _SHAPES.get(shape)
    return str(number) if written is None else written(number)


def roman(number: int) -> str:
    """Upper-case Roman numerals for 1 to 4999; digits outside that range."""
    if not 0 < number < 5000:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def letters(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA, 28 is BB, as word processors count."""
    if not 0 < number <= 26 * _MOST_REPEATS:
        return str(number)
    repeats, index = divmod(number - 1, 26)
    return chr(ord("A") + index) * (repeats + 1)


def spelled(number: int) -> str:
    """An Indonesian cardinal from nol to sembilan puluh sembilan; digits beyond."""
    if not 0 <= number < 100:
        return str(number)
    if number < 12:
        return _UNITS[number]
    if number < 20:
        return f"{_UNITS[number - 10]} belas"
    tens, units = divmod(number, 10)
    return f"{_UNITS[tens]} puluh" + (f" {_UNITS[units]}" if units else "")


_SHAPES: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "bullet": lambda number: "-",
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letters,
    "lowerLetter": lambda number: letters(number).lower(),
    "cardinalText": lambda number: spelled(number).capitalize(),
    "ordinalText": lambda number: f"Ke{spelled(number)}",
    "ordinal": lambda number: f"ke-{number}",
    "numberInDash": lambda number: f"- {number} -",
}
