"""What a client must have declared before a server may use it. Every function takes the client's capabilities and what
the server sent, and gives its faults as sentences."""

WORKSPACE_EDITS = ("textDocument/rename", "workspace/willRenameFiles", "workspace/willCreateFiles",
                   "workspace/willDeleteFiles")
KINDS_OF_OLD = range(1, 19)  # of symbols and completion items, for clients that do not say which ones they know
DEFAULT_RESOLVED = ("documentation", "detail")
SYNCHRONIZATION = ("didOpen", "didChange", "didClose", "didSave", "willSave", "willSaveWaitUntil")


def declared(capabilities, path, default=None):
    """What stands at "textDocument.hover.contentFormat"."""
    value = capabilities
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return default if value is None else value


def items_of(result):
    """A result that is one thing, a list of them, or nothing."""
    return result if isinstance(result, list) else [] if result is None else [result]


def undeclared(used, what, capability):
    return [f"{what} without {capability}"] if used else []


def flag(capabilities, used, what, path):
    # An empty object is a declaration, too: that of textDocument.diagnostic.
    return undeclared(used and declared(capabilities, path) in (None, False), what, path)


def among(capabilities, values, what, path, default=()):
    known = declared(capabilities, path, default)
    return [f"{what} {value} without its being in {path}" for value in values if value not in known]


def markup(capabilities, value, what, path):
    is_markdown = isinstance(value, dict) and value.get("kind") == "markdown"
    return among(capabilities, ["markdown"] if is_markdown else [], what, path)


def workspace_edit(capabilities, edit):
    if edit is None:
        return []
    base = "workspace.workspaceEdit"
    changes = edit.get("documentChanges", [])
    annotated = "changeAnnotations" in edit or any("annotationId" in each for change in changes
                                                   for each in [change, *change.get("edits", [])])
    return (flag(capabilities, "documentChanges" in edit, "documentChanges", base + ".documentChanges") +
            among(capabilities, [each["kind"] for each in changes if "kind" in each], "resource operation",
                  base + ".resourceOperations") +
            flag(capabilities, annotated, "change annotations", base + ".changeAnnotationSupport"))


def diagnostics(capabilities, items):
    base = "textDocument.publishDiagnostics"
    found = []
    for item in items:
        found += flag(capabilities, "relatedInformation" in item, "relatedInformation", base + ".relatedInformation")
        found += among(capabilities, item.get("tags", []), "diagnostic tag", base + ".tagSupport.valueSet")
        found += flag(capabilities, "codeDescription" in item, "codeDescription", base + ".codeDescriptionSupport")
        found += flag(capabilities, "data" in item, "data of a diagnostic", base + ".dataSupport")
    return found


def completion_item(capabilities, item):
    base = "textDocument.completion.completionItem"
    kinds = [item["kind"]] if "kind" in item else []
    return (flag(capabilities, item.get("insertTextFormat") == 2, "a snippet", base + ".snippetSupport") +
            flag(capabilities, "insert" in item.get("textEdit", {}), "insert and replace", base + ".insertReplaceSupport") +
            flag(capabilities, "commitCharacters" in item, "commitCharacters", base + ".commitCharactersSupport") +
            flag(capabilities, "labelDetails" in item, "labelDetails", base + ".labelDetailsSupport") +
            flag(capabilities, "preselect" in item, "preselect", base + ".preselectSupport") +
            flag(capabilities, "deprecated" in item, "deprecated", base + ".deprecatedSupport") +
            flag(capabilities, "insertTextMode" in item, "insertTextMode", base + ".insertTextModeSupport") +
            among(capabilities, item.get("tags", []), "completion tag", base + ".tagSupport.valueSet") +
            among(capabilities, kinds, "completion kind", "textDocument.completion.completionItemKind.valueSet",
                  KINDS_OF_OLD) +
            markup(capabilities, item.get("documentation"), "markdown in a completion", base + ".documentationFormat"))


def completion(capabilities, _, result):
    items = result.get("items", []) if isinstance(result, dict) else items_of(result)
    defaults = result.get("itemDefaults", {}) if isinstance(result, dict) else {}
    return (among(capabilities, defaults, "item default", "textDocument.completion.completionList.itemDefaults") +
            [fault for item in items for fault in completion_item(capabilities, item)])


