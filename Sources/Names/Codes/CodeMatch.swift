//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How two numbers agree.
public enum CodeMatch: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every letter and digit.
    case same
    /// But for letters and digits that are taken for one another, such as O and 0.
    case lookalike
    /// But for one letter or digit more, less or other, or two turned.
    case oneError

    /// 0…1, on the scale of ``NameMatcher/threshold``.
    public var score: Double {
        switch self {
        case .same: 1
        case .lookalike: 0.92
        case .oneError: 0.75
        }
    }
}
