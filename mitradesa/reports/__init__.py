"""Reports, one folder each, made from queries, the law and the reader; no Django here."""