def resolved_completion(capabilities, item, result):
    lazy = "textDocument.completion.completionItem.resolveSupport.properties"
    added = [name for name in result if name not in item or item[name] != result[name]]
    return (completion_item(capabilities, result) +
            among(capabilities, [name for name in added if name not in DEFAULT_RESOLVED], "resolved", lazy))


def hover(capabilities, _, result):
    return markup(capabilities, (result or {}).get("contents"), "markdown in a hover", "textDocument.hover.contentFormat")


def links_to(name):
    def check(capabilities, _, result):
        used = any("targetUri" in item for item in items_of(result))
        return flag(capabilities, used, "LocationLink", f"textDocument.{name}.linkSupport")
    return check


def flattened(symbols):
    return [each for symbol in symbols for each in [symbol, *flattened(symbol.get("children", []))]]


def symbols_of(base):
    def check(capabilities, _, result):
        symbols = flattened(items_of(result))
        found = []
        if base == "textDocument.documentSymbol":
            found += flag(capabilities, any("selectionRange" in each for each in symbols), "DocumentSymbol",
                          base + ".hierarchicalDocumentSymbolSupport")
        else:
            without = any("range" not in each["location"] for each in symbols)
            found += among(capabilities, ["location.range"] if without else [], "to be resolved",
                           base + ".resolveSupport.properties")
        found += among(capabilities, sorted({each["kind"] for each in symbols}), "symbol kind",
                       base + ".symbolKind.valueSet", KINDS_OF_OLD)
        return found + among(capabilities, sorted({tag for each in symbols for tag in each.get("tags", [])}),
                             "symbol tag", base + ".tagSupport.valueSet")
    return check


def code_action(capabilities, action):
    base = "textDocument.codeAction"
    if isinstance(action.get("command"), str):
        return []  # a Command
    is_lazy = "edit" not in action and "command" not in action and "disabled" not in action
    return (flag(capabilities, True, "CodeAction", base + ".codeActionLiteralSupport") +
            flag(capabilities, "isPreferred" in action, "isPreferred", base + ".isPreferredSupport") +
            flag(capabilities, "disabled" in action, "disabled", base + ".disabledSupport") +
            flag(capabilities, "data" in action, "data of a code action", base + ".dataSupport") +
            among(capabilities, ["edit"] if is_lazy else [], "to be resolved", base + ".resolveSupport.properties") +
            workspace_edit(capabilities, action.get("edit")))


def code_actions(capabilities, _, result):
    return [fault for action in items_of(result) for fault in code_action(capabilities, action)]


def resolved_code_action(capabilities, action, result):
    added = [name for name in result if name not in action]
    return (among(capabilities, added, "resolved", "textDocument.codeAction.resolveSupport.properties") +
            workspace_edit(capabilities, result.get("edit")))


def prepare_rename(capabilities, _, result):
    return flag(capabilities, "defaultBehavior" in (result or {}), "defaultBehavior",
                "textDocument.rename.prepareSupportDefaultBehavior")


def document_links(capabilities, _, result):
    return flag(capabilities, any("tooltip" in each for each in items_of(result)), "tooltip",
                "textDocument.documentLink.tooltipSupport")


def folding_ranges(capabilities, _, result):
    base = "textDocument.foldingRange"
    ranges = items_of(result)
    known = declared(capabilities, base + ".foldingRangeKind.valueSet")
    kinds = sorted({each["kind"] for each in ranges if "kind" in each}) if known is not None else []
    return (among(capabilities, kinds, "folding kind", base + ".foldingRangeKind.valueSet") +
            flag(capabilities, any("collapsedText" in each for each in ranges), "collapsedText",
                 base + ".foldingRange.collapsedText"))


def pulled_diagnostics(capabilities, _, result):
    return (flag(capabilities, "relatedDocuments" in result, "relatedDocuments",
                 "textDocument.diagnostic.relatedDocumentSupport") + diagnostics(capabilities, result.get("items", [])))


def pulled_workspace_diagnostics(capabilities, _, result):
    return [fault for report in result.get("items", [])
            for fault in diagnostics(capabilities, report.get("items", []))]


def renamed(capabilities, _, result):
    return workspace_edit(capabilities, result)


