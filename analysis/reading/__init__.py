"""Reading many texts: decisions of people, what was read before, rows sorted on disk, who reads; claims as a table."""
