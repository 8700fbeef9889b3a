#!/usr/bin/env python3
"""What the program prints, compared with golden files: one for each command line below.

usage: golden.py PROGRAM    with UPDATE_GOLDEN=1 in the environment the files are rewritten
A golden file holds the exit status, standard output and, behind a line of its own, standard error.
"""
import difflib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXAMPLE = "tests/notes/example"

COMMANDS = {
    "help": ["--help"],
    "lint_help": ["lint", "--help"],
    "lsp_help": ["lsp", "--help"],
    "explain_help": ["explain", "--help"],
    "lint_text": ["lint", "--offline", EXAMPLE],
    "lint_colour": ["lint", "--offline", "--color", "always", f"{EXAMPLE}/pycon-harbour-2024.md"],
    "lint_json": ["lint", "--offline", "--format", "json", f"{EXAMPLE}/pycon-harbour-2024.md"],
    "lint_faulty_front_matter": ["lint", "--offline", "tests/notes/faulty"],
    "lint_missing_path": ["lint", "--offline", "no/such/note.md", f"{EXAMPLE}/data-evening-tidemouth.md"],
    "lint_offline_and_strict": ["lint", "--offline", "--strict", EXAMPLE],
    "lint_unknown_format": ["lint", "--format", "xml"],
    "talks_help": ["talks", "--help"],
    "talks_table": ["talks", EXAMPLE],
    "talks_json": ["talks", "--format", "json", f"{EXAMPLE}/data-evening-tidemouth.md"],
    "talks_csv": ["talks", "--format", "csv", EXAMPLE],
    "talks_markdown": ["talks", "--format", "markdown", EXAMPLE],
    "talks_filters": ["talks", "--speaker", "LANTERNBY", "--speaker", "@wim", "--tag", "meetup", EXAMPLE],
    "talks_explain": ["talks", "--explain", f"{EXAMPLE}/pycon-harbour-2024.md"],
    "talks_explain_and_path": ["talks", "--explain", "a.md", "b.md"],
    "talks_missing_path": ["talks", "no/such/note.md"],
    "config_help": ["config", "--help"],
    "config_text": ["config", "tests/notes/settings/a.md"],
    "config_json": ["config", "--format", "json", "tests/notes/settings/drafts/b.md"],
    "config_schema": ["config", "--schema"],
    "config_front_matter_schema": ["config", "--front-matter-schema"],
    "config_missing_path": ["config", "no/such/note.md"],
    "lint_settings": ["lint", "--offline", "tests/notes/settings"],
    "cache_help": ["cache", "--help"],
    "unknown_command": ["lnt"],
    "explain": ["explain"],
    "explain_rule": ["explain", "heading/empty"],
    "explain_unknown_rule": ["explain", "heading/none"],
}


def run(program, arguments):
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CLICOLOR_FORCE")}
    done = subprocess.run([program, *arguments], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=60, check=False)
    return f"$ confnotes {' '.join(arguments)}\nexit status {done.returncode}\n{done.stdout}--- stderr\n{done.stderr}"


def main(program):
    program = str(Path(program).resolve())
    wrong = 0
    for name, arguments in COMMANDS.items():
        golden = HERE / f"{name}.txt"
        after = run(program, arguments)
        before = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if after == before:
            continue
        if os.environ.get("UPDATE_GOLDEN") == "1":
            golden.write_text(after, encoding="utf-8")
            print(f"{golden.name} is rewritten.")
            continue
        wrong += 1
        print("".join(difflib.unified_diff(before.splitlines(True), after.splitlines(True), golden.name, "the program")))
    unknown = {path.stem for path in HERE.glob("*.txt")} - {*COMMANDS}
    unknown.discard("CMakeLists")
    if unknown:
        print(f"Golden files of no command: {', '.join(sorted(unknown))}")
    if wrong:
        print("UPDATE_GOLDEN=1 rewrites the golden files.")
    return 1 if wrong or unknown else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
