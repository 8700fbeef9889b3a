#!/usr/bin/env python3
"""Who may know whom: reads the #include lines of the C++ sources and fails on any edge that is not allowed below.

usage: layers.py ROOT    checks the tree, then itself, by planting forbidden lines in a copy
A file that no layer claims is an error as well: say here where it belongs.
"""
import re
import shutil
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path

# layer: (its files, what it may include besides itself). Patterns are parted by spaces; * also matches "/"; the first
# layer whose pattern matches has the file.
LAYERS = {
    "protocol": ("protocol/*", ""),
    "text": ("analysis/text.* analysis/problem.*", ""),
    "words": (
        "analysis/spelling.* analysis/counted.h analysis/fuzzy_match.* analysis/suggestion.* analysis/unicode.* analysis/words.* analysis/word_*.h"
        " analysis/rich_text.* analysis/day_words.*", "text"),
    "value": ("analysis/value.*", "text words"),
    "markdown": ("analysis/markdown.* analysis/markdown/*", "text words"),
    "front_matter": ("analysis/front_matter.* analysis/front_matter/* analysis/front_matter_*", "text words value schema"),
    "note": (
        "analysis/note.* analysis/note_facts.* analysis/anchors.* analysis/handle_owners.* analysis/handle_words.* analysis/handles.*"
        " analysis/html_attributes.* analysis/link_kind.* analysis/literal.* analysis/programme_levels.h analysis/link_target.* analysis/mentions.* analysis/names.* analysis/people.* analysis/profiles.*"
        " analysis/section.* analysis/talk_facts.* analysis/talk_words.* analysis/talks.* analysis/talks/*"
        " analysis/visible_text.* analysis/web_links.*", "text words value markdown front_matter"),
    "schema": ("analysis/schema.* analysis/schema/*", "text words value"),
    "settings": ("analysis/settings.*", "text words value front_matter schema"),
    "index": (
        "analysis/index.* analysis/own_copy.h analysis/find_or_make.h analysis/link_index.* analysis/field_index.* analysis/speaker_index.*",
        "text words value markdown front_matter note"),
    "snapshot": (
        "analysis/snapshot.* analysis/place.* analysis/subject.* analysis/occurrences.* analysis/edits_by_note.h"
        " analysis/moved_anchors.* analysis/case_variant.* analysis/known_profile.*", "text words value markdown front_matter note schema settings index"),
    "workspace": ("analysis/workspace.*", "text words value markdown front_matter note schema settings index snapshot"),
    "features": ("analysis/features/*", "text words value markdown front_matter note schema settings index snapshot"),
    "rules": ("analysis/rules/*", "text words value markdown front_matter note schema settings index snapshot"),
    "lint": ("analysis/lint.* analysis/suppressions.* analysis/rule_hover.*", "text words value markdown front_matter note schema settings index snapshot rules"),
    "actions": (
        "analysis/actions.* analysis/actions/*",
        "text words value markdown front_matter note schema settings index snapshot rules lint"),
    "links": ("server/links/*", "protocol analysis"),
    "server": ("server/*", "protocol analysis links"),
    "tests": ("tests/*", "protocol analysis links server"),
}
GROUPS = {"analysis": "text words value markdown front_matter note schema settings index snapshot workspace features rules lint actions"}

# In these folders a file knows only itself, the shared headers, and no sibling; those that gather siblings are listed.
STRANGERS = ("analysis/features/", "analysis/rules/")
SHARED = (
    "analysis/features/completion.h analysis/features/hover.h analysis/features/field_candidates.h"
    " analysis/features/known_fields.h analysis/rules/rule.h analysis/rules/rules.h")
GATHERERS = "analysis/features/completion.cpp analysis/features/hover.cpp analysis/rules/rule.cpp"

