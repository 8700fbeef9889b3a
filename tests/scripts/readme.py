#!/usr/bin/env python3
"""The README's transcripts and its table of rules are what the program prints.

usage: readme.py PROGRAM README    with UPDATE_GOLDEN=1 in the environment they are rewritten
Each stands between the comments <!-- NAME --> and <!-- /NAME -->.
"""
import difflib
import os
import re
import subprocess
import sys
from pathlib import Path

EXAMPLE = "tests/notes/example"
COMMANDS = {"transcript": ("lint", "--offline", EXAMPLE), "talks": ("talks", EXAMPLE)}
SKIPPED = 77


def run(program, root, *arguments):
    done = subprocess.run([program, *arguments], cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=60, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"confnotes {' '.join(arguments)}: exit status {done.returncode}\n{done.stderr}")
    return done.stdout + done.stderr  # as a terminal shows them


def main():
    program, readme = sys.argv[1], Path(sys.argv[2])
    if not os.access(program, os.X_OK):
        print(f"SKIPPED: {program} is not built (scripts/setup builds it).")
        return SKIPPED
    blocks = {
        name: f"```console\n$ confnotes {' '.join(command)}\n{run(program, readme.parent, *command)}```\n"
        for name, command in COMMANDS.items()
    }
    blocks["rules"] = run(program, readme.parent, "explain", "--table")
    before = readme.read_text(encoding="utf-8")
    after = before
    for name, content in blocks.items():
        block = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->\n)", re.DOTALL)
        if len(block.findall(after)) != 1:
            sys.exit(f"{readme.name} needs one block <!-- {name} --> … <!-- /{name} -->.")
        after = block.sub(lambda found: f"{found[1]}\n{content.strip()}\n\n{found[2]}", after)
    if after == before:
        return 0
    if os.environ.get("UPDATE_GOLDEN") == "1":
        readme.write_text(after, encoding="utf-8")
        print(f"{readme.name} is rewritten.")
        return 0
    print("".join(difflib.unified_diff(before.splitlines(True), after.splitlines(True), readme.name, "the program")))
    print(f"{readme.name} differs from what the program prints; UPDATE_GOLDEN=1 rewrites it.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
