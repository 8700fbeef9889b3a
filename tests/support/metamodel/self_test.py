#!/usr/bin/env python3
"""Plants faults into a conversation that has none, and sees each of them caught.

usage: self_test.py METAMODEL
"""
import copy
import os
import sys

from conversation import Conversation
from model import Model

SKIPPED = 77
START = {"line": 0, "character": 0}
RANGE = {"start": START, "end": START}
URI = "file:///notes/a.md"
LOCATION = {"uri": URI, "range": RANGE}
LINK = {"targetUri": URI, "targetRange": RANGE, "targetSelectionRange": RANGE}
SYMBOL = {"name": "Day 1", "kind": 3, "range": RANGE, "selectionRange": RANGE}
DIAGNOSTIC = {"range": RANGE, "message": "Here."}
EDIT = {"range": RANGE, "newText": ""}
PLACE = {"textDocument": {"uri": URI}, "position": START}
DOCUMENT = {"textDocument": {"uri": URI}}
PARAMS = {
    "textDocument/documentSymbol": DOCUMENT,
    "textDocument/documentLink": DOCUMENT,
    "textDocument/foldingRange": DOCUMENT,
    "textDocument/diagnostic": DOCUMENT,
    "textDocument/semanticTokens/full": DOCUMENT,
    "textDocument/codeAction": {**DOCUMENT, "range": RANGE, "context": {"diagnostics": []}},
    "textDocument/rename": {**PLACE, "newName": "b"},
    "workspace/symbol": {"query": ""},
    "codeAction/resolve": {"title": "Mend", "data": 1},
    "completionItem/resolve": {"label": "a"},
}
OFFERED = {"semanticTokensProvider": {"legend": {"tokenTypes": ["type"], "tokenModifiers": []}, "full": True}}


def conversation(model, capabilities=None, offered=None):
    """One in which `initialize` is answered."""
    begun = Conversation(model)
    begun.client_sent({"jsonrpc": "2.0", "id": 1, "method": "initialize",
                       "params": {"processId": None, "rootUri": None, "capabilities": capabilities or {}}})
    begun.server_sent({"jsonrpc": "2.0", "id": 1, "result": {"capabilities": OFFERED if offered is None else offered}})
    return begun


def answered(method, result, capabilities=None):
    def run(model):
        begun = conversation(model, capabilities)
        begun.client_sent({"jsonrpc": "2.0", "id": 2, "method": method, "params": PARAMS.get(method, PLACE)})
        begun.server_sent({"jsonrpc": "2.0", "id": 2, "result": copy.deepcopy(result)})
        return begun.faults
    return run


def refused(error):
    def run(model):
        begun = conversation(model)
        begun.client_sent({"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": PLACE})
        begun.server_sent({"jsonrpc": "2.0", "id": 2, "error": error})
        return begun.faults
    return run


def sent(method, params, capabilities=None, offered=None, identifier=None):
    def run(model):
        begun = conversation(model, capabilities, offered)
        request = {} if identifier is None else {"id": identifier}
        begun.server_sent({"jsonrpc": "2.0", **request, "method": method, "params": params})
        return begun.faults
    return run


def asked(method, params):
    """By the client, and served."""
    def run(model):
        begun = conversation(model)
        begun.client_sent({"jsonrpc": "2.0", "id": 2, "method": method, "params": params})
        begun.server_sent({"jsonrpc": "2.0", "id": 2, "result": None})
        return begun.faults
    return run


def messages(*given):
    def run(model):
        begun = conversation(model)
        for message in given:
            begun.server_sent(message)
        return begun.faults
    return run


def offered(capabilities, offers):
    return lambda model: conversation(model, capabilities, offers).faults


def unanswered(model):
    begun = conversation(model)
    begun.client_sent({"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": PLACE})
    begun.end(is_orderly=True)
    return begun.faults


def early(model):
    begun = Conversation(model)
    begun.server_sent({"jsonrpc": "2.0", "method": "textDocument/publishDiagnostics",
                       "params": {"uri": URI, "diagnostics": []}})
    return begun.faults


def document(**members):
    return {"textDocument": members}


def completion(**members):
    return document(completion={"completionItem": members})


PUBLISH = "textDocument/publishDiagnostics"
REGISTRATION = {"registrations": [{"id": "w", "method": "workspace/didChangeWatchedFiles",
                                   "registerOptions": {"watchers": [{"globPattern": "**/*.md"}]}}]}
RELATIVE = {"registrations": [{"id": "w", "method": "workspace/didChangeWatchedFiles", "registerOptions": {
    "watchers": [{"globPattern": {"baseUri": "file:///notes", "pattern": "**/*.md"}}]}}]}
WRONG_OPTIONS = {"registrations": [{"id": "w", "method": "workspace/didChangeWatchedFiles",
                                    "registerOptions": {"watchers": [{"glob": "**/*.md"}]}}]}
