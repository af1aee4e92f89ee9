"""The ground: the rows, hand-kept files, lists of words, the text as received, tables on disk, how values are said."""
