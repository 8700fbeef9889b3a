#!/usr/bin/env python3
"""A folder of notes as one workspace: every request at every 16th byte of every note.

usage: corpus_requests.py PROGRAM FOLDER [STEP]
Asks whatever the program offers, resolves the first of whatever can be resolved, and prints for each method how many answers came and how long they took; then every
answer that took over 50 ms, every error, and whether the program is still alive. A time here holds the way through the
pipe and Python's reading of the answer as well.
"""
import gc
import json
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from workspace import Server, CAPABILITIES  # noqa: E402

SLOW_MS = 50

TOKEN_TYPES = ["class", "variable", "enumMember", "namespace", "number", "event"]
CAPABILITIES["textDocument"].update({
    "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}},
    "rename": {"prepareSupport": True},
    "semanticTokens": {"tokenTypes": TOKEN_TYPES, "tokenModifiers": [], "formats": ["relative"], "requests": {}},
    "diagnostic": {}})
LAZY = {"properties": ["edit"]}
CAPABILITIES["textDocument"]["codeAction"].update({"dataSupport": True, "resolveSupport": LAZY})
CAPABILITIES["workspace"]["symbol"] = {"resolveSupport": {"properties": ["location.range"]}}

POSITION_REQUESTS = ["hover", "definition", "declaration", "completion", "documentHighlight", "prepareRename",
                     "linkedEditingRange"]
DOCUMENT_REQUESTS = ["documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full", "diagnostic"]


class Times:
    def __init__(self, server):
        self.server, self.by_method, self.slow, self.errors = server, {}, [], []

    def ask(self, method, params, where):
        begin = time.perf_counter()
        self.server.last_id += 1
        number = self.server.last_id
        self.server.send({"id": number, "method": method, "params": params})
        while True:
            message = self.server.messages.get(timeout=60)
            if message.get("id") == number and "method" not in message:
                break
        took = (time.perf_counter() - begin) * 1e3
        self.by_method.setdefault(method, []).append(took)
        if took > SLOW_MS:
            self.slow.append((took, method, where))
        # That something cannot be renamed is an answer.
        if "error" in message and message["error"]["code"] != -32803:
            self.errors.append((method, where, message["error"]))
        return message.get("result")

    def resolve_first(self, method, result, where):
        """Of a list, or of what stands in one under `items`, what is to be had on demand only."""
        items = result.get("items", []) if isinstance(result, dict) else result or []
        if items and (items[0].get("data") is not None or method == "completionItem/resolve"):
            self.ask(method, items[0], where)

    def report(self):
        for method, times in sorted(self.by_method.items()):
            times.sort()
            print(f"{method:<40} {len(times):7} answers   p50 {statistics.median(times):6.2f} ms   "
                  f"p95 {times[int(len(times) * 0.95)]:6.2f} ms   max {times[-1]:6.2f} ms")
        for took, method, where in sorted(self.slow, reverse=True):
            print(f"slow: {took:.0f} ms {method} {where}")
        for method, where, error in self.errors:
            print(f"error: {method} {where} {error}")


def places(text, step):
    """Line and UTF-8 column of every step-th byte."""
    data, row, line_begin = text.encode(), 0, 0
    for at in range(0, len(data) + 1, step):
        while (end := data.find(b"\n", line_begin)) != -1 and end < at:
            row, line_begin = row + 1, end + 1
        yield {"line": row, "character": at - line_begin}


def main(program, folder, step="16"):
    gc.disable()  # millions of times are kept: to look through them takes longer than most answers
    folder = Path(folder).resolve()
    server = Server(program, folder)
    times = Times(server)
    notes = sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".markdown", ".Rmd", ".rmd"))
    count = 0
    for path in notes:
        text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        server.notify("textDocument/didOpen", {"textDocument": {
            "uri": path.as_uri(), "languageId": "markdown", "version": 1, "text": text}})
        document = {"textDocument": {"uri": path.as_uri()}}
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": 1_000_000, "character": 0}}
        found = {name: times.ask("textDocument/" + name, document, path.name) for name in DOCUMENT_REQUESTS}
        times.resolve_first("documentLink/resolve", found["documentLink"], path.name)
        times.resolve_first("codeLens/resolve", found["codeLens"], path.name)
        times.ask("textDocument/inlayHint", {**document, "range": whole}, path.name)
        times.ask("textDocument/semanticTokens/range", {**document, "range": whole}, path.name)
        times.ask("textDocument/semanticTokens/full/delta", {
            **document, "previousResultId": found["semanticTokens/full"]["resultId"]}, path.name)
        times.ask("workspace/willRenameFiles", {"files": [
            {"oldUri": path.as_uri(), "newUri": path.with_name("moved.md").as_uri()}]}, path.name)
        for place in places(text, int(step)):
            count += 1
            where = f"{path.name}:{place['line'] + 1}:{place['character'] + 1}"
            found = {name: times.ask("textDocument/" + name, {**document, "position": place}, where)
                     for name in POSITION_REQUESTS}
            times.resolve_first("completionItem/resolve", found["completion"], where)
            times.ask("textDocument/references", {**document, "position": place,
                                                  "context": {"includeDeclaration": True}}, where)
            times.ask("textDocument/rename", {**document, "position": place, "newName": "new-name"}, where)
            times.ask("textDocument/selectionRange", {**document, "positions": [place]}, where)
            actions = times.ask("textDocument/codeAction", {**document, "range": {"start": place, "end": place},
                                                            "context": {"diagnostics": []}}, where)
            times.resolve_first("codeAction/resolve", actions, where)
            words = text[max(0, 16 * count % max(1, len(text))):][:12].split()
            symbols = times.ask("workspace/symbol", {"query": words[0] if words else ""}, where)
            times.resolve_first("workspaceSymbol/resolve", symbols, where)
        server.notify("textDocument/didClose", document)
    for command in ("confnotes.talks", "confnotes.speakers"):
        times.ask("workspace/executeCommand", {"command": command, "arguments": []}, command)
    times.ask("workspace/diagnostic", {"previousResultIds": []}, "")
    times.report()
    memory = server.memory()
    server.end()
    print(f"{len(notes)} notes, {count} places, peak of memory {memory['VmHWM']:.0f} MiB, exit status "
          f"{server.process.returncode}, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
