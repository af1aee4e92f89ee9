"""What a reader of a briefing sees."""
