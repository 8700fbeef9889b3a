// InotifyWatch: tells of changes in folders, for clients that cannot (inotify(7), through Asio). Lives on the loop.
//
// Folders are watched one by one: whoever walks a workspace says which. When the kernel allows no more watches, that is
// said once, and the rest goes unwatched.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>

namespace confnotes::server {

struct InotifyPorts {
  boost::asio::io_context& loop;
  std::function<void(const std::string& path)> on_change;  // a file or folder came, went, or was written
  std::function<void(const std::string& path)> on_folder;  // a folder came, and what is in it with it
  std::function<void()> on_overflow;                       // so much has changed that some of it is not told
  std::function<void(std::string line)> log;
};

class InotifyWatch {
 public:
  explicit InotifyWatch(InotifyPorts ports);

  // An absolute path. True where it is watched from now on; false where it was before, or cannot be.
  bool watch(const std::string& folder);
  // No more of the folder and what is in it.
  void forget_below(const std::string& folder);

 private:
  void wait();
  void read(std::size_t size);
  void fail(const std::string& reason);

  InotifyPorts ports_;
  boost::asio::posix::stream_descriptor descriptor_;
  alignas(8) std::array<char, 64U << 10U> buffer_{};
  std::map<int, std::string> folders_;  // by the kernel's number
  std::map<std::string, int> numbers_;
  bool has_failed_ = false;
};

}  // namespace confnotes::server
