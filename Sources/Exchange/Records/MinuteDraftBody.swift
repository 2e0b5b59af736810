//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What was done to the book of a conference: operations that the receiver adds to its own.
///
/// What an operation says is for the book to read. Each is an object; the same one may come twice and in any order.
package struct MinuteDraftBody: Hashable, Sendable {
    package static let mostOperations = 200

    /// The id of the conference, a UUID.
    package var conference: String
    package var operations: [JSONValue]

    package init(conference: String, operations: [JSONValue]) {
        self.conference = conference
        self.operations = operations
    }

    package var json: JSONValue {
        .object(["conference": .string(conference), "operations": .array(operations)])
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        conference = try fields.required("conference", fields.messageID("conference"))
        operations = try fields.list("operations", most: Self.mostOperations) { value, place throws(MessageFault) in
            guard value.members != nil else { throw .wrong(place, expected: "object") }
            return value
        }
        guard !operations.isEmpty else { throw .missing(fields.name("operations")) }
    }
}
