//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// That a side signed minutes: the message that carries the signature, and over what.
package struct MinuteSignature: Hashable, Sendable, Identifiable {
    /// The id of the message.
    package let id: String
    package let side: String
    package let office: String
    package let digest: ContentDigest
    /// Who signed, by name.
    package let name: String
    /// Milliseconds since 1970.
    package let at: Int64
    /// The highest operation of the other side that was known when it was signed.
    package let seen: Int64
    /// The other side's signature that this one answers.
    package let answers: String?
    /// False until the message is in the log.
    package var isSent: Bool

    package init(
        id: String,
        side: String,
        office: String,
        digest: ContentDigest,
        name: String,
        at: Int64,
        seen: Int64,
        answers: String?,
        isSent: Bool
    ) {
        self.id = id
        self.side = side
        self.office = office
        self.digest = digest
        self.name = name
        self.at = at
        self.seen = seen
        self.answers = answers
        self.isSent = isSent
    }
}
