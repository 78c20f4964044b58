"""`python -m tests.danger`: how the lists do on the kept sentences, and which they get wrong."""

from __future__ import annotations

import sys

from bot import danger
from tests.danger.sentences import is_right, sentences, table


def main(part: str | None) -> None:
    sys.stdout.write(table() + "\n\n")
    for sentence in sentences(part):
        if not is_right(sentence):
            said = ", ".join(sorted(danger.kinds(sentence.text))) or "nothing"
            sys.stdout.write(f"{sentence.language} {sentence.kind}: {sentence.text!r} -> {said}\n")


main(sys.argv[1] if len(sys.argv) > 1 else None)
