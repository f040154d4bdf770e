#include "sandbox/Digests.h"

#include "sandbox/JsonValue.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <memory>

namespace fleet::sandbox {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

std::string toHex(const unsigned char *bytes, std::size_t size)
{
    std::string text;
    text.reserve(2 * size);
    for (std::size_t i = 0; i < size; ++i) {
        text += hexDigits[bytes[i] >> 4];
        text += hexDigits[bytes[i] & 15];
    }
    return text;
}

const unsigned char *data(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

std::vector<unsigned char> fromHex(std::string_view hex, std::size_t size)
{
    std::vector<unsigned char> bytes(size);
    std::size_t written = 0;
    const char *end = nullptr;
    if (hex.size() != 2 * size
        || sodium_hex2bin(bytes.data(), size, hex.data(), hex.size(), nullptr, &written, &end) != 0
        || written != size) {
        return {};
    }
    return bytes;
}

/// Raw SHA3-256 of the two parts joined.
std::string sha3(std::string_view first, std::string_view second = {})
{
    static const EVP_MD *const algorithm = EVP_sha3_256();
    struct Free {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    thread_local const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    std::string digest(32, '\0');
    unsigned int size = 32;
    EVP_DigestInit_ex(context.get(), algorithm, nullptr);
    EVP_DigestUpdate(context.get(), first.data(), first.size());
    EVP_DigestUpdate(context.get(), second.data(), second.size());
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(digest.data()), &size);
    return digest;
}

std::string hexOf(std::string_view raw)
{
    return toHex(data(raw), raw.size());
}

} // namespace

std::string sha3Hex(std::string_view bytes)
{
    return hexOf(sha3(bytes));
}

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), data(bytes), bytes.size());
    return toHex(digest.data(), digest.size());
}

std::string hmacSha256Hex(std::string_view key, std::string_view bytes)
{
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> digest{};
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, data(key), key.size());
    crypto_auth_hmacsha256_update(&state, data(bytes), bytes.size());
    crypto_auth_hmacsha256_final(&state, digest.data());
    return toHex(digest.data(), digest.size());
}

bool verifyEd25519(std::string_view publicKeyHex, std::string_view message, std::string_view signatureHex)
{
    const auto key = fromHex(publicKeyHex, crypto_sign_PUBLICKEYBYTES);
    const auto signature = fromHex(signatureHex, crypto_sign_BYTES);
    return !key.empty() && !signature.empty()
        && crypto_sign_verify_detached(signature.data(), data(message), message.size(), key.data()) == 0;
}

std::string merkleRoot(const std::vector<std::string> &leafHashes)
{
    if (leafHashes.empty()) {
        return sha3Hex({});
    }
    std::vector<std::string> level;
    for (const std::string &leaf : leafHashes) {
        const auto raw = fromHex(leaf, 32);
        level.emplace_back(raw.begin(), raw.end());
    }
    while (level.size() > 1) {
        std::vector<std::string> above;
        for (std::size_t i = 0; i < level.size(); i += 2) {
            above.push_back(sha3(level[i], i + 1 < level.size() ? level[i + 1] : level[i]));
        }
        level = std::move(above);
    }
    return hexOf(level.front());
}

std::string secretHex(std::size_t bytes)
{
    std::string raw(bytes, '\0');
    randombytes_buf(raw.data(), raw.size());
    return hexOf(raw);
}

std::string throwawayPublicKey()
{
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_keypair(publicKey.data(), secret.data());
    return toHex(publicKey.data(), publicKey.size());
}

std::string IdSource::hex(std::size_t digits)
{
    std::string text(digits, '0');
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        bits = i % 16 == 0 ? m_random() : bits >> 4;
        text[i] = hexDigits[bits & 15];
    }
    return text;
}

std::string IdSource::uuid()
{
    std::string text = hex(36);
    for (const std::size_t dash : {8U, 13U, 18U, 23U}) {
        text[dash] = '-';
    }
    text[14] = '4';
    text[19] = hexDigits[8 + (m_random() & 3)];
    return text;
}

Attestor::Attestor()
{
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
    crypto_sign_keypair(publicKey.data(), m_secret.data());
}

std::string Attestor::sign(std::string_view text) const
{
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, data(text), text.size(), m_secret.data());
    return toHex(signature.data(), signature.size());
}

AnswerSeal::AnswerSeal()
{
    constexpr std::size_t block = 136; // the rate of SHA3-256, which is HMAC's block here
    std::string key(32, '\0');
    randombytes_buf(key.data(), key.size());
    m_hex = hexOf(key);
    key.resize(block, '\0');
    for (const char c : key) {
        m_inner += static_cast<char>(c ^ 0x36);
        m_outer += static_cast<char>(c ^ 0x5c);
    }
}

std::string AnswerSeal::seal(std::string_view compactJson) const
{
    return hexOf(sha3(m_outer, sha3(m_inner, respaced(compactJson))));
}

} // namespace fleet::sandbox
