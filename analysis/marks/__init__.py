"""What may be a number or date: where one can begin, how firmly it is meant, what only looks like one."""