def offered(capabilities, _, result):
    """What a server may offer to this client."""
    server = result.get("capabilities", {})
    encodings = declared(capabilities, "general.positionEncodings", ["utf-16"])
    file_operations = declared(server, "workspace.fileOperations", {})
    found = among({}, [server.get("positionEncoding", "utf-16")], "encoding", "general.positionEncodings", encodings)
    found += flag(capabilities, isinstance(server.get("renameProvider"), dict), "RenameOptions",
                  "textDocument.rename.prepareSupport")
    found += flag(capabilities, isinstance(server.get("codeActionProvider"), dict), "CodeActionOptions",
                  "textDocument.codeAction.codeActionLiteralSupport")
    found += flag(capabilities, "diagnosticProvider" in server, "diagnosticProvider", "textDocument.diagnostic")
    for name in file_operations:
        found += flag(capabilities, True, name, f"workspace.fileOperations.{name}")
    return found


RESULTS = {
    "initialize": offered,
    "textDocument/completion": completion,
    "completionItem/resolve": resolved_completion,
    "textDocument/hover": hover,
    "textDocument/definition": links_to("definition"),
    "textDocument/declaration": links_to("declaration"),
    "textDocument/typeDefinition": links_to("typeDefinition"),
    "textDocument/implementation": links_to("implementation"),
    "textDocument/documentSymbol": symbols_of("textDocument.documentSymbol"),
    "workspace/symbol": symbols_of("workspace.symbol"),
    "textDocument/codeAction": code_actions,
    "codeAction/resolve": resolved_code_action,
    "textDocument/prepareRename": prepare_rename,
    "textDocument/documentLink": document_links,
    "textDocument/foldingRange": folding_ranges,
    "textDocument/diagnostic": pulled_diagnostics,
    "workspace/diagnostic": pulled_workspace_diagnostics,
    **{method: renamed for method in WORKSPACE_EDITS},
}


def published(capabilities, params):
    # `versionSupport` only tells whether the client looks at the version, so there is no harm in one.
    return diagnostics(capabilities, params["diagnostics"])


def registration_path(method):
    """Where a client says that it takes registrations of a method."""
    parts = method.split("/")
    if parts[0] == "textDocument" and parts[1] in SYNCHRONIZATION:
        return "textDocument.synchronization"
    if parts[0] == "workspace" and parts[1].endswith("Files") and parts[1] != "didChangeWatchedFiles":
        return "workspace.fileOperations"
    return f"{parts[0]}.{parts[1]}" if len(parts) > 1 else parts[0]


def registered(capabilities, params):
    found = []
    for each in params["registrations"]:
        path = registration_path(each["method"])
        found += flag(capabilities, True, f"registration of {each['method']}", path + ".dynamicRegistration")
        watchers = (each.get("registerOptions") or {}).get("watchers", [])
        found += flag(capabilities, any(isinstance(watcher.get("globPattern"), dict) for watcher in watchers),
                      "RelativePattern", "workspace.didChangeWatchedFiles.relativePatternSupport")
    return found


def needs(path):
    return lambda capabilities, params: flag(capabilities, True, "sent", path)


def applied(capabilities, params):
    return flag(capabilities, True, "sent", "workspace.applyEdit") + workspace_edit(capabilities, params["edit"])


# Requests and notifications from the server.
SENT = {
    "textDocument/publishDiagnostics": published,
    "client/registerCapability": registered,
    "window/workDoneProgress/create": needs("window.workDoneProgress"),
    "window/showDocument": needs("window.showDocument.support"),
    "workspace/applyEdit": applied,
    "workspace/configuration": needs("workspace.configuration"),
    "workspace/workspaceFolders": needs("workspace.workspaceFolders"),
    "workspace/codeLens/refresh": needs("workspace.codeLens.refreshSupport"),
    "workspace/semanticTokens/refresh": needs("workspace.semanticTokens.refreshSupport"),
    "workspace/inlayHint/refresh": needs("workspace.inlayHint.refreshSupport"),
    "workspace/inlineValue/refresh": needs("workspace.inlineValue.refreshSupport"),
    "workspace/diagnostic/refresh": needs("workspace.diagnostics.refreshSupport"),
}
