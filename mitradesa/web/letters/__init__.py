"""The agenda book of letters in the workspace."""
