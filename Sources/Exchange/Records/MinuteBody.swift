//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// Minutes that both sides sign: the document they agreed on, by its digest, and who signs.
///
/// The signature is that of the message; the other side answers with minutes of its own over the same digest.
package struct MinuteBody: Hashable, Sendable {
    package var date: CalendarDate
    package var place: String?
    /// The name of the document.
    package var document: String
    /// SHA-256 of the document.
    package var digest: Digest32
    /// Heads of delegation and the like, in the order in which they sign.
    package var signatories: [String]
    /// The conference whose book holds the document, where there is one; then it is the signature of that book's
    /// minutes, and only the head of the delegation sends it.
    package var conference: String?
    /// How much of the other side's writing in the book was known when it was signed.
    package var seen: Int64?

    package init(
        date: CalendarDate,
        place: String?,
        document: String,
        digest: Digest32,
        signatories: [String],
        conference: String? = nil,
        seen: Int64? = nil
    ) {
        self.date = date
        self.place = place
        self.document = document
        self.digest = digest
        self.signatories = signatories
        self.conference = conference
        self.seen = seen
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("conference", conference)
        members.set("date", date.iso8601)
        members.set("document", document)
        members.set("place", place)
        members.set("seen", seen)
        members.set("sha256", digest.text)
        members.set("signatories", signatories)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        date = try fields.required("date", fields.date("date"))
        place = try fields.optionalText("place", most: 300)
        document = try fields.text("document", most: 255)
        guard let digest = Digest32(text: try fields.text("sha256", most: 43)) else {
            throw .wrong(fields.name("sha256"), expected: "SHA-256 in base64url")
        }
        self.digest = digest
        signatories = try fields.texts("signatories", most: 20)
        guard !signatories.isEmpty else { throw .missing(fields.name("signatories")) }
        conference = try fields.messageID("conference")
        seen = try fields.count("seen")
    }
}
