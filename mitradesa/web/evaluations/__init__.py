"""Pages of the desks: the queue, a sheet, what a case has sent, the regent's permit, and a case carried as one file."""
