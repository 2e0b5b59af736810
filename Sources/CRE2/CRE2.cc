//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#include "CRE2.h"

#include <re2/re2.h>

struct CRE2Pattern {
    const RE2 expression;
};

namespace {

RE2::Options options(int64_t memory) {
    RE2::Options options;
    options.set_encoding(RE2::Options::EncodingUTF8);
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_max_mem(memory);
    return options;
}

}  // namespace

CRE2Pattern *cre2_compile(const char *pattern, size_t length, int64_t memory) {
    return new CRE2Pattern{RE2(re2::StringPiece(length == 0 ? "" : pattern, length), options(memory))};
}

void cre2_free(CRE2Pattern *pattern) { delete pattern; }

bool cre2_is_valid(const CRE2Pattern *pattern) { return pattern->expression.ok(); }

int cre2_size(const CRE2Pattern *pattern) { return pattern->expression.ProgramSize(); }

bool cre2_matches(const CRE2Pattern *pattern, const char *text, size_t length) {
    const re2::StringPiece piece(length == 0 ? "" : text, length);
    return pattern->expression.Match(piece, 0, length, RE2::UNANCHORED, nullptr, 0);
}

const char *cre2_reason(const CRE2Pattern *pattern, size_t *length) {
    *length = pattern->expression.error().size();
    return pattern->expression.error().data();
}

const char *cre2_faulty_part(const CRE2Pattern *pattern, size_t *length) {
    *length = pattern->expression.error_arg().size();
    return pattern->expression.error_arg().data();
}
