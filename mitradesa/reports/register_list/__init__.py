"""A list of agreements on paper or as a file to work on: XLSX, CSV and PDF, from plain lines."""
