"""What people declare in data/: what is counted; in what; reporting words; words beside a number."""
