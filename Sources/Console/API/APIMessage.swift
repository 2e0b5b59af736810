//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange

/// A message as programs receive it, without its content.
struct APIMessage: Encodable, Sendable {
    enum CodingKeys: String, CodingKey {
        case id
        case direction
        case from
        case to
        case type
        case thread
        case inReplyTo = "in_reply_to"
        case reference
        case standing
        case sent
        case delivered
        case opened
        case read
        case due
    }

    let id: String
    let direction: String
    let from: String
    let to: String
    let type: String
    let thread: String
    let inReplyTo: String?
    let reference: String?
    let standing: String
    let sent: String
    let delivered: String?
    let opened: String?
    let read: String?
    let due: String?

    init(_ letter: StoredLetter) {
        id = letter.id
        direction = letter.direction.rawValue
        from = letter.from
        to = letter.to
        type = letter.facts.type.rawValue
        thread = letter.facts.thread
        inReplyTo = letter.facts.inReplyTo
        reference = letter.facts.reference
        standing = letter.standing.rawValue
        sent = letter.sent.text
        delivered = letter.delivered?.text
        opened = letter.opened?.text
        read = letter.read?.text
        due = letter.facts.due?.text
    }
}
