"""Reading cooperations: which a seat sees, what their steps need, and the guide through them."""
