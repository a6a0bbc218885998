"""Budget accounts of cooperation money and whose bank account may take it; no records here."""
