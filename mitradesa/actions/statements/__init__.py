"""Every act on bank statements and Siskeudes lists: bringing a file in, keeping its lines, matching them to receipts."""
