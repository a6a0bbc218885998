"""The empty register that an office fills in and imports."""
