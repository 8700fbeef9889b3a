#!/usr/bin/env python3
"""The README's table of LSP methods is that of tests/sessions/methods.txt, and what that says is so.

usage: lsp_table.py PROGRAM METAMODEL README METHODS SESSION...    with UPDATE_GOLDEN=1 the table is rewritten
It stands between the comments <!-- lsp --> and <!-- /lsp -->. Checked is that
  - every method of the meta model, where there is one, is listed under what it is;
  - the program has what is offered and answers MethodNotFound to other requests, and its capabilities agree;
  - each method that is offered occurs in a recorded session.
"""
import difflib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

METHOD_NOT_FOUND = -32601
SECTIONS = {
    "requests to the server": ("requests", "clientToServer"),
    "notifications to the server": ("notifications", "clientToServer"),
    "requests to the client": ("requests", "serverToClient"),
    "notifications to the client": ("notifications", "serverToClient"),
}
TITLES = {
    "requests to the server": "request",
    "notifications to the server": "notification",
    "requests to the client": "request to the client",
    "notifications to the client": "notification to the client",
}
# Where the table has a method that may go both ways.
SIDES = {"$/cancelRequest": "clientToServer", "$/progress": "serverToClient"}
# What a server says of a method in its answer to initialize, where that is not the method's name + "Provider".
PROVIDERS = {
    "textDocument/completion": "completionProvider",
    "completionItem/resolve": "completionProvider.resolveProvider",
    "codeAction/resolve": "codeActionProvider.resolveProvider",
    "codeLens/resolve": "codeLensProvider.resolveProvider",
    "documentLink/resolve": "documentLinkProvider.resolveProvider",
    "inlayHint/resolve": "inlayHintProvider.resolveProvider",
    "workspaceSymbol/resolve": "workspaceSymbolProvider.resolveProvider",
    "textDocument/prepareRename": "renameProvider.prepareProvider",
    "textDocument/documentColor": "colorProvider",
    "textDocument/colorPresentation": "colorProvider",
    "textDocument/formatting": "documentFormattingProvider",
    "textDocument/rangeFormatting": "documentRangeFormattingProvider",
    "textDocument/onTypeFormatting": "documentOnTypeFormattingProvider",
    "textDocument/prepareCallHierarchy": "callHierarchyProvider",
    "textDocument/prepareTypeHierarchy": "typeHierarchyProvider",
    "textDocument/semanticTokens/full": "semanticTokensProvider.full",
    "textDocument/semanticTokens/full/delta": "semanticTokensProvider.full.delta",
    "textDocument/semanticTokens/range": "semanticTokensProvider.range",
    "textDocument/willSaveWaitUntil": "textDocumentSync.willSaveWaitUntil",
    "textDocument/willSave": "textDocumentSync.willSave",
    "textDocument/didOpen": "textDocumentSync.openClose",
    "textDocument/didClose": "textDocumentSync.openClose",
    "textDocument/didChange": "textDocumentSync.change",
    "textDocument/didSave": "textDocumentSync.save",
    "workspace/symbol": "workspaceSymbolProvider",
    "workspace/diagnostic": "diagnosticProvider.workspaceDiagnostics",
    "workspace/executeCommand": "executeCommandProvider",
    "workspace/didChangeWorkspaceFolders": "workspace.workspaceFolders.changeNotifications",
    **{f"workspace/{name}Files": f"workspace.fileOperations.{name}"
       for name in ("willCreate", "willRename", "willDelete", "didCreate", "didRename", "didDelete")},
    **{f"notebookDocument/{name}": "notebookDocumentSync" for name in ("didOpen", "didChange", "didSave", "didClose")},
}
# A client that has everything on which an offer depends.
TOKEN_TYPES = ["namespace", "class", "enumMember", "variable", "number", "event", "type", "string", "property"]
CAPABILITIES = {
    "textDocument": {
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": [""]}}, "dataSupport": True,
                       "resolveSupport": {"properties": ["edit"]}},
        "completion": {"completionItem": {"resolveSupport": {"properties": ["documentation"]}}},
        "diagnostic": {},
        "rename": {"prepareSupport": True},
        "semanticTokens": {"requests": {"range": True, "full": {"delta": True}}, "tokenTypes": TOKEN_TYPES,
                           "tokenModifiers": [], "formats": ["relative"]},
    },
    "workspace": {
        "fileOperations": {name: True for name in ("didCreate", "willRename", "didRename", "didDelete")},
        "symbol": {"resolveSupport": {"properties": ["location.range"]}},
    },
}


def read_methods(path):
    """{section: {method: (is_offered, sentence)}}"""
    methods, section = {}, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        if line.startswith("== "):
            section = methods.setdefault(line[3:], {})
            continue
        found = re.fullmatch(r"([+-]) (\S+) \| (.+)", line)
        if not found or section is None or found[2] in section:
            sys.exit(f"{path.name}:{number}: neither a section nor a new method: {line}")
        section[found[2]] = (found[1] == "+", found[3])
    return methods


