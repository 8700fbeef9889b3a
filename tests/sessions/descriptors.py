#!/usr/bin/env python3
"""The server ends cleanly whatever descriptors it was started with, and whoever does not read its log.

usage: descriptors.py PROGRAM
"""
import json
import subprocess
import sys
import time

SECONDS = 90  # a program with sanitizers on a busy machine takes a good part of it
WORK_SECONDS = 6  # for the queue to fill; less on a slow machine makes the check weaker, not wrong
SHUTDOWN = [
    {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
    {"id": 2, "method": "shutdown"},
    {"method": "exit"},
]


def framed(messages):
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n" % len(body) + body for body in bodies)


def check_closed(program, redirection, status):
    done = subprocess.run(["sh", "-c", f'exec "$0" lsp {redirection}', program], input=framed(SHUTDOWN),
                          capture_output=True, timeout=SECONDS, check=False)
    assert done.returncode == status, f"{redirection}: exit status {done.returncode}, not {status}"


def check_unread_log(program):
    """3,000 complaints into a pipe that nobody reads, and still an answer."""
    unknown = {"method": "textDocument/didChange", "params": {
        "textDocument": {"uri": "untitled:" + "x" * 100, "version": 1}, "contentChanges": []}}
    process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        process.stdin.write(framed(SHUTDOWN[:1] + [unknown] * 3000 + SHUTDOWN[1:]))
        process.stdin.flush()
        assert process.wait(timeout=SECONDS) == 0
    finally:
        process.kill()
        process.wait()


def check_gone_reader(program):
    """More replies than are queued at most, to a client that never reads and goes away: the server ends all the same."""
    text = "".join(f"## heading {number}\n" for number in range(9000))
    opened = {"method": "textDocument/didOpen", "params": {"textDocument": {
        "uri": "untitled:a", "languageId": "markdown", "version": 1, "text": text}}}
    asked = [{"id": number, "method": "textDocument/documentSymbol",
              "params": {"textDocument": {"uri": "untitled:a"}}} for number in range(10, 260)]
    process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        process.stdin.write(framed(SHUTDOWN[:1] + [opened] + asked))
        process.stdin.flush()
        time.sleep(WORK_SECONDS)
        process.stdout.close()
        process.stdin.close()
        assert process.wait(timeout=SECONDS) == 1
    finally:
        process.kill()
        process.wait()


def main(program):
    check_closed(program, "<&-", 1)
    check_closed(program, ">&-", 0)
    check_closed(program, "2>&-", 0)
    check_closed(program, ">&- 2>&-", 0)
    check_unread_log(program)
    check_gone_reader(program)
    print("Every start ended as it should.")


if __name__ == "__main__":
    main(*sys.argv[1:])
