// The digests, signatures and random values of the gateway. Must never be used for the console's own secrets.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace fleet::sandbox {

[[nodiscard]] std::string sha3Hex(std::string_view bytes);
[[nodiscard]] std::string sha256Hex(std::string_view bytes);
[[nodiscard]] std::string hmacSha256Hex(std::string_view key, std::string_view bytes);
/// Ed25519 over the message; false for anything that is not hex of the right length.
[[nodiscard]] bool verifyEd25519(std::string_view publicKeyHex, std::string_view message,
                                 std::string_view signatureHex);
/// Root over SHA3-256 leaves in hex: parents hash both raw digests, an odd last node is paired with itself.
[[nodiscard]] std::string merkleRoot(const std::vector<std::string> &leafHashes);
/// Hex of so many bytes of the system's random source.
[[nodiscard]] std::string secretHex(std::size_t bytes);
/// Hex of a public Ed25519 key whose private half is thrown away, as registration makes it.
[[nodiscard]] std::string throwawayPublicKey();

/// Ids that need to be unique but not secret; fast. One thread.
class IdSource final {
public:
    [[nodiscard]] std::string hex(std::size_t digits);
    [[nodiscard]] std::string uuid();

private:
    std::mt19937_64 m_random{std::random_device{}()};
};

/// The auditor's Ed25519 key, new in each run.
class Attestor final {
public:
    Attestor();
    [[nodiscard]] std::string sign(std::string_view text) const;

private:
    std::array<unsigned char, 64> m_secret{};
};

/// HMAC-SHA3-256 of answers under a key that the gateway publishes: a checksum, not security.
class AnswerSeal final {
public:
    AnswerSeal();
    [[nodiscard]] std::string seal(std::string_view compactJson) const;
    [[nodiscard]] const std::string &publicHex() const { return m_hex; }

private:
    std::string m_inner; ///< key xor ipad, one block
    std::string m_outer; ///< key xor opad, one block
    std::string m_hex;
};

} // namespace fleet::sandbox