def faults_of_the_list(methods, metamodel):
    if set(methods) != set(SECTIONS):
        return [f"methods.txt has other sections than {', '.join(SECTIONS)}"]
    if not os.path.exists(metamodel):
        return []
    model = json.loads(Path(metamodel).read_text(encoding="utf-8"))
    faults = []
    for section, (kind, direction) in SECTIONS.items():
        known = {each["method"] for each in model[kind] if not each.get("proposed")
                 and SIDES.get(each["method"], each["messageDirection"]) == direction}
        faults += [f"methods.txt lacks {method} among the {section}" for method in sorted(known - set(methods[section]))]
        faults += [f"there is no {method} among the {section}" for method in sorted(set(methods[section]) - known)]
    return faults


def frame(message):
    body = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def ask(program, requests):
    """The server's capabilities, and for each request whether the program knows it."""
    first = {"processId": None, "rootUri": None, "capabilities": CAPABILITIES}
    sent = [{"id": "first", "method": "initialize", "params": first}, {"method": "initialized", "params": {}}]
    sent += [{"id": method, "method": method, "params": {}} for method in requests]
    sent += [{"id": "last", "method": "shutdown"}, {"method": "exit"}]
    done = subprocess.run([program, "lsp"], input=b"".join(frame({"jsonrpc": "2.0", **each}) for each in sent),
                          capture_output=True, timeout=60, check=False)
    messages = [json.loads(body) for body in
                re.split(rb"Content-Length: \d+\r\n(?:[A-Za-z-]+: [^\r]*\r\n)*\r\n", done.stdout)[1:]]
    answers = {each["id"]: each for each in messages if "method" not in each}
    is_known = {method: answers[method].get("error", {}).get("code") != METHOD_NOT_FOUND for method in requests}
    return answers["first"]["result"]["capabilities"], is_known


def offer_of(method):
    """Where the capabilities tell of a method; None where they do not."""
    if method in PROVIDERS:
        return PROVIDERS[method]
    if method.startswith("textDocument/"):
        return method.split("/")[1] + "Provider"
    return None


def is_told(capabilities, path):
    value = capabilities
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value not in (None, False, 0)


def faults_of_the_program(methods, program):
    requests = [method for method in methods["requests to the server"] if method not in ("initialize", "shutdown")]
    capabilities, is_known = ask(program, requests)
    faults = []
    for section in ("requests to the server", "notifications to the server"):
        for method, (is_offered, _) in methods[section].items():
            if method in is_known and is_known[method] != is_offered:
                faults.append(f"{method} is {'' if is_offered else 'not '}offered by methods.txt, "
                              f"but the program {'knows' if is_known[method] else 'does not know'} it")
            path = offer_of(method)
            if path and is_told(capabilities, path) != is_offered:
                faults.append(f"{method} is {'' if is_offered else 'not '}offered by methods.txt, but {path} is "
                              f"{'' if is_told(capabilities, path) else 'not '}in the capabilities")
    return faults


def methods_in(sessions):
    """What is sent to the server in these sessions, and what is expected of it."""
    sent, expected = set(), set()
    for session in sessions:
        for line in Path(session).read_text(encoding="utf-8").splitlines():
            if line[:2] in ("> ", "< "):
                method = json.loads(line[2:].replace("${PID}", "1")).get("method")
                (sent if line[0] == ">" else expected).add(method)
    return sent, expected


def faults_of_the_sessions(methods, sessions):
    sent, expected = methods_in(sessions)
    faults = []
    for section, (_, direction) in SECTIONS.items():
        seen = sent if direction == "clientToServer" else expected
        faults += [f"{method} is offered, but in no session" for method, (is_offered, _) in methods[section].items()
                   if is_offered and method not in seen]
    return faults


def table(methods):
    lines = []
    for section, title in TITLES.items():
        lines += [f"| {title} | offered | what it does here |", "| --- | --- | --- |"]
        lines += [f"| `{method}` | {'yes' if is_offered else 'no'} | {sentence} |"
                  for method, (is_offered, sentence) in methods[section].items()]
        lines.append("")
    return "\n".join(lines).strip()


def faults_of_the_readme(methods, readme):
    before = readme.read_text(encoding="utf-8")
    block = re.compile(r"(<!-- lsp -->\n).*?(<!-- /lsp -->\n)", re.DOTALL)
    if len(block.findall(before)) != 1:
        return [f"{readme.name} needs one block <!-- lsp --> … <!-- /lsp -->"]
    after = block.sub(lambda found: f"{found[1]}\n{table(methods)}\n\n{found[2]}", before)
    if after == before:
        return []
    if os.environ.get("UPDATE_GOLDEN") == "1":
        readme.write_text(after, encoding="utf-8")
        print(f"{readme.name} is rewritten.")
        return []
    print("".join(difflib.unified_diff(before.splitlines(True), after.splitlines(True), readme.name, "methods.txt")))
    return [f"{readme.name} differs from methods.txt; UPDATE_GOLDEN=1 rewrites it"]


def main(program, metamodel, readme, list_of_methods, *sessions):
    methods = read_methods(Path(list_of_methods))
    faults = faults_of_the_list(methods, metamodel)
    if not faults:
        faults += faults_of_the_program(methods, program)
        faults += faults_of_the_sessions(methods, sessions)
        faults += faults_of_the_readme(methods, Path(readme))
    print("\n".join(faults) or "Every method of LSP is accounted for.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
