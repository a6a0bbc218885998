"""The complete report of an awareness event with its attachments, as PDF and DOCX, in the order that offices use."""
