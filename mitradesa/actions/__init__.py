"""Every write: one function per act, in one transaction, with its event; what may be done is asked of `core.roles`."""
