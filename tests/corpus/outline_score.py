#!/usr/bin/env python3
"""Keeps the outline of real notes from falling: scores `confnotes talks` against the outlines that were judged by eye.

usage: outline_score.py PROGRAM NOTES    exit status 77 where there are no such notes
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# What the scorer prints, and the least that each may be. Raise them with the extractor, never lower them for it.
FLOORS = {
    "talks, macro F1": (r"^talks +macro .* F1 ([\d.]+) \| micro", 0.985),
    "speakers, macro F1": (r"^speakers macro .* F1 ([\d.]+) \| micro", 0.97),
}
EXACT_TITLES = 0.97
NOT_HERE = 77


def predictions(program, notes):
    files = [json.loads(path.read_text(encoding="utf-8"))["file"] for path in sorted((notes / "gold").glob("*.json"))]
    listed = subprocess.run([program, "talks", "--format", "json", *files], cwd=notes / "corpus", check=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120).stdout
    found = {file: [] for file in files}
    for talk in json.loads(listed):
        found[talk["file"]].append(talk)
    return found


def main(program, notes):
    program, notes = str(Path(program).resolve()), Path(notes)
    scorer = notes / "score_outline.py"
    if not scorer.exists():
        print(f"SKIPPED: there are no judged outlines at {notes}")
        return NOT_HERE
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(predictions(program, notes), file)
        file.flush()
        score = subprocess.run([sys.executable, scorer, file.name, "--titles", "--no-prose"], check=True, text=True,
                               stdout=subprocess.PIPE, timeout=120).stdout
    print(score)
    fallen = []
    for name, (pattern, floor) in FLOORS.items():
        value = float(re.search(pattern, score, re.MULTILINE).group(1))
        if value < floor:
            fallen.append(f"{name} is {value}, below {floor}")
    exact, matched = map(int, re.search(r"exact (\d+) of (\d+) matched", score).groups())
    if exact < EXACT_TITLES * matched:
        fallen.append(f"{exact} of {matched} titles are exact, below {EXACT_TITLES}")
    print("\n".join(fallen))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
