"""Whether a deal is fair before it is signed: what each side gives and gets over the years, what that is worth today, and how sure it is.

Nothing here knows records or pages. Money is whole rupiah, shares and rates are basis points; floats appear only in measures.
"""
