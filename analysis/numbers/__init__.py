"""Numbers: their scale, in digits, in words, with bounds and ranges."""
