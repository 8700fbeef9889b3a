#!/usr/bin/env python3
"""Replays recorded sessions on the real program, and holds every message in both directions against the meta model.

usage: conform.py PROGRAM METAMODEL SESSION...
"""
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support" / "metamodel"))

from conversation import Conversation  # noqa: E402
from model import Model  # noqa: E402
from replay import replay  # noqa: E402

SKIPPED = 77


def main(program, metamodel, *sessions):
    if not os.path.exists(metamodel):
        print(f"SKIPPED: there is no meta model {metamodel} (CONFNOTES_METAMODEL, when CMake runs, names one).")
        return SKIPPED
    model = Model(metamodel)
    failures = 0
    for session in map(Path, sessions):
        conversation = Conversation(model)
        fault = replay(str(Path(program).resolve()), session, conversation)
        for line in ([fault] if fault else []) + [f"{session.name}: {each}" for each in conversation.faults]:
            print(f"FAIL {line}", flush=True)
            failures += 1
    return 1 if failures or not sessions else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
