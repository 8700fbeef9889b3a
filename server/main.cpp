// confnotes: the command line. What each command does lives in a file of its own.
#include "analysis/settings.h"
#include "server/cache_command.h"
#include "server/config/config_command.h"
#include "server/explain.h"
#include "server/link_options.h"
#include "server/lint/lint_command.h"
#include "server/lsp_command.h"
#include "server/stdio.h"
#include "server/talks/talks_command.h"
#include "server/terminal.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace confnotes;

constexpr int kUsageError = 2;

// The choices of `confnotes lint` as they are spelled on the command line.
struct LintArguments {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string colour = "auto";
  std::vector<std::string> fail_on;
  server::SettingsChoice settings;
  bool is_online = false;
  bool is_offline = false;
  bool is_strict = false;
  bool has_no_cache = false;
  bool allows_private_network = false;
  bool checks_anchors = false;
  bool checks_videos = false;
  unsigned link_seconds = 20;
  std::string link_report;
};

void add_colour_option(CLI::App* command, std::string& colour) {
  command
      ->add_option("--color,--colour", colour,
                   "When to use colour; auto: on a terminal, as NO_COLOR and CLICOLOR_FORCE say")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->option_text("auto|always|never [auto]");
}

void add_settings_options(CLI::App* command, server::SettingsChoice& choice) {
  CLI::Option* file = command->add_option("--config", choice.file, "Use this settings file for every note")
                          ->type_name("FILE")
                          ->option_text("FILE");
  command->add_flag("--no-config", choice.has_none, "Use no settings file")->excludes(file)->option_text(" ");
}

server::ColourChoice colour_named(const std::string& name) {
  using server::ColourChoice;
  if (name == "always") return ColourChoice::Always;
  return name == "never" ? ColourChoice::Never : ColourChoice::Auto;
}

void add_lint(CLI::App& app, LintArguments& arguments) {
  CLI::App* lint = app.add_subcommand("lint", "Check notes and print what is wrong in them");
  lint->add_option("path", arguments.paths, "Files and folders; the current folder by default")->type_name("PATH");
  lint->add_option("--format", arguments.format, "How findings are printed")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json [text]");
  add_colour_option(lint, arguments.colour);
  lint->add_option("--fail-on", arguments.fail_on,
                   "What makes the exit status 1: a severity or worse, and verdicts on links, as in `warning,tls`")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"error", "warning", "info", "hint", "never", "moved", "blocked", "transient", "tls"}))
      ->option_text("error|warning|info|hint|never|moved|blocked|transient|tls,... [warning]");
  add_settings_options(lint, arguments.settings);
  CLI::Option* offline = lint->add_flag("--offline", arguments.is_offline, "Leave links to the internet alone");
  offline->option_text(" ");
  const auto add_link_flag = [&](const std::string& name, bool& flag, const std::string& help) {
    lint->add_flag(name, flag, help)->excludes(offline)->option_text(" ");
  };
  add_link_flag("--online", arguments.is_online, "Exit with 3 where links to the internet cannot be checked");
  add_link_flag("--strict", arguments.is_strict, "Links that could not be verified are failures, too");
  lint->add_option("--link-timeout", arguments.link_seconds, "How long to wait for a host, in seconds")
      ->check(CLI::Range(1, 600))
      ->excludes(offline)
      ->option_text("SECONDS [20]");
  add_link_flag("--no-cache", arguments.has_no_cache, "Ask even for what was found lately");
  add_link_flag("--allow-private-network", arguments.allows_private_network,
                "Also ask hosts of this machine and its network");
  add_link_flag("--check-anchors", arguments.checks_anchors, "Look for the places in pages that links name");
  add_link_flag("--check-videos", arguments.checks_videos, "Look for what YouTube still shows pages of");
  lint->add_option("--links-report", arguments.link_report,
                   "Write all links with verdict, evidence and places, as JSON")
      ->type_name("FILE")
      ->excludes(offline)
      ->option_text("FILE");
  lint->footer(
      "Exit status: 0 nothing found, 1 findings, 2 a usage error or a path that could not be read, 3 links could not "
      "be\n"
      "checked: with --online for any reason, else for one that is to be mended on this machine.");
}

server::links::LinkCheckerOptions checker_options(const LintArguments& arguments) {
  const std::chrono::seconds time(arguments.link_seconds);
  server::links::LinkCheckerOptions options = server::usual_link_options();
  options.http.connect_time = std::min<std::chrono::milliseconds>(time, options.http.connect_time);
  options.http.total_time = time;
  options.http.allows_private_addresses = arguments.allows_private_network;
  if (arguments.has_no_cache) options.cache_path.clear();
  options.checks_dead_anew = true;
  return options;
}

