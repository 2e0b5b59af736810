//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What is sealed: a message and a salt.
///
/// The salt keeps the commitment in the header from being guessed. Who wants to prove what was said shows both; who
/// deletes both leaves nothing but a number in the logs.
package struct MessageContent: Hashable, Sendable {
    package let message: JSONValue
    /// 32 random bytes.
    package let salt: [UInt8]
    /// The canonical JSON of both: what is sealed, byte for byte.
    package let bytes: [UInt8]

    package init(_ message: JSONValue, salt: [UInt8]) {
        self.message = message
        self.salt = salt
        bytes = JSONValue.object(["message": message, "salt": .string(Base64URL.encode(salt))]).canonical
    }

    /// Reads what was sealed; nil for anything but what ``bytes`` writes.
    package init?(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.readCanonical(bytes, most: Envelope.mostSealed), let members = json.members,
            members.count == 2, let message = members["message"], message.members != nil,
            let salt = members["salt"]?.text.flatMap({ Base64URL.decode($0) }), salt.count == 32
        else { return nil }
        self.message = message
        self.salt = salt
        self.bytes = bytes
    }

    package var commitment: Digest32 { Self.commitment(to: bytes) }

    package static func commitment(to bytes: [UInt8]) -> Digest32 {
        .of(Array("lienquan content 1\0".utf8), bytes)
    }
}
