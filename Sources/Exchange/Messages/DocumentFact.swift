//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A document that the facts rest on, or that the other side is asked about.
package struct DocumentFact: Hashable, Sendable {
    /// Such as `declaration`, `bill_of_lading`, `certificate_of_origin`, `invoice`.
    package var kind: String
    package var number: String
    package var issuer: String?
    /// As written on it.
    package var date: String?
    package var asks: [AttachmentNote.DocumentAsk]

    package init(
        kind: String,
        number: String,
        issuer: String? = nil,
        date: String? = nil,
        asks: [AttachmentNote.DocumentAsk] = []
    ) {
        self.kind = kind
        self.number = number
        self.issuer = issuer
        self.date = date
        self.asks = asks
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("asks", asks.map(\.rawValue))
        members.set("date", date)
        members.set("issuer", issuer)
        members.set("kind", kind)
        members.set("number", number)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        kind = try fields.text("kind", most: 50)
        number = try fields.text("number", most: 100)
        issuer = try fields.optionalText("issuer", most: 200)
        date = try fields.optionalText("date", most: 30)
        asks = try fields.choices(
            "asks",
            most: 3,
            expected: "authentic, issued or contents_agree",
            AttachmentNote.DocumentAsk.self
        )
    }
}
