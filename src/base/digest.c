/* SPDX-License-Identifier: Apache-2.0 */
#include "base/digest.h"

#include "base/arena.h"

#include <openssl/evp.h>

struct digest {
    EVP_MD_CTX *evp;
};

/* libcrypto fails here only when memory is out. */
static void must(int done)
{
    if (!done)
        mem_exhausted();
}

struct digest *digest_new(void)
{
    struct digest *d = mem_alloc(sizeof *d);
    d->evp = EVP_MD_CTX_new();
    must(d->evp && EVP_DigestInit_ex(d->evp, EVP_sha256(), NULL));
    return d;
}

void digest_add(void *digest, const void *bytes, size_t n)
{
    struct digest *d = digest;
    must(EVP_DigestUpdate(d->evp, bytes, n));
}

void digest_hex(struct digest *d, char out[DIGEST_HEX])
{
    static const char hex[] = "0123456789abcdef";
    unsigned char raw[EVP_MAX_MD_SIZE];
    must(EVP_DigestFinal_ex(d->evp, raw, NULL));
    for (int i = 0; i < 32; i++) {
        out[2 * i] = hex[raw[i] >> 4];
        out[2 * i + 1] = hex[raw[i] & 15];
    }
    out[64] = '\0';
    EVP_MD_CTX_free(d->evp);
    mem_free(d);
}

void digest_of(const void *bytes, size_t n, uint8_t out[32])
{
    must(EVP_Digest(bytes, n, out, NULL, EVP_sha256(), NULL));
}
