"""The lines of a page: what a short one looks like; what stands where; those above an article."""
