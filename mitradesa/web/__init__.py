"""The pages in the browser, one room a subject; what they show is read and judged below."""
