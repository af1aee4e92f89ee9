"""What a text comes in: packed files, pages, PDFs, rows; which ending is what; what people keep about texts."""
