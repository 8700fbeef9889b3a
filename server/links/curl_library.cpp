#include "server/links/curl_library.h"

#include <curl/curl.h>
#include <dlfcn.h>

#include <cstdarg>

// Their declarations stay; what checks the types of arguments would not let the functions be defined.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

namespace confnotes::server::links {

namespace {

constexpr unsigned kOldestVersion = 0x075700;  // 7.87.0: CURLOPT_QUICK_EXIT

// That with OpenSSL first: its verify results are those that answer.cpp knows.
void* load() {
  for (const char* name : {"libcurl.so.4", "libcurl-gnutls.so.4"}) {
    if (void* library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL)) return library;
  }
  return nullptr;
}

void* library() {
  static void* const loaded = load();
  return loaded;
}

// The function of that name; nullptr where there is none.
template <typename Function>
Function* find(const char* name) {
  return library() ? reinterpret_cast<Function*>(::dlsym(library(), name)) : nullptr;
}

std::string look() {
  if (!library()) return "libcurl is not installed";
  const auto version = find<decltype(curl_version_info)>("curl_version_info");
  if (!version) return "libcurl is broken";
  const curl_version_info_data& found = *version(CURLVERSION_NOW);
  if (found.version_num < kOldestVersion) return "libcurl " + std::string(found.version) + " is older than 7.87";
  return {};
}

}  // namespace

const std::string& missing_curl() {
  static const std::string missing = look();
  return missing;
}

}  // namespace confnotes::server::links

// NOLINTBEGIN(readability-identifier-naming, cppcoreguidelines-macro-usage): libcurl's names; a function that calls its
// namesake can be told only by a macro.
#define CONFNOTES_FIND(name) static const auto found = confnotes::server::links::find<decltype(name)>(#name)
#define CONFNOTES_CALL(name, failed, ...) \
  CONFNOTES_FIND(name);                   \
  return found ? found(__VA_ARGS__) : failed

extern "C" {

CURLcode curl_global_init(long flags) {
  CONFNOTES_CALL(curl_global_init, CURLE_FAILED_INIT, flags);
}
void curl_free(void* memory) {
  CONFNOTES_FIND(curl_free);
  if (found) found(memory);
}
time_t curl_getdate(const char* text, const time_t* unused) {
  CONFNOTES_CALL(curl_getdate, -1, text, unused);
}
curl_slist* curl_slist_append(curl_slist* list, const char* text) {
  CONFNOTES_CALL(curl_slist_append, nullptr, list, text);
}
void curl_slist_free_all(curl_slist* list) {
  CONFNOTES_FIND(curl_slist_free_all);
  if (found) found(list);
}

CURL* curl_easy_init() {
  CONFNOTES_CALL(curl_easy_init, nullptr);
}
void curl_easy_cleanup(CURL* easy) {
  CONFNOTES_FIND(curl_easy_cleanup);
  if (found) found(easy);
}
const char* curl_easy_strerror(CURLcode code) {
  CONFNOTES_CALL(curl_easy_strerror, "libcurl is missing", code);
}
// The one argument more is a pointer or as long as one.
CURLcode curl_easy_setopt(CURL* easy, CURLoption option, ...) {
  va_list arguments;
  va_start(arguments, option);
  void* const value = va_arg(arguments, void*);
  va_end(arguments);
  CONFNOTES_CALL(curl_easy_setopt, CURLE_FAILED_INIT, easy, option, value);
}
CURLcode curl_easy_getinfo(CURL* easy, CURLINFO info, ...) {
  va_list arguments;
  va_start(arguments, info);
  void* const value = va_arg(arguments, void*);
  va_end(arguments);
  CONFNOTES_CALL(curl_easy_getinfo, CURLE_FAILED_INIT, easy, info, value);
}

CURLM* curl_multi_init() {
  CONFNOTES_CALL(curl_multi_init, nullptr);
}
CURLMcode curl_multi_cleanup(CURLM* multi) {
  CONFNOTES_CALL(curl_multi_cleanup, CURLM_BAD_HANDLE, multi);
}
CURLMcode curl_multi_setopt(CURLM* multi, CURLMoption option, ...) {
  va_list arguments;
  va_start(arguments, option);
  void* const value = va_arg(arguments, void*);
  va_end(arguments);
  CONFNOTES_CALL(curl_multi_setopt, CURLM_BAD_HANDLE, multi, option, value);
}
CURLMcode curl_multi_add_handle(CURLM* multi, CURL* easy) {
  CONFNOTES_CALL(curl_multi_add_handle, CURLM_BAD_HANDLE, multi, easy);
}
CURLMcode curl_multi_remove_handle(CURLM* multi, CURL* easy) {
  CONFNOTES_CALL(curl_multi_remove_handle, CURLM_BAD_HANDLE, multi, easy);
}
CURLMcode curl_multi_assign(CURLM* multi, curl_socket_t descriptor, void* user) {
  CONFNOTES_CALL(curl_multi_assign, CURLM_BAD_HANDLE, multi, descriptor, user);
}
CURLMcode curl_multi_socket_action(CURLM* multi, curl_socket_t descriptor, int events, int* running) {
  CONFNOTES_CALL(curl_multi_socket_action, CURLM_BAD_HANDLE, multi, descriptor, events, running);
}
CURLMsg* curl_multi_info_read(CURLM* multi, int* waiting) {
  CONFNOTES_CALL(curl_multi_info_read, nullptr, multi, waiting);
}

CURLU* curl_url() {
  CONFNOTES_CALL(curl_url, nullptr);
}
void curl_url_cleanup(CURLU* url) {
  CONFNOTES_FIND(curl_url_cleanup);
  if (found) found(url);
}
CURLUcode curl_url_get(CURLU* url, CURLUPart part, char** value, unsigned int flags) {
  CONFNOTES_CALL(curl_url_get, CURLUE_BAD_HANDLE, url, part, value, flags);
}
CURLUcode curl_url_set(CURLU* url, CURLUPart part, const char* value, unsigned int flags) {
  CONFNOTES_CALL(curl_url_set, CURLUE_BAD_HANDLE, url, part, value, flags);
}
const char* curl_url_strerror(CURLUcode code) {
  CONFNOTES_CALL(curl_url_strerror, "libcurl is missing", code);
}

}  // extern "C"

#undef CONFNOTES_CALL
#undef CONFNOTES_FIND
// NOLINTEND(readability-identifier-naming, cppcoreguidelines-macro-usage)
