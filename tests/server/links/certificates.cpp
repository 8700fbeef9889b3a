#include "tests/server/links/certificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdint>
#include <utility>

namespace confnotes::test {

namespace {

using Key = std::shared_ptr<EVP_PKEY>;
using Document = std::shared_ptr<X509>;

// A key on the curve P-256, which is made in no time.
Key new_key() {
  return {EVP_EC_gen("P-256"), EVP_PKEY_free};
}

// What `write` writes into a memory BIO.
std::string pem_of(const auto& write) {
  const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), BIO_free);
  write(memory.get());
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(memory.get(), &bytes);
  return {bytes, static_cast<std::size_t>(size)};
}

std::string pem_of(const Document& document) {
  return pem_of([&](BIO* memory) { PEM_write_bio_X509(memory, document.get()); });
}

std::string pem_of(const Key& key) {
  return pem_of(
      [&](BIO* memory) { PEM_write_bio_PrivateKey(memory, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

// "DNS:talks.internal,IP:127.0.0.1"
std::string alternative_names(const std::vector<std::string>& hosts) {
  std::string names;
  for (const std::string& host : hosts) {
    const bool is_address = host.find_first_not_of("0123456789.") == std::string::npos;
    names += (names.empty() ? "" : ",") + std::string(is_address ? "IP:" : "DNS:") + host;
  }
  return names;
}

// Who signs whom, by name and key.
struct Party {
  std::string name;
  Key key;
};

struct Extension {
  int kind;  // NID_…
  std::string value;
};

void set_name(X509_NAME* name, const std::string& text) {
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text.c_str()), -1, -1,
                             0);
}

std::uint64_t random_number() {
  std::uint64_t number = 0;
  RAND_bytes(reinterpret_cast<unsigned char*>(&number), sizeof number);
  return number;
}

// Those who sign are found by their names, so that each has its own.
Party new_party(const std::string& role) {
  return {role + ' ' + std::to_string(random_number()), new_key()};
}

Document signed_document(const Party& subject, const Party& issuer, const std::vector<Extension>& extensions,
                         std::chrono::seconds expires_in = std::chrono::days(1)) {
  Document document(X509_new(), X509_free);
  X509_set_version(document.get(), X509_VERSION_3);
  ASN1_INTEGER_set_uint64(X509_get_serialNumber(document.get()), random_number());
  set_name(X509_get_subject_name(document.get()), subject.name);
  set_name(X509_get_issuer_name(document.get()), issuer.name);
  X509_gmtime_adj(X509_getm_notBefore(document.get()), -std::chrono::seconds(std::chrono::years(1)).count());
  X509_gmtime_adj(X509_getm_notAfter(document.get()), expires_in.count());
  X509_set_pubkey(document.get(), subject.key.get());
  for (const auto& [kind, value] : extensions) {
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()), X509_EXTENSION_free);
    X509_add_ext(document.get(), extension.get(), -1);
  }
  X509_sign(document.get(), issuer.key.get(), EVP_sha256());
  return document;
}

Document authority_document(const Party& subject, const Party& issuer) {
  return signed_document(subject, issuer,
                         {{NID_basic_constraints, "critical,CA:TRUE"}, {NID_key_usage, "critical,keyCertSign"}});
}

Document server_document(const Party& subject, const Party& issuer, const Claims& claims) {
  return signed_document(subject, issuer, {{NID_subject_alt_name, alternative_names(claims.hosts)}}, claims.expires_in);
}

}  // namespace

struct Authority::State {
  Party self;
  std::string certificate;
  std::string intermediates;  // what its servers have to send besides their own
};

Authority::Authority() {
  const Party self = new_party("Root");
  state_ = std::make_shared<State>(self, pem_of(authority_document(self, self)));
}

Authority Authority::intermediate() const {
  const Party other = new_party("Intermediate");
  const std::string certificate = pem_of(authority_document(other, state_->self));
  return Authority(std::make_shared<State>(other, certificate, certificate + state_->intermediates));
}

Certificate Authority::issue(const Claims& claims) const {
  const Party server = new_party("Server");
  return {pem_of(server_document(server, state_->self, claims)), state_->intermediates, pem_of(server.key)};
}

std::string Authority::certificate() const {
  return state_->certificate;
}

Certificate self_signed(const Claims& claims) {
  const Party server = new_party("Server");
  return {pem_of(server_document(server, server, claims)), {}, pem_of(server.key)};
}

}  // namespace confnotes::test
