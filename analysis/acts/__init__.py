"""What happened, from one sentence: which act counts a number; when, where, by whom, to whom; one event or a total."""
