"""What residents say of cooperations: raising, answering, objecting, and what is erased."""
