#!/usr/bin/env python3
"""Checking 2,000 links of one server that takes 25 ms for each answer, on 64 connections.

usage: links.py PROGRAM [ROUNDS]
PROGRAM is links_bench. The server is in a process of its own, on the loopback interface. The ideal is what the waiting
alone takes.
"""
import asyncio
import multiprocessing
import os
import subprocess
import sys

LINKS, CONNECTIONS, LATENCY = 2_000, 64, 0.025


async def answer(reader, writer):
    try:
        while await reader.readuntil(b"\r\n\r\n"):
            await asyncio.sleep(LATENCY)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def serve(port_sink):
    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=256)
    port_sink.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def main(program, rounds="3"):
    port_source, port_sink = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.Process(target=lambda: asyncio.run(serve(port_sink)), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{port_source.recv()}/"
    print(f"{LINKS} links, {CONNECTIONS} connections, {LATENCY * 1e3:.0f} ms each: ideal "
          f"{LINKS / CONNECTIONS * LATENCY * 1e3:.0f} ms; load {os.getloadavg()[0]:.1f}")
    for _ in range(int(rounds)):
        print(subprocess.run([program, url, str(LINKS), str(CONNECTIONS)], capture_output=True, text=True,
                             check=True).stdout, end="")
    server.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