// The verdicts among what `--fail-on` names; with --strict all that leave a link unverified.
server::Verdicts failing_verdicts(const LintArguments& arguments) {
  using server::links::Verdict;
  server::Verdicts verdicts;
  if (arguments.is_strict) verdicts = {Verdict::Blocked, Verdict::Transient, Verdict::Tls};
  for (const Verdict verdict : {Verdict::Moved, Verdict::Blocked, Verdict::Transient, Verdict::Tls}) {
    if (std::ranges::find(arguments.fail_on, to_string(verdict)) != arguments.fail_on.end()) verdicts.insert(verdict);
  }
  return verdicts;
}

// The last severity that `--fail-on` names; nothing where it says `never`.
std::optional<analysis::Severity> failing_severity(const LintArguments& arguments) {
  std::optional<analysis::Severity> severity = analysis::Severity::Warning;
  for (const std::string& name : arguments.fail_on) {
    const auto named = analysis::severity_named(name);
    if (named || name == "never") severity = named;
  }
  return severity;
}

server::LintOptions lint_options(const LintArguments& arguments) {
  server::LintOptions options{
      .paths = arguments.paths,
      .format = arguments.format == "json" ? server::LintFormat::Json : server::LintFormat::Text,
      .colour = colour_named(arguments.colour),
      .fail_on = failing_severity(arguments),
      .settings = arguments.settings,
      .insists_on_links = arguments.is_online};
  if (!arguments.is_offline) {
    options.links = server::LinkLintOptions{.checker = checker_options(arguments),
                                            .depth = {arguments.checks_anchors, arguments.checks_videos},
                                            .fail_on = failing_verdicts(arguments),
                                            .report_path = arguments.link_report,
                                            .has_progress = ::isatty(STDERR_FILENO) != 0};
  }
  return options;
}

// The choices of `confnotes talks`.
struct TalksArguments {
  std::vector<std::string> paths;
  std::string format = "table";
  std::string colour = "auto";
  server::TalkFilter filter;
  server::SettingsChoice settings;
  std::optional<std::string> explained_file;
};

void add_talks(CLI::App& app, TalksArguments& arguments) {
  CLI::App* talks = app.add_subcommand("talks", "List the talks of notes");
  CLI::Option* paths = talks->add_option("path", arguments.paths, "Files and folders; the current folder by default")
                           ->option_text("PATH ...");
  CLI::Option* format = talks->add_option("--format", arguments.format, "How talks are printed")
                            ->check(CLI::IsMember({"table", "json", "csv", "markdown"}))
                            ->option_text("table|json|csv|markdown [table]");
  add_colour_option(talks, arguments.colour);
  CLI::Option* explain =
      talks->add_option("--explain", arguments.explained_file, "Tell what each heading of one note is, and why")
          ->type_name("FILE")
          ->option_text("FILE")
          ->excludes(paths)
          ->excludes(format);
  add_settings_options(talks, arguments.settings);
  const auto add_filter = [&](const std::string& name, std::vector<std::string>& wanted, const std::string& help) {
    talks->add_option(name, wanted, help)->allow_extra_args(false)->option_text("TEXT ...")->excludes(explain);
  };
  add_filter("--speaker", arguments.filter.speakers, "Only talks of these speakers: a part of a name or a handle");
  add_filter("--tag", arguments.filter.tags, "Only talks of notes with one of these tags");
  add_filter("--event", arguments.filter.events, "Only talks at these events: a part of a name");
  talks->footer(
      "Filters see neither case nor accents. Given several times, one of a kind has to fit.\n"
      "Exit status: 0 also without talks, 2 a usage error or a path that could not be read.");
}

server::TalksFormat talks_format_named(const std::string& name) {
  using server::TalksFormat;
  if (name == "json") return TalksFormat::Json;
  if (name == "csv") return TalksFormat::Csv;
  return name == "markdown" ? TalksFormat::Markdown : TalksFormat::Table;
}

int run_talks(const TalksArguments& arguments) {
  const auto width = server::terminal_width(STDOUT_FILENO);
  const server::ColourChoice colour = colour_named(arguments.colour);
  if (arguments.explained_file) {
    const bool is_coloured = server::wants_colour(colour, width.has_value());
    return server::run_explain_talks(*arguments.explained_file, is_coloured, std::cout, std::cerr);
  }
  const server::TalksOptions options{.paths = arguments.paths,
                                     .format = talks_format_named(arguments.format),
                                     .colour = colour,
                                     .filter = arguments.filter,
                                     .settings = arguments.settings};
  return server::run_talks(options, width, std::cout, std::cerr);
}

// The choices of `confnotes config`.
struct ConfigArguments {
  std::string path = ".";
  std::string format = "text";
  std::string colour = "auto";
  server::SettingsChoice settings;
  bool wants_schema = false;
  bool wants_front_matter_schema = false;
};

