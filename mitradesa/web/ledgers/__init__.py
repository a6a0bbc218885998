"""Was it worth it? The benefit ledgers of agreements, kept, confirmed, compared and printed."""
