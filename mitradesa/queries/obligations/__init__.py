"""Duties of agreements: lists of due days, one agreement's duties, what could be entered, and what waits on desks."""