# header: (who may include it, in how many files at most besides tests). The first pattern that matches decides.
LIBRARIES = {
    "nlohmann/*": (
        "protocol/* server/editor_settings.cpp server/*/json_report.cpp server/lint/json_finding.*"
        " server/lint/link_report.cpp server/link_consent.cpp"
        " server/config/settings_schema.cpp analysis/front_matter/json_reader.cpp"
        " analysis/schema/validator.h tests/*", None),
    "valijson/* valijson/*/*": ("analysis/schema/validator.h", 1),
    "toml++/* toml++/*/*": ("analysis/front_matter/toml_reader.cpp", 1),
    "cmark-gfm* cmark-gfm/*": ("analysis/markdown.cpp analysis/markdown/* tests/analysis/markdown* tests/bench/*", None),
    "yaml-cpp/*": (
        "analysis/front_matter.cpp analysis/front_matter/*.cpp analysis/front_matter_*.cpp tests/bench/*", None),
    "date/*": ("analysis/front_matter.cpp analysis/front_matter/*.cpp analysis/front_matter_*.cpp", 1),
    "utf8proc.h": ("analysis/unicode.cpp", 1),
    "boost/asio.hpp boost/asio/* boost/asio/*/*": ("server/* tests/server/* tests/support/*", None),
    "fmt/*": ("server/* tests/*", None),
    "CLI/*": ("server/main.cpp", 1),
    "curl/*": ("server/links/* tests/server/links/*", None),
    "gumbo.h iconv.h": ("server/links/page_title.cpp", 1),
    "openssl/*": ("tests/server/links/*", None),
    "dlfcn.h": ("server/links/curl_library.cpp", 1),
    "idn2.h": ("server/links/target.cpp", 1),
    "sqlite3.h": ("server/links/* tests/server/links/*", None),
    "gtest/* gmock/* benchmark/*": ("tests/*", None),
    # The disk and the streams of the process.
    "filesystem fstream iostream": ("server/* tests/*", None),
    # The system's own headers, then the standard library's.
    "*.h sys/* netinet/* arpa/*": ("server/* tests/*", None),
    "*.*": ("", None),
    "[a-z]*": ("protocol/* analysis/* server/* tests/*", None),
}

# words: (what they are, the files in which they may stand)
WORDS = {
    r"std::(jthread|thread|mutex|\w+_mutex|atomic\w*|condition_variable\w*|future|promise|async|call_once|latch|barrier"
    r"|\w+_semaphore)\b": (
        "a thread", "server/stdio.cpp server/executor.cpp server/dispatcher.cpp server/links/*checker.cpp server/links/page_reader.cpp"
        " tests/*"),
    r"std::(cout|cerr|clog|print|println)\b|\b(printf|fprintf|puts|fputs|putchar|perror)\s*\(|\bfmt::print\b": (
        "printing", "server/main.cpp server/lsp_command.cpp server/log.cpp server/lint/*_report.cpp tests/*"),
    r"\b(system_clock|steady_clock|high_resolution_clock)\b|std::getenv\b": (
        "the clock or the environment", "server/* tests/*"),
}

FOLDERS = ("protocol", "analysis", "server", "tests")
SOURCES = {".h", ".cpp"}
OTHER_SOURCES = {".c", ".cc", ".cxx", ".c++", ".hh", ".hpp", ".hxx", ".inc", ".inl", ".ipp", ".tpp"}

COMMENT_OR_TEXT = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|' r"'(?:\\[^'\n]+|[^'\\\n])'|" r'(?P<text>"(?:\\.|[^"\\\n])*")', re.S)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)"|(\S+))', re.MULTILINE)


def matches(name, patterns):
    return any(fnmatch(name, pattern) for pattern in patterns.split())


def matches_header(header, patterns):
    return any(fnmatch(header, p) and header.count("/") == p.count("/") for p in patterns.split())


def layer_of(name):
    return next((layer for layer, (files, _) in LAYERS.items() if matches(name, files)), None)


def layers_known_to(layer):
    allowed = LAYERS[layer][1].split()
    return {layer}.union(*(GROUPS.get(name, name).split() for name in allowed))


def fault_of_own_include(name, header):
    """`name` includes our own file `header`: None, or what is wrong with that."""
    target = layer_of(header)
    if target is None:
        return "is no file of this project (write its path from the top)"
    if target not in layers_known_to(layer_of(name)):
        return f"is an edge from {layer_of(name)} to {target}"
    folder = name[: name.rfind("/") + 1]
    is_sibling = folder in STRANGERS and header.startswith(folder) and Path(name).stem != Path(header).stem
    is_allowed = not is_sibling or matches(header, SHARED) or matches(name, GATHERERS)
    return None if is_allowed else f"is a sibling: files of {folder} do not know each other"


