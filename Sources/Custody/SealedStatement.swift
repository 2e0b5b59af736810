//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A statement under the seal of its node: the content of `custody.json`.
public struct SealedStatement: Hashable, Sendable {
    /// Longer ones are refused unread.
    public static let longest = 16 << 20

    public let statement: CustodyStatement
    /// The certificate of the node's key in DER.
    public let certificate: [UInt8]
    /// Over ``content(of:certificate:)``.
    public let signature: [UInt8]

    /// A statement with its seal, right or wrong.
    public init(_ statement: CustodyStatement, certificate: [UInt8], signature: [UInt8]) {
        self.statement = statement
        self.certificate = certificate
        self.signature = signature
    }

    /// The bytes that the node signs: everything in the bundle but the signature itself.
    public static func content(of statement: CustodyStatement, certificate: [UInt8]) -> [UInt8] {
        let members: [String: JSONValue] = [
            "statement": statement.json, "certificate": .string(Base64URL.encode(certificate)),
        ]
        return Array("lienquan custody bundle 1\0".utf8) + JSONValue.object(members).canonical
    }

    /// Canonical JSON (RFC 8785).
    public var bytes: [UInt8] {
        JSONValue.object([
            "statement": statement.json, "certificate": .string(Base64URL.encode(certificate)),
            "signature": .string(Base64URL.encode(signature)),
        ]).canonical
    }

    /// Reads what ``bytes`` writes; nil for anything else.
    public init?(_ bytes: [UInt8]) {
        guard let value = try? JSONReader.readCanonical(bytes, most: Self.longest) else { return nil }
        do {
            var members = try JSONMembers(value)
            statement = try CustodyStatement(reading: try members.value("statement"))
            certificate = try members.bytes("certificate")
            signature = try members.bytes("signature")
            try members.finish()
        } catch {
            return nil
        }
        // What was read says the same when it is written: nothing stands in the text that no check would see.
        guard self.bytes == bytes else { return nil }
    }
}
