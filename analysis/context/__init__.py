"""What the other sentences add: from when a total runs, which event, which day, whose level; then the claims."""
