"""A folder that goes on the path of a server whose clock is to run ahead."""
