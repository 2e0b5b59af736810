//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange

/// What stands in a collection for one message, or for a chain of messages of which each takes the place of the one
/// before.
package struct ExportUnit: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        /// Not there, and never was under this generation.
        case held
        case shown
        /// There as revoked objects.
        case withdrawn
    }

    /// A UUID: the id of the first message, or what an entry of a watch-list is known by.
    package let id: String
    /// The message that counts now.
    package let message: String
    package let sent: Timestamp
    /// Ids that were revoked are not used again; what is shown once more has those of the next generation.
    package let generation: Int64
    package let created: Timestamp
    package let modified: Timestamp
    /// Over the objects as they were shown.
    package let digest: String
    /// The object that others refer to.
    package let subject: String
    package let state: State
    package let objects: Set<String>

    /// Whether a message may say what becomes of the unit: none that is older than the one that counts.
    package func yields(to message: String, sent: Timestamp) -> Bool {
        (self.sent, self.message) <= (sent, message)
    }
}
