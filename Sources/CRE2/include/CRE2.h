//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#ifndef CRE2_H
#define CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A plain C face over RE2, as much of it as the `matches` of a condition needs.

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern, or what is wrong with it. It never changes, so any number of threads may match with one.
typedef struct CRE2Pattern CRE2Pattern;

/// Compiles `length` bytes of UTF-8, which may hold NUL.
///
/// The pattern and what is kept while matching take at most `memory` bytes. Nothing is ever printed.
/// The caller frees the result, also that of a pattern that is not valid.
CRE2Pattern *cre2_compile(const char *pattern, size_t length, int64_t memory);

/// Frees a pattern.
void cre2_free(CRE2Pattern *pattern);

/// Whether the pattern can match.
bool cre2_is_valid(const CRE2Pattern *pattern);

/// Number of instructions of a valid pattern; matching takes at most so many steps a byte.
int cre2_size(const CRE2Pattern *pattern);

/// Whether any part of `length` bytes of UTF-8 matches a valid pattern.
bool cre2_matches(const CRE2Pattern *pattern, const char *text, size_t length);

/// What is wrong with a pattern that is not valid; it ends with the part at fault and lives as long as the pattern.
const char *cre2_reason(const CRE2Pattern *pattern, size_t *length);

/// The part of a pattern that is at fault; it lives as long as the pattern.
const char *cre2_faulty_part(const CRE2Pattern *pattern, size_t *length);

#ifdef __cplusplus
}
#endif

#endif
