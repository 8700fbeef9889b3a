#!/usr/bin/env python3
"""Checking 2,000 links of one server, stopping 200, then one link of each of 200 servers that speak TLS. Each answer
takes 25 ms.

usage: links.py PROGRAM [ROUNDS]
PROGRAM is links_bench. The servers are in processes of their own, on the loopback interface. The ideal is what the
waiting alone takes. With TLS the goal is 500 ms of CPU.
"""
import asyncio
import multiprocessing
import os
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path

CONNECTIONS, LATENCY = 64, 0.025
# Reading these is what costs most.
SYSTEM_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")


async def answer(reader, writer):
    try:
        while request := await reader.readuntil(b"\r\n\r\n"):
            await asyncio.sleep(60 if b" /silent" in request else LATENCY)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def serve(port_sink, tls):
    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=256, ssl=tls)
    port_sink.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def start_server(tls=None):
    """The process, and its port."""
    port_source, port_sink = multiprocessing.Pipe(duplex=False)
    server = multiprocessing.Process(target=lambda: asyncio.run(serve(port_sink, tls)), daemon=True)
    server.start()
    return server, port_source.recv()


def make_certificate(folder):
    """For all hosts below confnotes.internal, signed by itself: how to serve it, and a file of those to be trusted."""
    own, key, trusted = folder / "own.pem", folder / "key.pem", folder / "trusted.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                    "-subj", "/CN=confnotes", "-addext", "subjectAltName=DNS:*.confnotes.internal",
                    "-keyout", key, "-out", own], capture_output=True, check=True)
    others = SYSTEM_AUTHORITIES.read_bytes() if SYSTEM_AUTHORITIES.exists() else b""
    trusted.write_bytes(others + own.read_bytes())
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(own, key)
    return tls, trusted


def measure(what, rounds, program, url, links, *more):
    print(f"{links} {what}, {CONNECTIONS} connections, {LATENCY * 1e3:.0f} ms each: ideal "
          f"{links / CONNECTIONS * LATENCY * 1e3:.0f} ms; load {os.getloadavg()[0]:.1f}")
    for _ in range(rounds):
        print(subprocess.run([program, url, str(links), str(CONNECTIONS), *more], capture_output=True, text=True,
                             check=True).stdout, end="")


def main(program, rounds="3"):
    server, port = start_server()
    measure("links", int(rounds), program, f"http://127.0.0.1:{port}/{{}}", 2_000)
    print("200 links, 64 of them under way, of a server that does not answer")
    for _ in range(int(rounds)):
        print(subprocess.run([program, "cancel", f"http://127.0.0.1:{port}/silent{{}}", "200", str(CONNECTIONS)],
                             capture_output=True, text=True, check=True).stdout, end="")
    server.terminate()
    with tempfile.TemporaryDirectory() as folder:
        tls, trusted = make_certificate(Path(folder))
        server, port = start_server(tls)
        measure("hosts with TLS", int(rounds), program, f"https://host-{{}}.confnotes.internal:{port}/", 200, trusted)
        server.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
