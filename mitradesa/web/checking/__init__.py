"""The pages that check a draft without an account: nothing is kept."""
