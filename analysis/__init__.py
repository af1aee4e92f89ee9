"""Claimbook: news texts in, briefings out, every figure one click from its sentence."""

__version__ = "0.7.0"
