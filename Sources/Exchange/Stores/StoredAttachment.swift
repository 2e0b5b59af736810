//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the node knows of a file that travels beside a message.
package struct StoredAttachment: Hashable, Sendable, Identifiable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        /// It went with a message of ours and lies here for the partner to fetch.
        case sent
        /// Announced, and not here yet.
        case wanted
        case here
        /// What came is not what the message says, and was thrown away.
        case changed
        /// Its message was taken back or is over; the file is to be deleted.
        case over
        case deleted
    }

    package let id: String
    package let state: State

    package init(id: String, state: State) {
        self.id = id
        self.state = state
    }
}
