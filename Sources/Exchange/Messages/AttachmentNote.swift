//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What a message says of a file that travels beside it.
package struct AttachmentNote: Hashable, Sendable {
    /// 2 GiB: what is larger goes on a disk.
    package static let largest: Int64 = 2 << 30

    package let id: String
    package let name: String
    package let mediaType: String
    package let size: Int64
    /// Over the whole file.
    package let digest: Digest32
    /// 32 bytes that open it, see ``SealedFile``.
    package let key: [UInt8]
    /// What is asked of a document.
    package let asks: [DocumentAsk]

    package enum DocumentAsk: String, CaseIterable, Hashable, Sendable {
        case authentic
        case issued
        case contentsAgree = "contents_agree"
    }

    package init(
        id: String,
        name: String,
        mediaType: String,
        size: Int64,
        digest: Digest32,
        key: [UInt8],
        asks: [DocumentAsk] = []
    ) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.digest = digest
        self.key = key
        self.asks = asks
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("asks", asks.map(\.rawValue))
        members.set("id", id)
        members.set("key", Base64URL.encode(key))
        members.set("media_type", mediaType)
        members.set("name", name)
        members.set("sha256", digest.text)
        members.set("size", size)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let id = try fields.required("id", fields.messageID("id"))
        let size = try fields.required("size", fields.whole("size"))
        guard (0...Self.largest).contains(size) else { throw .wrong(fields.name("size"), expected: "0 to 2 GiB") }
        guard let digest = Digest32(text: try fields.text("sha256", most: 43)) else {
            throw .wrong(fields.name("sha256"), expected: "SHA-256 in base64url")
        }
        guard let key = Base64URL.decode(try fields.text("key", most: 43)), key.count == 32 else {
            throw .wrong(fields.name("key"), expected: "32 bytes in base64url")
        }
        self.init(
            id: id,
            name: try fields.text("name", most: 255),
            mediaType: try fields.text("media_type", most: 127),
            size: size,
            digest: digest,
            key: key,
            asks: try fields.choices(
                "asks",
                most: 3,
                expected: "authentic, issued or contents_agree",
                DocumentAsk.self
            )
        )
    }
}
