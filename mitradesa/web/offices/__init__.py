"""Offices and their holders in the workspace: lists, one office, filling it, acting, suspension, handover."""
