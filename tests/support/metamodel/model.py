"""The official meta model of the Language Server Protocol: says what is wrong with a value of one of its types."""
import json
import re
from pathlib import Path

URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
ANYTHING = ("LSPAny", "LSPObject", "LSPArray")


def is_integer(value, low, high):
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


BASES = {
    "URI": lambda value: isinstance(value, str) and URI.match(value),
    "DocumentUri": lambda value: isinstance(value, str) and URI.match(value),
    "RegExp": lambda value: isinstance(value, str),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "integer": lambda value: is_integer(value, -(2**31), 2**31 - 1),
    "uinteger": lambda value: is_integer(value, 0, 2**31 - 1),
    "decimal": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
}


def brief(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else text[:77] + "..."


class Model:
    """`is_strict` makes members that a type does not have a fault: for what we send, not for what we get."""

    def __init__(self, path):
        model = json.loads(Path(path).read_text(encoding="utf-8"))
        self.requests = {request["method"]: request for request in model["requests"]}
        self.notifications = {notification["method"]: notification for notification in model["notifications"]}
        self.structures = {structure["name"]: structure for structure in model["structures"]}
        self.enumerations = {enumeration["name"]: enumeration for enumeration in model["enumerations"]}
        self.aliases = {alias["name"]: alias["type"] for alias in model["typeAliases"]}
        self.properties_by_structure = {}

    def faults(self, kind, value, is_strict, path):
        return getattr(self, "check_" + kind["kind"])(kind, value, is_strict, path)

    def check_base(self, kind, value, _, path):
        return [] if BASES[kind["name"]](value) else [f"{path}: {brief(value)} is no {kind['name']}"]

    def check_reference(self, kind, value, is_strict, path):
        name = kind["name"]
        if name in ANYTHING:
            return []
        if name in self.aliases:
            return self.faults(self.aliases[name], value, is_strict, path)
        if name in self.enumerations:
            return self.check_enumeration(self.enumerations[name], value, path)
        return self.check_object(name, self.properties(name), value, is_strict, path)

    def check_enumeration(self, enumeration, value, path):
        if self.faults(enumeration["type"], value, True, path):
            return [f"{path}: {brief(value)} is no {enumeration['name']}"]
        if enumeration.get("supportsCustomValues") or any(value == known["value"] for known in enumeration["values"]):
            return []
        return [f"{path}: {brief(value)} is no {enumeration['name']}"]

    def properties(self, name):
        """All of a structure, with those that it inherits."""
        if name not in self.properties_by_structure:
            structure = self.structures[name]
            found = {}
            for base in structure.get("extends", []) + structure.get("mixins", []):
                found.update(self.properties(base["name"]))
            found.update((each["name"], each) for each in structure["properties"])
            self.properties_by_structure[name] = found
        return self.properties_by_structure[name]

    def check_object(self, name, properties, value, is_strict, path):
        if not isinstance(value, dict):
            return [f"{path}: {brief(value)} is no {name}"]
        found = []
        for key, each in properties.items():
            if key in value:
                found += self.faults(each["type"], value[key], is_strict, f"{path}.{key}")
            elif not each.get("optional"):
                found.append(f"{path}: {name} lacks {key}")
        if is_strict:
            found += [f"{path}: {name} has no member {key}" for key in value if key not in properties]
        return found

    def check_literal(self, kind, value, is_strict, path):
        properties = {each["name"]: each for each in kind["value"]["properties"]}
        return self.check_object("object", properties, value, is_strict, path)

    def check_and(self, kind, value, is_strict, path):
        properties = {}
        for item in kind["items"]:
            properties.update(self.properties(item["name"]))
        return self.check_object(" and ".join(item["name"] for item in kind["items"]), properties, value, is_strict, path)

    def check_or(self, kind, value, is_strict, path):
        """Where no alternative fits, the complaints of the one that fits best: of what is right down to the deepest."""
        complaints = []
        for item in kind["items"]:
            found = self.faults(item, value, is_strict, path)
            if not found:
                return []
            complaints.append(found)
        return max(complaints, key=lambda found: (max(fault.split(": ")[0].count(".") for fault in found), -len(found)))

    def check_array(self, kind, value, is_strict, path):
        if not isinstance(value, list):
            return [f"{path}: {brief(value)} is no array"]
        return [fault for index, each in enumerate(value)
                for fault in self.faults(kind["element"], each, is_strict, f"{path}[{index}]")]

    def check_tuple(self, kind, value, is_strict, path):
        if not isinstance(value, list) or len(value) != len(kind["items"]):
            return [f"{path}: {brief(value)} is no tuple of {len(kind['items'])}"]
        return [fault for index, (item, each) in enumerate(zip(kind["items"], value))
                for fault in self.faults(item, each, is_strict, f"{path}[{index}]")]

    def check_map(self, kind, value, is_strict, path):
        if not isinstance(value, dict):
            return [f"{path}: {brief(value)} is no map"]
        return [fault for key, each in value.items()
                for fault in self.faults(kind["key"], key, is_strict, f"{path} key {key}") +
                self.faults(kind["value"], each, is_strict, f"{path}.{key}")]

    def check_stringLiteral(self, kind, value, _, path):
        return [] if value == kind["value"] else [f"{path}: {brief(value)} is not \"{kind['value']}\""]

    def error_codes(self):
        return {each["value"] for name in ("ErrorCodes", "LSPErrorCodes") for each in self.enumerations[name]["values"]}
