//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// An acknowledgement of one message.
package struct AcknowledgementItem: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        /// The office's key opened it and it is whole.
        case delivered
        /// An officer read it.
        case read
        /// What it asks of the machine was done: an entry amended, a message withdrawn.
        case applied
        /// It opened, but is no message that this side understands.
        case unreadable
    }

    package let message: String
    package let state: State
    package let at: Timestamp

    package init(message: String, state: State, at: Timestamp) {
        self.message = message
        self.state = state
        self.at = at
    }

    package var json: JSONValue {
        .object(["at": .string(at.text), "message": .string(message), "state": .string(state.rawValue)])
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let message = try fields.required("message", fields.messageID("message"))
        let state = try fields.required("state", fields.choice("state", State.self))
        let at = try fields.required("at", fields.timestamp("at"))
        self.init(message: message, state: state, at: at)
    }
}
