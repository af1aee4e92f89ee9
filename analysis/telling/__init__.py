"""Sentences and charts made from rows."""
