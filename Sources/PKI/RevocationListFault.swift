//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a revocation list is not read or not taken.
public enum RevocationListFault: Error, Hashable, Sendable {
    /// Not DER, or not what RFC 5280 demands of a version 2 list; with what is wrong.
    case malformed(String)
    /// Signed by none of the pinned authorities.
    case wrongSignature
    /// Older than the list that is known, or another one of the same number.
    case notNewer(number: Int64, known: Int64)
    /// Made in the future.
    case notYetValid

    /// What happened and what to do, in English.
    public var message: String {
        switch self {
        case .malformed(let what): "the revocation list cannot be read: \(what)"
        case .wrongSignature: "the revocation list is not signed by an authority of this partner"
        case .notNewer(let number, let known):
            "revocation list \(number) is not newer than list \(known), which is known already"
        case .notYetValid: "the revocation list was made in the future; check the clocks of both sides"
        }
    }
}

extension RevocationListFault: CustomStringConvertible {
    public var description: String { message }
}
