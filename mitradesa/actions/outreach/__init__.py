"""Planning an awareness event and inviting to it; who came is written in `actions.attendance`, what came of it beside the results."""