def check(root):
    """Every fault of the tree under `root`, as lines "file: what"."""
    faults = []
    users = {}  # of each library, besides tests
    paths = sorted(p for folder in FOLDERS for p in (root / folder).rglob("*") if p.suffix in SOURCES | OTHER_SOURCES)
    for path in paths:
        name = path.relative_to(root).as_posix()
        if path.suffix in OTHER_SOURCES or layer_of(name) is None:
            faults.append(f"{name}: no layer claims this file (tests/layers/layers.py)")
            continue
        source = path.read_text(encoding="utf-8")
        code = COMMENT_OR_TEXT.sub(lambda match: match["text"] or " ", source)
        for library, own, computed in INCLUDE.findall(code):
            if computed:
                faults.append(f"{name}: #include {computed}: cannot be checked")
            elif own:
                fault = fault_of_own_include(name, own)
                faults += [f'{name}: "{own}" {fault}'] if fault else []
            else:
                patterns = next((p for p in LIBRARIES if matches_header(library, p)), None)
                if patterns is None or not matches(name, LIBRARIES[patterns][0]):
                    faults.append(f"{name}: <{library}> is not for this file")
                elif not name.startswith("tests/"):
                    users.setdefault(patterns, set()).add(name)
        code = COMMENT_OR_TEXT.sub(" ", source)
        for words, (what, allowed) in WORDS.items():
            if not matches(name, allowed):
                faults += [f"{name}: {found[0]}: {what} does not belong here" for found in re.finditer(words, code)]
    for patterns, (_, most) in LIBRARIES.items():
        if most is not None and len(users.get(patterns, ())) > most:
            faults.append(f"<{patterns}> is for {most} file only, not {', '.join(sorted(users[patterns]))}")
    return faults


# file, a line that must not be in it: each kind of rule broken once
PLANTS = [
    ("analysis/text.cpp", '#include "analysis/markdown.h"'),
    ("analysis/front_matter.h", '#include "analysis/markdown.h"'),
    ("analysis/problem.h", '  #  include "tests/support/marked_text.h"'),
    ("analysis/text.h", "#include <utf8proc.h>"),
    ("analysis/markdown.h", "#include <cmark-gfm.h>"),
    ("analysis/text.cpp", "#include <unistd.h>"), ("analysis/text.cpp", "#include <filesystem>"),
    ("analysis/text.cpp", "/* quiet */ std::mutex lock;"),
    ("analysis/text.cpp", 'void f() { printf("x"); }'),
    ("analysis/text.cpp", "auto now = std::chrono::steady_clock::now();"),
    ("analysis/text.cpp", '#include "text.h"'),
    ("protocol/planted.cpp", '#include "analysis/text.h"'),
    ("protocol/planted.cpp", "#include <boost/asio/post.hpp>"),
    ("server/planted.cpp", "#include <boost/json.hpp>"),
    ("server/planted.cpp", "#include <curl/curl.h>"),
    ("server/planted.cpp", "#include <CLI/CLI.hpp>"),
    ("analysis/features/planted.cpp", '#include "analysis/rules/rule.h"'),
    ("analysis/planted.cpp", ""), ("analysis/text.hpp", ""),
]
HARMLESS = '// std::mutex\nauto x = "std::cout"; auto y = R"(\n#include <fcntl.h>\n)";'


def self_test(root):
    """Plants each of PLANTS in a copy of the tree; returns those that `check` did not see."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in FOLDERS:
            others = lambda at, names: [n for n in names if Path(n).suffix not in SOURCES and Path(at, n).is_file()]
            shutil.copytree(root / name, copy / name, ignore=others)
        unseen = []
        for name, line in [*PLANTS, ("analysis/text.cpp", HARMLESS)]:
            path = copy / name
            before = path.read_text(encoding="utf-8") if path.exists() else None
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
            is_seen = any(fault.startswith(f"{name}:") for fault in check(copy))
            if is_seen == (line == HARMLESS):
                unseen.append(f"self-test: {name} with `{line}` was judged wrongly")
            path.unlink() if before is None else path.write_text(before, encoding="utf-8")
        return unseen


def main():
    root = Path(sys.argv[1])
    faults = check(root) or self_test(root)
    print("\n".join(faults) or f"Every include is allowed; {len(PLANTS)} planted faults were caught.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
