"""The cards of those who come to an event, with the code that checks them in, to print and cut apart."""
