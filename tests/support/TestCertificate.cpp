#include "support/TestCertificate.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace fleet::test {

namespace {

template<typename Write>
QByteArray toPem(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), &BIO_free);
    write(bio.get());
    QByteArray pem(static_cast<qsizetype>(BIO_ctrl_pending(bio.get())), '\0');
    BIO_read(bio.get(), pem.data(), static_cast<int>(pem.size()));
    return pem;
}

} // namespace

TestCertificate TestCertificate::forHost(const QByteArray &host)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"),
                                                                  &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509 *const x509 = certificate.get();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -60);
    X509_gmtime_adj(X509_getm_notAfter(x509), 3600);
    X509_set_pubkey(x509, key.get());
    X509_NAME *const name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(host.constData()), -1,
                               -1, 0);
    X509_set_issuer_name(x509, name);
    const QByteArray alternative = "DNS:" + host;
    X509_EXTENSION *const extension =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, alternative.constData());
    X509_add_ext(x509, extension, -1);
    X509_EXTENSION_free(extension);
    X509_sign(x509, key.get(), EVP_sha256());

    TestCertificate result;
    result.pem = toPem([x509](BIO *bio) { PEM_write_bio_X509(bio, x509); });
    const QByteArray keyPem =
        toPem([&key](BIO *bio) { PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    result.server = QSslConfiguration::defaultConfiguration();
    result.server.setLocalCertificate(QSslCertificate(result.pem, QSsl::Pem));
    result.server.setPrivateKey(QSslKey(keyPem, QSsl::Ec, QSsl::Pem));
    result.server.setPeerVerifyMode(QSslSocket::VerifyNone);
    return result;
}

} // namespace fleet::test
