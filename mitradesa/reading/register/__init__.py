"""Registers kept in spreadsheets: tables out of files, columns by their headers and contents, cells as days, rupiah, numbers, villages."""
