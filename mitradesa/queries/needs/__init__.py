"""What the records show of each need of a step, a module a room; `everything` joins them."""
