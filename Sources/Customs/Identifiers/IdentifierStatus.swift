//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a check found out about an identifier; none of them refuses a record.
package enum IdentifierStatus: Hashable, Sendable {
    /// The form holds, and so does the check digit where the scheme has one.
    case wellFormed
    /// The form holds, but something in it can't be or is seldom so, such as a chapter that doesn't exist.
    case doubtful
    /// The form holds, the check digit doesn't; `expected` is nil where the rest allows none at all.
    case badCheckDigit(expected: String?, found: String)
    /// The text hasn't the form of the scheme.
    case malformed
    case empty
    /// No scheme known here covers the text, so nothing is said against it.
    case unchecked

    /// Whether an officer should look at it.
    package var isFlagged: Bool {
        switch self {
        case .doubtful, .badCheckDigit, .malformed: true
        case .wellFormed, .empty, .unchecked: false
        }
    }

    /// The name of the status without its particulars, for statistics and interfaces.
    package var code: String {
        switch self {
        case .wellFormed: "well_formed"
        case .doubtful: "doubtful"
        case .badCheckDigit: "bad_check_digit"
        case .malformed: "malformed"
        case .empty: "empty"
        case .unchecked: "unchecked"
        }
    }

    /// The status in two or three words.
    package var name: Trilingual {
        switch self {
        case .wellFormed: Trilingual(vi: "đúng dạng", zh: "格式正确", en: "well-formed")
        case .doubtful: Trilingual(vi: "đáng ngờ", zh: "存疑", en: "doubtful")
        case .badCheckDigit: Trilingual(vi: "sai số kiểm tra", zh: "校验位不符", en: "wrong check digit")
        case .malformed: Trilingual(vi: "sai dạng", zh: "格式不符", en: "malformed")
        case .empty: Trilingual(vi: "để trống", zh: "未填写", en: "not given")
        case .unchecked: Trilingual(vi: "không kiểm tra", zh: "未校验", en: "not checked")
        }
    }
}
