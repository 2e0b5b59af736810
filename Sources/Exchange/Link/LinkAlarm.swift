//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Something about a partner that a person must look at.
package struct LinkAlarm: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Two different histories: another envelope under a number, another root for a size.
        case fork
        /// The partner knows less than it had confirmed.
        case rollback
        /// A message that was confirmed is not in the partner's log.
        case omission
        /// A leaf of the partner's log belongs to no message of ours or theirs.
        case foreignLeaf = "foreign_leaf"
        /// An envelope that may not be accepted.
        case refusedEnvelope = "refused_envelope"
        /// A message under an id that was there before.
        case repeatedMessage = "repeated_message"
        /// An envelope was accepted, and does not open or is no message.
        case unreadable
        case clock
        case attachment
        case flood

        /// Whether nothing more is sent or accepted until a person has looked.
        package var stopsTheLink: Bool {
            switch self {
            case .fork, .rollback, .omission, .foreignLeaf: true
            default: false
            }
        }
    }

    package let kind: Kind
    /// Numbers and hashes, for who looks into it.
    package let detail: String

    package init(_ kind: Kind, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }
}
