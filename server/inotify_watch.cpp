#include "server/inotify_watch.h"

#include "server/roots.h"

#include <boost/asio/buffer.hpp>
#include <sys/inotify.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>
#include <vector>

namespace confnotes::server {

namespace {

// A file that is still being written has not changed yet: IN_CLOSE_WRITE comes when it is whole.
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR;

}  // namespace

InotifyWatch::InotifyWatch(InotifyPorts ports) : ports_(std::move(ports)), descriptor_(ports_.loop) {
  const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor < 0) {
    fail(std::generic_category().message(errno));
    return;
  }
  descriptor_.assign(descriptor);
  wait();
}

bool InotifyWatch::watch(const std::string& folder) {
  if (has_failed_ || numbers_.contains(folder)) return false;
  const int number = ::inotify_add_watch(descriptor_.native_handle(), folder.c_str(), kEvents);
  if (number < 0) {
    // A folder that is gone by now is no failure.
    if (errno == ENOSPC || errno == ENOMEM) fail(std::generic_category().message(errno));
    return false;
  }
  folders_[number] = folder;
  numbers_[folder] = number;
  return true;
}

void InotifyWatch::forget_below(const std::string& folder) {
  std::vector<std::string> forgotten;
  for (const auto& [path, number] : numbers_) {
    if (path == folder || is_below(path, folder)) forgotten.push_back(path);
  }
  for (const std::string& path : forgotten) {
    const int number = numbers_[path];
    ::inotify_rm_watch(descriptor_.native_handle(), number);
    folders_.erase(number);
    numbers_.erase(path);
  }
}

void InotifyWatch::fail(const std::string& reason) {
  if (!std::exchange(has_failed_, true))
    ports_.log("Not all folders can be watched for changes: " + reason +
               ". What changes in the others is seen when the "
               "workspace is opened again.");
}

void InotifyWatch::wait() {
  descriptor_.async_read_some(boost::asio::buffer(buffer_),
                              [this](const boost::system::error_code& error, std::size_t size) {
                                if (error) return;
                                read(size);
                                wait();
                              });
}

void InotifyWatch::read(std::size_t size) {
  for (std::size_t at = 0; at + sizeof(inotify_event) <= size;) {
    inotify_event event{};
    std::memcpy(&event, buffer_.data() + at, sizeof event);
    const char* name = buffer_.data() + at + sizeof event;
    at += sizeof event + event.len;
    if ((event.mask & IN_Q_OVERFLOW) != 0) {
      ports_.on_overflow();
      continue;
    }
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end()) continue;
    if ((event.mask & IN_IGNORED) != 0) {  // the folder itself is gone
      numbers_.erase(folder->second);
      folders_.erase(folder);
      continue;
    }
    if (event.len == 0) continue;
    const std::string path = folder->second + '/' + name;
    const bool is_folder = (event.mask & IN_ISDIR) != 0;
    const bool has_come = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
    if (is_folder && !has_come) forget_below(path);
    if (is_folder && has_come)
      ports_.on_folder(path);
    else if (is_folder || (event.mask & IN_CREATE) == 0)  // what is made is told when it is written
      ports_.on_change(path);
  }
}

}  // namespace confnotes::server
