"""Speed side by side with peers, quality on labelled sets, and what was read by hand."""
