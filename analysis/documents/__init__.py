"""An article: when it appeared; its title, outlet and author; a text to its articles; the files there are."""
