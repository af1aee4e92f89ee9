"""What a number counts: its noun; level or change; unit, currency and rate; what numbers of a sentence share."""
