"""Who copies whom: shared wording, versions of one utterance, who goes back to whom."""
