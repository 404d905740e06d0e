/* SPDX-License-Identifier: Apache-2.0 */
#include "base/digest.h"

#include "base/arena.h"

#include <openssl/evp.h>
#include <pthread.h>

struct digest {
    EVP_MD_CTX *evp;
};

/* libcrypto fails here only when memory is out. */
static void must(int done)
{
    if (!done)
        mem_exhausted();
}

/* Fetched once: EVP_sha256() is looked up again by each use, which costs more than the
 * digest of a short text. */
static EVP_MD *sha256;
static pthread_once_t sha256_fetched = PTHREAD_ONCE_INIT;

static void fetch(void)
{
    sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    must(sha256 != NULL);
}

struct digest *digest_new(void)
{
    pthread_once(&sha256_fetched, fetch);
    struct digest *d = mem_alloc(sizeof *d);
    d->evp = EVP_MD_CTX_new();
    must(d->evp && EVP_DigestInit_ex2(d->evp, sha256, NULL));
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

void digest_peek(const struct digest *d, char out[DIGEST_HEX])
{
    struct digest *copy = digest_new();
    must(EVP_MD_CTX_copy_ex(copy->evp, d->evp));
    digest_hex(copy, out);
}

void digest_of(const void *bytes, size_t n, uint8_t out[32])
{
    pthread_once(&sha256_fetched, fetch);
    must(EVP_Digest(bytes, n, out, NULL, sha256, NULL));
}
