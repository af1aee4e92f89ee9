"""Dates: written down, named, counted, spelt, found, anchored."""
