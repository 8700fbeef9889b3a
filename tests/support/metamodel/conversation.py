"""A conversation of a client and a server, message by message: is each of them what the meta model says, at a time when
it may be sent, and made of what the client declared?"""
import json

from capabilities import RESULTS, SENT
from model import brief

EARLY = ("window/showMessage", "window/logMessage", "telemetry/event", "window/showMessageRequest")
SERVER_NOT_INITIALIZED, INVALID_REQUEST, INVALID_PARAMS, METHOD_NOT_FOUND = -32002, -32600, -32602, -32601
REFUSALS = (SERVER_NOT_INITIALIZED, INVALID_REQUEST, INVALID_PARAMS, METHOD_NOT_FOUND)


def key_of(identifier):
    return json.dumps(identifier)


class Conversation:
    def __init__(self, model):
        self.model = model
        self.capabilities = {}
        self.offered = None  # the server's capabilities, once it has told them
        self.faults = []
        self.asked_by_client = {}  # what has no answer yet: id -> (method, params, faults)
        self.asked_by_server = {}
        self.server_ids = set()
        self.tokens = set()  # of progress
        self.raw_count = 0  # messages that the session sent as bytes: their ids are not known

    def say(self, faults):
        self.faults += faults

    def client_sent_bytes(self):
        self.raw_count += 1

    def client_sent(self, message):
        if "method" not in message:
            self.say(self.client_answered(message))
            return
        method, params = message["method"], message.get("params")
        self.remember_tokens(params)
        faults = self.params_faults(method, message, "clientToServer", is_strict=False)
        if method == "initialize" and isinstance(params, dict) and self.offered is None:
            self.capabilities = params.get("capabilities", {})
        if "id" not in message:
            # Before the answer to initialize, notifications are dropped, whatever they are.
            self.say([f"the client's {fault}" for fault in faults if self.offered is not None])
            return
        self.asked_by_client[key_of(message["id"])] = (method, params, faults)

    def remember_tokens(self, params):
        if isinstance(params, dict):
            self.tokens |= {key_of(params[name]) for name in ("workDoneToken", "partialResultToken") if name in params}

    def server_sent(self, message):
        if message.get("jsonrpc") != "2.0":
            self.say([f"no jsonrpc: {brief(message)}"])
        self.say([f"no member of a message: {key}" for key in message
                  if key not in ("jsonrpc", "id", "method", "params", "result", "error")])
        if "method" not in message:
            self.say(self.server_answered(message))
            return
        method = message["method"]
        faults = self.params_faults(method, message, "serverToClient", is_strict=True)
        if self.offered is None and method not in EARLY:
            faults.append(f"{method}: sent before the answer to initialize")
        if not faults:
            faults = self.use_faults(method, message.get("params"))
        if "id" in message:
            key = key_of(message["id"])
            faults += [f"{method}: a second request {key}"] if key in self.server_ids else []
            self.server_ids.add(key)
            self.asked_by_server[key] = method
        self.say(faults)

    def use_faults(self, method, params):
        """Of a message that is well formed: does it use more than was declared?"""
        found = [f"{method}: {fault}" for fault in SENT.get(method, lambda *_: [])(self.capabilities, params)]
        if method == "window/workDoneProgress/create":
            self.tokens.add(key_of(params["token"]))
        if method == "$/progress" and key_of(params["token"]) not in self.tokens:
            found.append(f"$/progress: nobody knows the token {key_of(params['token'])}")
        if method == "textDocument/publishDiagnostics" and "diagnosticProvider" in (self.offered or {}):
            found.append(f"{method}: pushed to a client that pulls")
        if method == "client/registerCapability":
            found += [fault for each in params["registrations"] for fault in self.registration_faults(each)]
        return found

    def registration_faults(self, registration):
        method = registration["method"]
        described = self.model.requests.get(method) or self.model.notifications.get(method) or {}
        options = described.get("registrationOptions")
        if not options or "registerOptions" not in registration:
            return []
        return self.model.faults(options, registration["registerOptions"], True, f"registration of {method}")

    def params_faults(self, method, message, direction, is_strict):
        known = self.model.requests if "id" in message else self.model.notifications
        if method not in known:
            # A server need not know what begins with $/, and what it knows is its own.
            return [] if not is_strict and "id" not in message and method.startswith("$/") else [
                f"{method}: no such {'request' if 'id' in message else 'notification'}"]
        if known[method]["messageDirection"] not in (direction, "both"):
            return [f"{method}: sent in the wrong direction"]
        kind = known[method].get("params")
        if kind is None:
            return [f"{method}: has params"] if message.get("params") is not None else []
        return self.model.faults(kind, message.get("params"), is_strict, method)

    def client_answered(self, message):
        method = self.asked_by_server.pop(key_of(message.get("id")), None)
        if method is None:
            return [f"the client answered what nobody asked: {brief(message)}"]
        if "result" not in message:
            return []
        return [f"the client's {fault}" for fault in self.model.faults(
            self.model.requests[method]["result"], message["result"], False, f"{method} result")]

    def server_answered(self, message):
        if ("result" in message) == ("error" in message):
            return [f"a result or an error: {brief(message)}"]
        method, params, request_faults = self.asked_by_client.pop(key_of(message.get("id")), (None, None, []))
        if method is None:
            if self.raw_count:
                return self.error_faults("?", message) if "error" in message else []
            return [f"answers what nobody asked: {brief(message)}"]
        if "error" in message:
            # What the client had asked wrongly is refused, as it should be.
            found = self.error_faults(method, message)
            is_refused = not found and message["error"]["code"] in REFUSALS
            return found + [f"the client's {each}" for each in request_faults if not is_refused]
        found = [f"the client's {each}" for each in request_faults]
        return found + self.result_faults(method, params, message["result"])

    def error_faults(self, method, message):
        error = message["error"]
        if not isinstance(error, dict) or not isinstance(error.get("message"), str) or "code" not in error:
            return [f"{method}: no error: {brief(error)}"]
        found = [f"{method}: an error has no member {name}" for name in error if name not in ("code", "message", "data")]
        if error["code"] not in self.model.error_codes():
            found.append(f"{method}: no such error code: {error['code']}")
        return found + ([] if error["message"] else [f"{method}: an error without words"])

    def result_faults(self, method, params, result):
        if method not in self.model.requests:
            return [f"{method}: answered, but there is no such request"]
        found = self.model.faults(self.model.requests[method]["result"], result, True, f"{method} result")
        if not found:
            uses = RESULTS.get(method, lambda *_: [])(self.capabilities, params, result)
            found = [f"{method} result: {fault}" for fault in uses] + self.token_faults(method, result)
        if method == "initialize" and isinstance(result, dict):
            self.offered = result.get("capabilities", {})
        return found

    def token_faults(self, method, result):
        """Semantic tokens are numbers in the legend that the server gave."""
        if not method.startswith("textDocument/semanticTokens") or not result:
            return []
        legend = self.offered["semanticTokensProvider"]["legend"]
        lists = [result["data"]] if "data" in result else [each.get("data", []) for each in result["edits"]]
        found = []
        for data in lists if "data" in result else []:
            found += [f"{method} result: {len(data)} numbers are no tokens"] if len(data) % 5 else []
            found += [f"{method} result: no type {kind} in the legend" for kind in data[3::5]
                      if kind >= len(legend["tokenTypes"])]
            found += [f"{method} result: no modifiers {bits} in the legend" for bits in data[4::5]
                      if bits >> len(legend["tokenModifiers"])]
        return found

    def end(self, is_orderly):
        """Behind the last message. After shutdown and exit nothing is left without an answer."""
        if is_orderly:
            self.say([f"{method}: never answered" for method, _, _ in self.asked_by_client.values()])
