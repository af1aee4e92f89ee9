"""What is wrong, how sure it is, what is missing, what is new."""
