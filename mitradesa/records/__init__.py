"""The rows of the database: one Django app, one chain of migrations; what is done with the rows lives on the floors above."""
