"""The room of awareness events: planned from need, invited to, archived; check-in is in `web.checkin`, results in `web.certificates`."""
