#!/usr/bin/env python3
"""A large workspace in the server: how soon it answers, how much memory it takes, how long requests take.

usage: workspace.py PROGRAM FLOOR FOLDER [ROUNDS]
FOLDER holds what generate_notes.py wrote; FLOOR is the program workspace_floor. Prints, ROUNDS (3) times, the time from
`initialize` to the first right answer to workspace/symbol beside the floor of the same moment, then the peak of memory,
the time of every kind of request, of renaming a tag in 1,000 notes, and which notes an edit has checked again.
"""
import json
import os
import random
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from queue import Queue

CAPABILITIES = {
    "general": {"positionEncodings": ["utf-8"]},
    "workspace": {"workspaceEdit": {"documentChanges": True}, "symbol": {}},
    "textDocument": {"hover": {"contentFormat": ["markdown"]}, "definition": {"linkSupport": True},
                     "documentSymbol": {"hierarchicalDocumentSymbolSupport": True}, "publishDiagnostics": {}}}


class Server:
    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.messages = Queue()
        self.last_id = 0
        self.notifications = []
        threading.Thread(target=self.read, daemon=True).start()
        self.begin = time.perf_counter()
        self.request("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": CAPABILITIES,
                                    "initializationOptions": {"diagnostics": {"delay": 0}}})
        self.notify("initialized", {})

    def read(self):
        stream = self.process.stdout
        while line := stream.readline():
            length = int(line.split(b":")[1])
            while stream.readline() != b"\r\n":
                pass
            self.messages.put(json.loads(stream.read(length)))

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def request(self, method, params):
        self.last_id += 1
        self.send({"id": self.last_id, "method": method, "params": params})
        while True:
            message = self.messages.get(timeout=60)
            if message.get("id") == self.last_id and "method" not in message:
                return message.get("result")
            self.notifications.append(message)

    def drain(self, seconds):
        """Whatever comes until nothing has come for so long."""
        found = []
        while True:
            try:
                found.append(self.messages.get(timeout=seconds))
            except Exception:
                return found

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return {name: int(status.split(name + ":")[1].split()[0]) / 1024 for name in ("VmHWM", "VmRSS")}

    def open(self, path):
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": path.as_uri(), "languageId": "markdown", "version": 1, "text": path.read_text()}})

    def end(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        self.process.wait(timeout=20)


def ready(program, floor, folder):
    """Milliseconds to the first right answer, and the floor's right after it."""
    server = Server(program, folder)
    seconds = 0
    while not seconds:
        found = server.request("workspace/symbol", {"query": "talk:The lighthouse talk"})
        answered = time.perf_counter()
        # Only where it knows all notes by then, the answer counts.
        if found and found[0]["name"].startswith("The lighthouse talk") and ends_well(server):
            seconds = answered - server.begin
    floor_ms = float(subprocess.run([floor, folder], capture_output=True, text=True, check=True).stdout)
    return server, seconds * 1e3, floor_ms


def ends_well(server):
    """The last note that the indexer comes to is known, too."""
    found = server.request("workspace/symbol", {"query": "talk:" + LAST_TITLE[0]})
    return bool(found) and any(symbol["location"]["uri"] == LAST_TITLE[1] for symbol in found)


def last_note(folder):
    path = max(folder.rglob("*.md"))
    title = next(line for line in path.read_text().split("\n") if line.startswith("### "))
    return title[4:].split(" (")[0], path.as_uri()


def request_times(server, notes):
    chooser = random.Random(1)
    times = {}

    def measure(method, params):
        begin = time.perf_counter()
        result = server.request(method, params)
        times.setdefault(method, []).append((time.perf_counter() - begin) * 1e3)
        return result

    for path in chooser.sample(notes, 100):
        server.open(path)
        document = {"textDocument": {"uri": path.as_uri()}}
        lines = path.read_text().split("\n")
        measure("textDocument/documentSymbol", document)
        places = []
        for row, line in enumerate(lines):
            for mark in ("### ", "@", "](", "tags: [\"", "Compare ["):
                if mark in line:
                    places.append((row, line.index(mark) + len(mark)))
            if line.startswith("### "):
                places.append((row, line.index("(") + 1))
        for row, column in chooser.sample(places, 6):
            place = {**document, "position": {"line": row, "character": column}}
            measure("textDocument/hover", place)
            measure("textDocument/definition", place)
            measure("textDocument/completion", place)
            measure("textDocument/references", {**place, "context": {"includeDeclaration": True}})
        server.notify("textDocument/didClose", document)
    for query in ("harb", "tides", "speaker:ba", "tag:Ha", "sorting streams", "zzz"):
        for _ in range(10):
            measure("workspace/symbol", {"query": query})
    for method, values in times.items():
        values.sort()
        print(f"{method:<30} {len(values):5} times   p50 {statistics.median(values):7.2f} ms   "
              f"p95 {values[int(len(values) * 0.95)]:7.2f} ms   max {values[-1]:7.2f} ms")


def rename_tag(server, notes):
    path = next(p for p in notes if '"Harbour"' in p.read_text())
    server.open(path)
    lines = path.read_text().split("\n")
    row = next(i for i, line in enumerate(lines) if line.startswith("tags:"))
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        result = server.request("textDocument/rename", {
            "textDocument": {"uri": path.as_uri()}, "newName": "Haven",
            "position": {"line": row, "character": lines[row].index("Harbour") + 1}})
        times.append((time.perf_counter() - begin) * 1e3)
    count = len(result["documentChanges"]) if result else 0
    print(f"renaming a tag: {statistics.median(times):.1f} ms, edits in {count} notes")
    server.notify("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})


def edit_heading(server, notes):
    """Opens the 200 notes that link to one heading and 200 that do not, and rewords the heading."""
    linking = [p for p in notes if "#the-lighthouse-talk" in p.read_text()]
    others = [p for p in notes if p not in linking][1:201]
    target = next(p for p in notes if "### The lighthouse talk" in p.read_text())
    for path in [*linking, *others, target]:
        server.open(path)
    server.request("textDocument/documentSymbol", {"textDocument": {"uri": target.as_uri()}})
    server.drain(1)
    row = next(i for i, line in enumerate(target.read_text().split("\n")) if line.startswith("### The lighthouse"))
    begin = time.perf_counter()
    server.notify("textDocument/didChange", {
        "textDocument": {"uri": target.as_uri(), "version": 2},
        "contentChanges": [{"range": {"start": {"line": row, "character": 4}, "end": {"line": row, "character": 7}},
                            "text": "That"}]})
    published, last = set(), begin
    while True:
        try:
            message = server.messages.get(timeout=1)
        except Exception:
            break
        if message.get("method") == "textDocument/publishDiagnostics":
            published.add(message["params"]["uri"])
            last = time.perf_counter()
    wanted = {p.as_uri() for p in linking}
    print(f"rewording a heading with {len(wanted)} links to it: {len(published & wanted)} of their notes and "
          f"{len(published - wanted - {target.as_uri()})} others were published anew, {1e3 * (last - begin):.0f} ms")


def main(program, floor, folder, rounds="3"):
    folder = Path(folder).resolve()
    notes = sorted(folder.rglob("*.md"))
    LAST_TITLE.extend(last_note(folder))
    print(f"{len(notes)} notes, {sum(p.stat().st_size for p in notes) / 1e6:.1f} MB, {os.cpu_count()} cores, "
          f"load {os.getloadavg()[0]:.1f}")
    server = None
    for _ in range(int(rounds)):
        if server:
            server.end()
        server, milliseconds, floor_ms = ready(program, floor, folder)
        print(f"first right answer: {milliseconds:7.0f} ms   floor {floor_ms:7.0f} ms   x{milliseconds / floor_ms:.2f}   "
              f"memory {server.memory()['VmRSS']:.0f} MiB, peak {server.memory()['VmHWM']:.0f} MiB")
    request_times(server, notes)
    rename_tag(server, notes)
    edit_heading(server, notes)
    print(f"peak of memory {server.memory()['VmHWM']:.0f} MiB")
    server.end()


LAST_TITLE = []

if __name__ == "__main__":
    main(*sys.argv[1:])
