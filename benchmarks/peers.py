"""Peers over a folder of texts, in an environment of their own: prints documents a second as JSON.

python benchmarks/peers.py FOLDER
"""

import json
import sys
import time
from pathlib import Path


def time_texts(read, texts, most_seconds=20.0):
    """Documents a second of processor time, for at most so many seconds."""
    start, count = time.process_time(), 0
    for text in texts:
        read(text)
        count += 1
        if time.process_time() - start > most_seconds:
            break
    return count / (time.process_time() - start)


def main(folder):
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    import spacy
    from quantulum3 import parser

    blank = spacy.blank("en")
    parser.parse("It weighs 5 kg.")  # loads its units once
    print(
        json.dumps(
            {
                "quantulum3": time_texts(lambda text: parser.parse(text), texts),
                "spaCy blank tokenizer": time_texts(blank, texts),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1])
