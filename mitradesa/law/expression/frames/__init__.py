"""Back end for millions of agreements, the only room that imports Polars: expressions, tables of facts, and counts over them."""
