"""Lists of realisation from Siskeudes beside the receipts of agreements."""
