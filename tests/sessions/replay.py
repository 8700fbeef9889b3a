#!/usr/bin/env python3
"""Replays recorded sessions on the real program, through pipes.

usage: replay.py PROGRAM SESSION.lsp...

A session is made by `confnotes lsp --record FILE`, or by hand. Each line is one of:
  > JSON     sent to the server
  < JSON     must come from the server: the next message that has at least these members; others are passed over
  ! TEXT     bytes sent as they are, with Python's escapes (\\r\\n)
  ~ FILE TEXT  written into the session's folder before it starts, with Python's escapes
  $ ARGUMENT   an argument more for `confnotes lsp`
  @ PATH STATUS TEXT  a page of a server on the loopback interface; what it has no page for is not found
  . JSON     must not have come by the time the process has ended
  = STATUS   the input is closed, and the process must end with this exit status
  ^ STATUS   the process must end by itself with this exit status, its input still open
  # ...      a comment
${ROOT} stands for the session's own empty folder, ${PID} for a process id that is no more, ${SERVER} for the address of
the server, as http://127.0.0.1:4711.
"""
import http.server
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

SECONDS = 20


class Listener:
    """Hears every message of a session. What the program sends, it sends from a thread of its own."""

    def client_sent(self, message):
        pass

    def client_sent_bytes(self):
        pass

    def server_sent(self, message):
        pass

    def end(self, is_orderly):
        pass


class Server:
    def __init__(self, program, arguments, folder, listener):
        self.listener = listener
        # What it remembers is the session's own, too.
        environment = {**os.environ, "XDG_CACHE_HOME": f"{folder}/.cache", "XDG_STATE_HOME": f"{folder}/.state"}
        self.process = subprocess.Popen([program, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        cwd=folder, env=environment)
        self.messages = queue.Queue()
        self.seen = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        stream = self.process.stdout
        while True:
            length = None
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            message = json.loads(stream.read(length))
            self.listener.server_sent(message)
            self.messages.put(message)

    def write(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # the exit status tells

    def send(self, message):
        self.listener.client_sent(message)
        body = json.dumps(message).encode()
        self.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def expect(self, pattern):
        while True:
            try:
                message = self.messages.get(timeout=SECONDS)
            except queue.Empty:
                came = [m for m in self.seen if m.get("id", m.get("method")) == pattern.get("id", pattern.get("method"))]
                raise AssertionError(f"no message like {json.dumps(pattern)}, but {json.dumps(came[-1:])}") from None
            if message is None:
                raise AssertionError(f"the output ended before {json.dumps(pattern)}")
            self.seen.append(message)
            if matches(pattern, message):
                return

    def end(self, closes_input):
        """Waits for the end; gives the exit status, with every message read."""
        try:
            if closes_input:
                self.process.stdin.close()
        except BrokenPipeError:
            pass
        status = self.process.wait(timeout=SECONDS)
        while (message := self.messages.get(timeout=SECONDS)) is not None:
            self.seen.append(message)
        return status


def matches(pattern, value):
    if isinstance(pattern, dict):
        return isinstance(value, dict) and all(key in value and matches(pattern[key], value[key]) for key in pattern)
    if isinstance(pattern, list):
        return isinstance(value, list) and len(pattern) == len(value) and all(map(matches, pattern, value))
    return type(pattern) is type(value) and pattern == value


def dead_process():
    process = subprocess.Popen(["true"])
    process.wait()
    return str(process.pid)


def unescaped(text):
    return text.encode().decode("unicode_escape").encode("latin-1")


def page_server(pages):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            status, text = pages.get(self.path, (404, b""))
            self.send_response(status)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(text)

        do_HEAD = do_GET

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def pages_of(lines):
    pages = {}
    for line in lines:
        if line.startswith("@ "):
            path, status, text = line[2:].split(" ", 2)
            pages[path] = (int(status), unescaped(text))
    return pages


def replay(program, session, listener=Listener()):
    lines = session.read_text().splitlines()
    with tempfile.TemporaryDirectory(prefix="confnotes-") as folder, page_server(pages_of(lines)) as pages:
        values = {"ROOT": folder, "PID": dead_process(), "SERVER": f"http://127.0.0.1:{pages.server_port}"}
        for name, value in values.items():
            lines = [line.replace("${" + name + "}", value) for line in lines]
        for line in lines:
            if line.startswith("~ "):
                name, _, text = line[2:].partition(" ")
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(unescaped(text))
        arguments = [line[2:] for line in lines if line.startswith("$ ")]
        server = Server(program, arguments, folder, listener)
        forbidden = []
        try:
            for number, line in enumerate(lines, 1):
                kind, rest = line[:2], line[2:]
                try:
                    if kind == "> ":
                        server.send(json.loads(rest))
                    elif kind == "< ":
                        server.expect(json.loads(rest))
                    elif kind == "! ":
                        listener.client_sent_bytes()
                        server.write(unescaped(rest))
                    elif kind == ". ":
                        forbidden.append(json.loads(rest))
                    elif kind in ("= ", "^ "):
                        status = server.end(closes_input=kind == "= ")
                        listener.end(is_orderly=status == 0)
                        assert status == int(rest), f"exit status {status}, not {rest}"
                        for pattern in forbidden:
                            assert not any(matches(pattern, message) for message in server.seen), f"came: {pattern}"
                    elif line and kind not in ("~ ", "# ", "$ ", "@ ") and line != "#":
                        raise AssertionError("no such kind of line")
                except (AssertionError, ValueError, subprocess.TimeoutExpired) as error:
                    return f"{session.name}:{number}: {error}"
            return None if server.process.poll() is not None else f"{session.name}: does not end with `= STATUS` or `^ STATUS`"
        finally:
            if server.process.poll() is None:
                server.process.kill()
                server.process.wait()
            pages.shutdown()


def main(program, *sessions):
    failures = 0
    for name in sessions:
        fault = replay(str(Path(program).resolve()), Path(name))
        print(f"FAIL {fault}" if fault else f"ok   {Path(name).name}", flush=True)
        failures += fault is not None
    return 1 if failures or not sessions else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