void add_config(CLI::App& app, ConfigArguments& arguments) {
  CLI::App* config = app.add_subcommand("config", "Print which settings are in force for a note, and from where");
  CLI::Option* path = config->add_option("path", arguments.path, "A note or a folder; the current folder by default")
                          ->option_text("PATH");
  config->add_option("--format", arguments.format, "How settings are printed")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("text|json [text]");
  add_colour_option(config, arguments.colour);
  add_settings_options(config, arguments.settings);
  config->add_flag("--schema", arguments.wants_schema, "Print the JSON Schema of .confnotes.yaml instead")
      ->excludes(path)
      ->option_text(" ");
  config
      ->add_flag("--front-matter-schema", arguments.wants_front_matter_schema,
                 "Print the built-in JSON Schema of front matter instead")
      ->excludes(path)
      ->excludes("--schema")
      ->option_text(" ");
  config->footer(
      "Exit status: 0, 1 with an error in the settings file, 2 a usage error or a path that does not exist.");
}

int run_config(const ConfigArguments& arguments) {
  if (arguments.wants_schema) {
    server::print_settings_schema(std::cout);
    return 0;
  }
  if (arguments.wants_front_matter_schema) {
    server::print_front_matter_schema(std::cout);
    return 0;
  }
  const server::ConfigOptions options{
      .path = arguments.path,
      .format = arguments.format == "json" ? server::ConfigFormat::Json : server::ConfigFormat::Text,
      .colour = colour_named(arguments.colour),
      .settings = arguments.settings};
  return server::run_config(options, ::isatty(STDOUT_FILENO) != 0, std::cout, std::cerr);
}

int run(int argc, char** argv) {
  CLI::App app("Language server and linter for conference notes", "confnotes");
  app.set_version_flag("-V,--version", "confnotes " CONFNOTES_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough(false);
  app.get_formatter()->column_width(34);
  app.failure_message([](const CLI::App* /*failed*/, const CLI::Error& error) {
    return "confnotes: " + std::string(error.what()) + "\nTry `confnotes --help`.\n";
  });

  server::LspOptions lsp_options;
  const auto add_lsp_options = [&](CLI::App* command) {
    command->add_flag("--stdio", lsp_options.is_stdio,
                      "Speak the protocol over standard input and output (there is no other way)");
    command->add_option("--clientProcessId", lsp_options.client_process_id, "End when this process ends")
        ->type_name("PID");
  };
  CLI::App* lsp = app.add_subcommand("lsp", "Serve an editor over standard input and output");
  add_lsp_options(lsp);
  lsp->add_option("--record", lsp_options.record_path, "Write every message to this file")->type_name("FILE");
  lsp->add_flag("--allow-private-network", lsp_options.allows_private_network,
                "Of links, also ask hosts of this machine and its network");
  // Editors' configurations often name no command: `confnotes --stdio`.
  add_lsp_options(&app);

  LintArguments lint_arguments;
  add_lint(app, lint_arguments);
  TalksArguments talks_arguments;
  add_talks(app, talks_arguments);

  ConfigArguments config_arguments;
  add_config(app, config_arguments);

  CLI::App* cache = app.add_subcommand("cache", "What is remembered of links to the internet");
  cache->require_subcommand(1);
  CLI::App* stats = cache->add_subcommand("stats", "Count the verdicts");
  cache->add_subcommand("clear", "Forget all of them");
  cache->footer("Exit status: 0, 2 a usage error or a file that cannot be read.");

  std::string rule_id;
  bool wants_table = false;
  CLI::App* explain = app.add_subcommand("explain", "Tell what a rule asks for and why; without a rule, list all");
  explain->add_option("rule", rule_id, "The rule's id, such as heading/empty")->type_name("RULE");
  explain->add_flag("--table", wants_table, "All rules as a Markdown table");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error, std::cout, std::cerr) == 0 ? 0 : kUsageError;
  }

  if (app.got_subcommand("lint")) {
    return server::run_lint(lint_options(lint_arguments), ::isatty(STDOUT_FILENO) != 0, std::cout, std::cerr);
  }
  if (app.got_subcommand("talks")) return run_talks(talks_arguments);
  if (app.got_subcommand("config")) return run_config(config_arguments);
  if (cache->parsed()) {
    const std::string path = server::links::VerdictCache::default_path();
    return stats->parsed() ? server::run_cache_stats(path, std::cout, std::cerr)
                           : server::run_cache_clear(path, std::cout, std::cerr);
  }
  if (explain->parsed()) {
    if (!wants_table) return server::run_explain(rule_id, std::cout, std::cerr);
    server::print_rule_table(std::cout);
    return 0;
  }
  if (lsp->parsed() || lsp_options.is_stdio || ::isatty(STDIN_FILENO) == 0) return server::run_lsp(lsp_options);
  std::cout << app.help();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  server::open_missing_descriptors();
  // A reader that goes away is an error of the write, not the end of the process.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const int status = run(argc, argv);
    std::cout.flush();
    return std::cout ? status : kUsageError;
  } catch (const std::exception& error) {
    std::cerr << "confnotes: " << error.what() << '\n';
    return kUsageError;
  }
}
