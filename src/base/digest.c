/* SPDX-License-Identifier: Apache-2.0 */

/* The one-shot functions of SHA-256 are marked deprecated in OpenSSL 3 in favour of EVP,
 * which brings in providers, locks and an allocation a digest, and makes a static link of
 * this one algorithm impossible. They compute the same. */
#define OPENSSL_SUPPRESS_DEPRECATED

#include "base/digest.h"

#include "base/arena.h"

#include <openssl/sha.h>

struct digest {
    SHA256_CTX sha;
};

struct digest *digest_new(void)
{
    struct digest *d = mem_alloc(sizeof *d);
    SHA256_Init(&d->sha);
    return d;
}

void digest_add(void *digest, const void *bytes, size_t n)
{
    struct digest *d = digest;
    SHA256_Update(&d->sha, bytes, n);
}

static void write_hex(const uint8_t raw[32], char out[DIGEST_HEX])
{
    static const char hex[] = "0123456789abcdef";
    for (int i = 0; i < 32; i++) {
        out[2 * i] = hex[raw[i] >> 4];
        out[2 * i + 1] = hex[raw[i] & 15];
    }
    out[64] = '\0';
}

void digest_peek(const struct digest *d, char out[DIGEST_HEX])
{
    SHA256_CTX copy = d->sha;
    uint8_t raw[SHA256_DIGEST_LENGTH];
    SHA256_Final(raw, &copy);
    write_hex(raw, out);
}

void digest_hex(struct digest *d, char out[DIGEST_HEX])
{
    digest_peek(d, out);
    mem_free(d);
}

void digest_of(const void *bytes, size_t n, uint8_t out[32])
{
    SHA256_CTX sha; /* SHA256() would go through EVP */
    SHA256_Init(&sha);
    SHA256_Update(&sha, bytes, n);
    SHA256_Final(out, &sha);
}
