"""Papers as they are printed, made from queries and set by Typst; tables and analyses are in `reports`."""
