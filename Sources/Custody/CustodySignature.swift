//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// What one officer signed of a transfer.
public struct CustodySignature: Hashable, Sendable {
    /// As what somebody signs.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case giver
        case receiver
        case witness
    }

    /// The place of a transfer in its case; the last signature fixes it.
    public struct Link: Hashable, Sendable {
        /// From 1.
        public let sequence: Int
        /// ``SignedTransfer/hash`` of the transfer before; ``CustodyChain/genesis(of:)`` for the first.
        public let previous: CustodyDigest

        /// A place.
        public init(sequence: Int, previous: CustodyDigest) {
            self.sequence = sequence
            self.previous = previous
        }
    }

    public let role: Role
    /// Which key, by ``SignerKey/id``.
    public let keyID: String
    /// When it was signed.
    public let at: CustodyTime
    /// 64 bytes.
    public let bytes: [UInt8]

    /// A signature as it was read or made.
    public init(role: Role, keyID: String, at: CustodyTime, bytes: [UInt8]) {
        self.role = role
        self.keyID = keyID
        self.at = at
        self.bytes = bytes
    }

    /// The bytes that are signed.
    ///
    /// - Parameters:
    ///   - closing: the place and the signatures before, for the last signer; nil for others.
    public static func content(
        of transfer: CustodyTransfer,
        as role: Role,
        keyID: String,
        at: CustodyTime,
        closing: (link: Link, before: [CustodySignature])?
    ) -> [UInt8] {
        var members: [String: JSONValue] = [
            "transfer": .string(transfer.digest.hexadecimal), "case": .string(transfer.caseNumber),
            "role": .string(role.rawValue), "key": .string(keyID), "at": .string(at.text),
        ]
        if let closing {
            members["sequence"] = .number(Double(closing.link.sequence))
            members["previous"] = .string(closing.link.previous.hexadecimal)
            members["after"] = .array(closing.before.map(\.json))
        }
        return Array("lienquan custody signature 1\0".utf8) + JSONValue.object(members).canonical
    }
}
