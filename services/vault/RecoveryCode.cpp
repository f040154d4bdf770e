#include "vault/RecoveryCode.h"

namespace fleet {

namespace {

constexpr int seedDigits = 64;
constexpr int checkDigits = 4;
constexpr int groupDigits = 4;

QByteArray checkOf(QByteArrayView seed)
{
    return crypto::sha256(seed).toHex().first(checkDigits);
}

} // namespace

QString recoveryCode(const crypto::SigningKeyPair &pair)
{
    const crypto::SecretBytes seed = crypto::seedOf(pair);
    const QByteArray digits = seed.view().toByteArray().toHex() + checkOf(seed.view());
    QString code;
    for (qsizetype at = 0; at < digits.size(); at += groupDigits) {
        if (at > 0) {
            code += QLatin1Char(' ');
        }
        code += QString::fromLatin1(digits.mid(at, groupDigits));
    }
    return code;
}

Result<crypto::SigningKeyPair> recoveryKeyFromCode(const QString &code)
{
    QByteArray digits;
    for (const QChar character : code) {
        if (character.isSpace() || character == QLatin1Char('-')) {
            continue;
        }
        const char digit = character.toLower().toLatin1();
        const bool isHex = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
        if (!isHex) {
            return failure(ProblemKind::Invalid,
                           QStringLiteral("A recovery code has only the digits 0 to 9 and the letters a to f."));
        }
        digits += digit;
    }
    if (digits.size() != seedDigits + checkDigits) {
        return failure(ProblemKind::Invalid, QStringLiteral("A recovery code has 17 groups of four digits."));
    }
    const QByteArray seed = QByteArray::fromHex(digits.first(seedDigits));
    if (digits.last(checkDigits) != checkOf(seed)) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The recovery code has a mistake in it: its last group does not "
                                      "match the others."));
    }
    return crypto::signingKeyPairFromSeed(seed);
}

} // namespace fleet
