"""What people declare in data/: what is counted; countries; units; reporting words; words beside numbers."""
