"""Facts: one question and its answers, counts that grow, published series."""
