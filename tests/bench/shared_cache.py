#!/usr/bin/env python3
"""Several programs on one cache of verdicts: two servers and a linter, again and again, for a minute.

usage: shared_cache.py PROGRAM [SECONDS]
The links lead to a hundred addresses of the loopback interface. Each program has to find every verdict and to complain
of nothing; at the end the cache has to hold them all.
"""
import asyncio
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HOSTS = [f"127.0.0.{number}" for number in range(1, 101)]
NOTES = 10
GONE = len(HOSTS)  # one of the two links of each host


async def answer(reader, writer):
    try:
        while request := await reader.readuntil(b"\r\n\r\n"):
            status = b"410 Gone" if b" /gone " in request else b"200 OK"
            writer.write(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def serve(port_sink):
    first = await asyncio.start_server(answer, HOSTS[0], 0, backlog=256)
    port = first.sockets[0].getsockname()[1]
    await asyncio.start_server(answer, HOSTS[1:], port, backlog=256)
    port_sink.send(port)
    await first.serve_forever()


def write_notes(folder, port):
    for number in range(NOTES):
        links = [f"- <http://{host}:{port}/{path}>\n" for host in HOSTS[number::NOTES] for path in ("gone", "here")]
        (folder / f"{number}.md").write_text("# Talks\n\n" + "".join(links))


def lint(program, folder, environment):
    ended = subprocess.run([program, "lint", "--allow-private-network", "--format", "json", "--fail-on", "never", folder],
                           capture_output=True, text=True, env=environment, timeout=60)
    dead = ended.stdout.count('"link/dead"')
    complaints = [line for line in ended.stderr.splitlines() if "cache" in line]
    return [] if dead == GONE and not complaints else [f"lint: {dead} dead, status {ended.returncode}, {complaints}"]


class Session:
    """An editor that opens every note, checks its links and waits until the dead ones are told."""

    def __init__(self, program, environment):
        self.process = subprocess.Popen([program, "lsp", "--allow-private-network"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        length = int(self.process.stdout.readline().split(b":")[1])
        while self.process.stdout.readline() != b"\r\n":
            pass
        return json.loads(self.process.stdout.read(length))

    def run(self, folder):
        self.send({"id": 0, "method": "initialize", "params": {
            "processId": None, "rootUri": folder.as_uri(), "capabilities": {},
            "initializationOptions": {"diagnostics": {"delay": 0}, "links": {"remote": "always"}}}})
        self.send({"method": "initialized", "params": {}})
        for note in folder.glob("*.md"):
            self.send({"method": "textDocument/didOpen", "params": {"textDocument": {
                "uri": note.as_uri(), "languageId": "markdown", "version": 1, "text": note.read_text()}}})
        self.send({"id": 1, "method": "workspace/executeCommand",
                   "params": {"command": "confnotes.checkLinks", "arguments": []}})
        dead = {}
        while sum(dead.values()) < GONE:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                found = message["params"]["diagnostics"]
                dead[message["params"]["uri"]] = sum(one["code"] == "link/dead" for one in found)
        self.send({"id": 2, "method": "shutdown", "params": None})
        self.send({"method": "exit"})
        _, log = self.process.communicate(timeout=30)
        complaints = [line for line in log.decode().splitlines() if "cache" in line]
        return complaints if self.process.returncode == 0 else [f"lsp: status {self.process.returncode}", *complaints]


def main(program, seconds="60"):
    program = str(Path(program).resolve())
    port_source, port_sink = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.Process(target=lambda: asyncio.run(serve(port_sink)), daemon=True)
    server.start()
    faults, rounds = [], {"lint": 0, "first server": 0, "second server": 0}
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base) / "notes"
        folder.mkdir()
        write_notes(folder, port_source.recv())
        environment = {**os.environ, "XDG_CACHE_HOME": f"{base}/cache"}
        end = time.monotonic() + float(seconds)

        def repeat(name, work):
            while time.monotonic() < end:
                faults.extend(work())
                rounds[name] += 1

        with ThreadPoolExecutor() as pool:
            tasks = [pool.submit(repeat, "lint", lambda: lint(program, folder, environment))]
            tasks += [pool.submit(repeat, name, lambda: Session(program, environment).run(folder))
                      for name in ("first server", "second server")]
            for task in tasks:
                task.result()
        stats = subprocess.run([program, "cache", "stats"], capture_output=True, text=True, env=environment, check=True)
        print(", ".join(f"{name}: {count} rounds" for name, count in rounds.items()))
        print(stats.stdout, end="")
    server.terminate()
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
