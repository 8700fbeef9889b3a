#!/usr/bin/env python3
"""How long an editor waits: from an edit to the diagnostics, beside the floor of an empty exchange in the same run.

usage: keystrokes.py PROGRAM NOTE [KEYS]
The note is opened in the server with a quiet period of 0, then KEYS (300) letters are typed into it one by one, each
after the answer to the one before: half of them into the first line of text, half into the front matter where there is
one. The floor is a request that the server does not know, asked just as often in between.
"""
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path


class Client:
    def __init__(self, program):
        self.process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def wait_for(self, is_it):
        while True:
            length = 0
            while (line := self.process.stdout.readline()) != b"\r\n":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            message = json.loads(self.process.stdout.read(length))
            if is_it(message):
                return message


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def row(name, seconds, floor):
    p50, p99 = statistics.median(seconds), percentile(seconds, 0.99)
    print(f"{name:<28} p50 {p50 * 1e3:7.3f} ms   p99 {p99 * 1e3:7.3f} ms   p50 over the floor x{p50 / floor:.2f}")


def main(program, note, keys="300"):
    text = Path(note).read_text(encoding="utf-8")
    lines = text.split("\n")
    body = next(i for i, line in enumerate(lines) if line and line[0].isalpha() and ": " not in line)
    places = [body] + [i for i, line in enumerate(lines[:20]) if line.startswith("title: ")][:1]
    uri = "untitled:bench"
    client = Client(program)
    client.send({"id": 0, "method": "initialize", "params": {
        "processId": None, "rootUri": None, "capabilities": {},
        "initializationOptions": {"diagnostics": {"delay": 0}}}})
    client.wait_for(lambda m: m.get("id") == 0)
    client.send({"method": "initialized", "params": {}})
    client.send({"method": "textDocument/didOpen", "params": {
        "textDocument": {"uri": uri, "languageId": "markdown", "version": 0, "text": text}}})
    client.wait_for(lambda m: m.get("method") == "textDocument/publishDiagnostics")

    times = {place: [] for place in places}
    floors = []
    for key in range(1, int(keys) + 1):
        place = places[key % len(places)]
        at = {"line": place, "character": len(lines[place])}
        lines[place] += "x"
        change = {"method": "textDocument/didChange", "params": {
            "textDocument": {"uri": uri, "version": key}, "contentChanges": [{"range": {"start": at, "end": at}, "text": "x"}]}}
        begin = time.perf_counter()
        client.send(change)
        client.wait_for(lambda m: m.get("params", {}).get("version") == key)
        times[place].append(time.perf_counter() - begin)
        begin = time.perf_counter()
        client.send({"id": key, "method": "confnotes/none"})
        client.wait_for(lambda m: m.get("id") == key)
        floors.append(time.perf_counter() - begin)
    client.send({"id": -1, "method": "shutdown"})
    client.wait_for(lambda m: m.get("id") == -1)
    client.send({"method": "exit"})
    client.process.stdin.close()
    client.process.wait(timeout=10)

    floor = statistics.median(floors)
    print(f"{note}: {len(text.encode())} bytes, {keys} keys")
    row("floor: an empty exchange", floors, floor)
    for place, name in zip(places, ("key in a paragraph", "key in the front matter")):
        row(name, times[place], floor)


if __name__ == "__main__":
    main(*sys.argv[1:])
