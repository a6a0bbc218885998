"""The pages of the workspace as people who hold offices see them, with something on every page."""
