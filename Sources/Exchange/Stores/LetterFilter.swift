//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package struct LetterFilter: Hashable, Sendable {
    package var partner: String?
    /// Nil for all offices of the node.
    package var offices: Set<String>?
    package var direction: StoredLetter.Direction?
    package var types: Set<MessageType>?
    package var thread: String?
    package var isUnread: Bool?
    /// Only those that wait for an answer.
    package var isDue: Bool
    /// Whether what they ask of the machine was done.
    package var isApplied: Bool?
    /// Older than this message.
    package var before: Timestamp?
    package var limit: Int

    package init(
        partner: String? = nil,
        offices: Set<String>? = nil,
        direction: StoredLetter.Direction? = nil,
        types: Set<MessageType>? = nil,
        thread: String? = nil,
        isUnread: Bool? = nil,
        isDue: Bool = false,
        isApplied: Bool? = nil,
        before: Timestamp? = nil,
        limit: Int = 50
    ) {
        self.partner = partner
        self.offices = offices
        self.direction = direction
        self.types = types
        self.thread = thread
        self.isUnread = isUnread
        self.isDue = isDue
        self.isApplied = isApplied
        self.before = before
        self.limit = limit
    }
}
