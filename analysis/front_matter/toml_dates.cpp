#include "analysis/front_matter/toml_dates.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/toml_value_problems.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

// Takes a date and a time apart, puts both together as TOML has them and keeps the first difference.
class DateScan {
 public:
  explicit DateScan(std::string_view written) : rest_(written) {}

  // False where this is neither a date nor a time.
  bool run() {
    const std::size_t digits = count_digits();
    if (digits == 4) return take_day() && (rest_.empty() || (take_separator() && take_time()));
    return take_time();
  }

  const std::string& mended() const { return mended_; }
  std::string_view reason() const { return reason_; }
  bool is_time_alone() const { return is_time_alone_; }

 private:
  std::size_t count_digits() const { return std::min(rest_.find_first_not_of("0123456789"), rest_.size()); }

  void differ(std::string_view reason) {
    if (reason_.empty()) reason_ = reason;
  }

  void take(std::size_t size) {
    mended_ += rest_.substr(0, size);
    rest_.remove_prefix(size);
  }

  bool take_sign(char sign) {
    if (!rest_.starts_with(sign)) return false;
    take(1);
    return true;
  }

  // Two digits, or one that wants a 0.
  bool take_two() {
    const std::size_t digits = count_digits();
    if (digits == 0 || digits > 2) return false;
    if (digits == 1) {
      differ("TOML writes months, days and hours with two digits");
      mended_ += '0';
    }
    take(digits);
    return true;
  }

  bool take_day() {
    is_time_alone_ = false;
    take(4);
    return take_sign('-') && take_two() && take_sign('-') && take_two();
  }

  bool take_separator() {
    if (take_sign('T') || take_sign('t')) return true;
    const std::size_t blanks = std::min(rest_.find_first_not_of(" \t"), rest_.size());
    if (blanks == 0) return false;
    if (rest_.substr(0, blanks) != " ") differ("TOML has one blank or a `T` in front of a time");
    mended_ += ' ';
    rest_.remove_prefix(blanks);
    return true;
  }

  bool take_time() {
    if (!take_two() || !take_sign(':') || count_digits() != 2) return false;
    take(2);
    if (!rest_.starts_with(':')) {
      differ("TOML wants the seconds of a time");
      mended_ += ":00";
      return take_zone();
    }
    take(1);
    if (count_digits() != 2) return false;
    take(2);
    if (take_sign('.')) take(count_digits());
    return take_zone();
  }

  bool take_zone() {
    const std::size_t blanks = std::min(rest_.find_first_not_of(" \t"), rest_.size());
    rest_.remove_prefix(blanks);
    if (rest_.empty()) return true;
    if (is_time_alone_) return false;
    if (blanks > 0) differ("TOML has no blank in front of a zone");
    if (take_sign('Z') || take_sign('z')) return rest_.empty();
    if (!take_sign('+') && !take_sign('-')) return false;
    if (count_digits() == 4 && rest_.size() == 4) {
      differ("TOML wants a colon in a zone");
      take(2);
      mended_ += ':';
      take(2);
      return true;
    }
    if (count_digits() != 2) return false;
    take(2);
    if (rest_.empty()) {
      differ("TOML wants the minutes of a zone");
      mended_ += ":00";
      return true;
    }
    if (!take_sign(':') || count_digits() != 2) return false;
    take(2);
    return rest_.empty();
  }

  std::string_view rest_;
  std::string mended_;
  std::string_view reason_;
  bool is_time_alone_ = true;
};

}  // namespace

std::optional<Problem> find_toml_date_problem(std::string_view source, Span value) {
  const std::string_view written = source.substr(value.begin, value.size());
  DateScan scan(written);
  if (!scan.run() || scan.reason().empty() || !is_toml_value(scan.mended())) return std::nullopt;
  const std::string better = in_code(scan.mended());
  Problem problem = with_fix(syntax_problem(value, std::string(scan.reason()) + "; write " + better + "."),
                             "Replace it by " + better, {{value, scan.mended()}});
  // It may also be a score or the like.
  if (scan.is_time_alone()) problem.fixes.push_back(quote_fix(value, written, ValueFormat::Toml));
  return problem;
}

}  // namespace confnotes::analysis
