// The floor under indexing: every note below a folder is read and parsed by cmark-gfm, on all cores, and forgotten.
//
// usage: workspace_floor FOLDER    prints milliseconds
#include "server/executor.h"
#include "server/files.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

void parse(const std::string& contents) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, contents.data(), contents.size());
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  cmark_gfm_core_extensions_ensure_registered();
  const auto begin = std::chrono::steady_clock::now();
  std::vector<std::string> paths;
  confnotes::server::walk_notes(confnotes::server::absolute_path(arguments[1]),
                                {.on_note = [&](const std::string& path) { paths.push_back(path); },
                                 .on_skip = [](const std::string&, const std::string&) {}});
  confnotes::server::for_each_parallel(paths.size(), [&](std::size_t i) {
    if (const auto contents = confnotes::server::read_file(paths[i])) parse(*contents);
  });
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
  std::printf("%.1f\n", time.count());
}
