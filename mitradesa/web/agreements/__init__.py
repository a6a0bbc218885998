"""The register's pages: the list of agreements, the page of one, and the forms that record, mend, end and merge them."""