WATCHES = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
LITERALS = document(codeAction={"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}})

# Each: what goes on, and a part of the sentence that it earns.
FAULTY = [
    # what the meta model says
    (answered("textDocument/hover", {"contents": 7}), "7 is no"),
    (answered("textDocument/hover", {"contents": "a", "colour": "red"}), "has no member colour"),
    (answered("textDocument/hover", {}), "lacks contents"),
    (answered("textDocument/definition", [{"uri": URI, "range": {"start": START}}]), "lacks end"),
    (answered("textDocument/definition", [{"uri": "notes/a.md", "range": RANGE}]), "is no DocumentUri"),
    (answered("textDocument/references", LOCATION), "is no array"),
    (answered("textDocument/documentHighlight", [{"range": RANGE, "kind": 4}]), "4 is no DocumentHighlightKind"),
    (answered("textDocument/documentHighlight", [{"range": RANGE, "kind": "1"}]), "is no DocumentHighlightKind"),
    (answered("textDocument/foldingRange", [{"startLine": -1, "endLine": 2}]), "-1 is no uinteger"),
    (answered("textDocument/foldingRange", [{"startLine": True, "endLine": 2}]), "true is no uinteger"),
    (answered("textDocument/diagnostic", {"kind": "complete", "items": []}), 'is not "full"'),
    (answered("textDocument/semanticTokens/full", {"data": [0, 0, 1]}), "3 numbers are no tokens"),
    (answered("textDocument/semanticTokens/full", {"data": [0, 0, 1, 1, 0]}), "no type 1 in the legend"),
    (answered("textDocument/semanticTokens/full", {"data": [0, 0, 1, 0, 2]}), "no modifiers 2 in the legend"),
    (sent(PUBLISH, {"uri": URI}), "lacks diagnostics"),
    (sent(PUBLISH, {"uri": URI, "diagnostics": [{**DIAGNOSTIC, "severity": 5}]}), "5 is no DiagnosticSeverity"),
    (sent("window/logMessage", {"type": 3, "message": "a", "more": 1}), "has no member more"),
    (sent("window/nothing", {}), "no such notification"),
    (sent("textDocument/hover", PLACE, identifier=9), "sent in the wrong direction"),
    (asked("textDocument/hover", {"position": START}), "lacks textDocument"),
    (asked("shutdown", {"now": True}), "has params"),
    # what JSON-RPC says
    (refused({"code": -1, "message": "No."}), "no such error code"),
    (refused({"code": -32603}), "no error"),
    (refused({"code": -32603, "message": ""}), "without words"),
    (refused({"code": -32603, "message": "No.", "why": ""}), "has no member why"),
    (messages({"jsonrpc": "2.0", "id": 7, "result": None}), "answers what nobody asked"),
    (messages({"jsonrpc": "2.0", "id": 1, "result": None}), "answers what nobody asked"),
    (messages({"jsonrpc": "2.0", "id": 1, "result": None, "error": None}), "a result or an error"),
    (messages({"method": "window/logMessage", "params": {"type": 3, "message": "a"}}), "no jsonrpc"),
    (unanswered, "never answered"),
    (early, "before the answer to initialize"),
    # what the client declared
    (offered({}, {"positionEncoding": "utf-8"}), "encoding utf-8"),
    (offered({}, {"renameProvider": {"prepareProvider": True}}), "rename.prepareSupport"),
    (offered({}, {"codeActionProvider": {"resolveProvider": True}}), "codeActionLiteralSupport"),
    (offered({}, {"diagnosticProvider": {"interFileDependencies": True, "workspaceDiagnostics": True}}),
     "textDocument.diagnostic"),
    (offered({}, {"workspace": {"fileOperations": {"willRename": {"filters": []}}}}), "fileOperations.willRename"),
    (answered("textDocument/definition", [LINK]), "definition.linkSupport"),
    (answered("textDocument/declaration", [LINK]), "declaration.linkSupport"),
    (answered("textDocument/hover", {"contents": {"kind": "markdown", "value": ""}}), "hover.contentFormat"),
    (answered("textDocument/documentSymbol", [SYMBOL]), "hierarchicalDocumentSymbolSupport"),
    (answered("textDocument/documentSymbol", [{"name": "A", "kind": 24, "location": LOCATION}]), "symbol kind 24"),
    (answered("workspace/symbol", [{"name": "A", "kind": 3, "location": {"uri": URI}}]), "resolveSupport"),
    (answered("workspace/symbol", [{"name": "A", "kind": 3, "tags": [1], "location": LOCATION}]), "symbol tag 1"),
    (answered("textDocument/completion", [{"label": "a", "insertTextFormat": 2}]), "snippetSupport"),
    (answered("textDocument/completion", [{"label": "a", "textEdit": {"newText": "", "insert": RANGE,
                                                                      "replace": RANGE}}]), "insertReplaceSupport"),
    (answered("textDocument/completion", [{"label": "a", "commitCharacters": [" "]}]), "commitCharactersSupport"),
    (answered("textDocument/completion", [{"label": "a", "labelDetails": {}}]), "labelDetailsSupport"),
    (answered("textDocument/completion", [{"label": "a", "tags": [1]}]), "completion tag 1"),
    (answered("textDocument/completion", [{"label": "a", "kind": 23}]), "completion kind 23"),
    (answered("textDocument/completion", {"isIncomplete": False, "items": [], "itemDefaults": {"data": 1}}),
     "item default data"),
    (answered("completionItem/resolve", {"label": "a", "additionalTextEdits": []}), "resolved additionalTextEdits"),
    (answered("textDocument/codeAction", [{"title": "Mend", "edit": {"changes": {}}}]), "codeActionLiteralSupport"),
    (answered("textDocument/codeAction", [{"title": "Mend", "isPreferred": True, "edit": {"changes": {}}}], LITERALS),
     "isPreferredSupport"),
    (answered("textDocument/codeAction", [{"title": "Mend"}], LITERALS), "resolveSupport"),
    (answered("codeAction/resolve", {"title": "Mend", "data": 1, "edit": {}}), "resolved edit"),
    (answered("textDocument/rename", {"documentChanges": []}), "workspaceEdit.documentChanges"),
    (answered("textDocument/rename", {"documentChanges": [{"kind": "create", "uri": URI}]},
              {"workspace": {"workspaceEdit": {"documentChanges": True}}}), "resource operation create"),
    (answered("textDocument/prepareRename", {"defaultBehavior": True}), "prepareSupportDefaultBehavior"),
    (answered("textDocument/documentLink", [{"range": RANGE, "tooltip": "a"}]), "tooltipSupport"),
    (answered("textDocument/foldingRange", [{"startLine": 0, "endLine": 1, "collapsedText": "a"}]), "collapsedText"),
    (answered("textDocument/diagnostic", {"kind": "full", "items": [], "relatedDocuments": {}}),
     "relatedDocumentSupport"),
    (sent(PUBLISH, {"uri": URI, "diagnostics": [{**DIAGNOSTIC, "relatedInformation": []}]}), "relatedInformation"),
    (sent(PUBLISH, {"uri": URI, "diagnostics": [{**DIAGNOSTIC, "tags": [1]}]}), "diagnostic tag 1"),
    (sent(PUBLISH, {"uri": URI, "diagnostics": [{**DIAGNOSTIC, "codeDescription": {"href": URI}}]}),
     "codeDescriptionSupport"),
    (sent(PUBLISH, {"uri": URI, "diagnostics": []}, offered={
        "diagnosticProvider": {"interFileDependencies": True, "workspaceDiagnostics": True}}), "pushed to a client"),
    (sent("client/registerCapability", REGISTRATION, identifier=9), "dynamicRegistration"),
    (sent("client/registerCapability", RELATIVE, WATCHES, identifier=9), "relativePatternSupport"),
    (sent("client/registerCapability", WRONG_OPTIONS, WATCHES, identifier=9), "lacks globPattern"),
    (sent("window/workDoneProgress/create", {"token": "a"}, identifier=9), "window.workDoneProgress"),
    (sent("$/progress", {"token": "a", "value": {"kind": "end"}}), "nobody knows the token"),
    (sent("workspace/applyEdit", {"edit": {"changes": {}}}, identifier=9), "workspace.applyEdit"),
    (sent("workspace/configuration", {"items": []}, identifier=9), "workspace.configuration"),
    (sent("workspace/codeLens/refresh", None, identifier=9), "codeLens.refreshSupport"),
    (sent("workspace/diagnostic/refresh", None, identifier=9), "diagnostics.refreshSupport"),
]

FAULTLESS = [
    answered("textDocument/hover", {"contents": {"kind": "plaintext", "value": "a"}}),
    answered("textDocument/hover", {"contents": {"kind": "markdown", "value": "a"}},
             document(hover={"contentFormat": ["markdown"]})),
    answered("textDocument/hover", None),
    answered("textDocument/definition", [LINK], document(definition={"linkSupport": True})),
    answered("textDocument/documentSymbol", [SYMBOL],
             document(documentSymbol={"hierarchicalDocumentSymbolSupport": True})),
    answered("textDocument/completion", [{"label": "a", "insertTextFormat": 2}], completion(snippetSupport=True)),
    answered("completionItem/resolve", {"label": "a", "documentation": "b"}),
    answered("textDocument/semanticTokens/full", {"data": [0, 0, 1, 0, 0]}),
    refused({"code": -32803, "message": "The new name is empty."}),
    sent("client/registerCapability", REGISTRATION, WATCHES, identifier=9),
    sent(PUBLISH, {"uri": URI, "diagnostics": [{**DIAGNOSTIC, "tags": [1]}]},
         document(publishDiagnostics={"tagSupport": {"valueSet": [1]}})),
]


def main(metamodel):
    if not os.path.exists(metamodel):
        print(f"SKIPPED: there is no meta model {metamodel} (CONFNOTES_METAMODEL, when CMake runs, names one).")
        return SKIPPED
    model = Model(metamodel)
    failures = []
    for number, (run, sentence) in enumerate(FAULTY, 1):
        found = run(model)
        if not any(sentence in fault for fault in found):
            failures.append(f"faulty {number}: not caught: {sentence}; said: {found}")
    for number, run in enumerate(FAULTLESS, 1):
        failures += [f"faultless {number}: {fault}" for fault in run(model)]
    print("\n".join(failures) or f"{len(FAULTY)} faults are caught, {len(FAULTLESS)} conversations have none.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
