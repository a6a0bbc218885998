"""Pages of cooperations on their way: the list, the guide of one, its steps, papers and facts."""
