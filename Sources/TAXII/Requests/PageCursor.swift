//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto

/// Where a page ended, signed, so that the server need remember nothing: the same cursor gives the same page again,
/// also from another process with the same key (TAXII 2.1, section 3.4, `next`).
///
/// Bytes: version (1), position in microseconds (8, most significant first), digest of what was asked (8), HMAC (16);
/// base64url without filling.
public struct PageCursor: Sendable {
    private static let version: UInt8 = 1
    private static let payloadBytes = 17
    private static let signatureBytes = 16

    private let key: SymmetricKey

    /// - Parameter key: at least 32 secret bytes, the same as long as cursors are to work
    public init(key: [UInt8]) {
        self.key = SymmetricKey(data: key)
    }

    /// The cursor behind a position.
    /// - Parameter question: what was asked, the same on every page
    public func text(after position: TAXIITimestamp, of question: String) -> String {
        let payload = payload(position, question)
        return Base64URL.encode(payload + signature(of: payload))
    }

    /// The position that a cursor stands for.
    /// - Throws: 400 when it was not made by ``text(after:of:)`` with this key and this question
    public func position(in text: String, of question: String) throws(TAXIIFault) -> TAXIITimestamp {
        guard let bytes = Base64URL.decode(text), bytes.count == Self.payloadBytes + Self.signatureBytes else {
            throw .badRequest("next is not as this server gave it")
        }
        let payload = Array(bytes.prefix(Self.payloadBytes))
        var difference: UInt8 = 0
        for (given, right) in zip(bytes.suffix(Self.signatureBytes), signature(of: payload)) {
            difference |= given ^ right
        }
        guard difference == 0, payload[0] == Self.version else {
            throw .badRequest("next is not as this server gave it")
        }
        let position = TAXIITimestamp(microseconds: payload[1...8].reduce(0) { $0 << 8 | Int64($1) })
        guard payload == self.payload(position, question) else {
            throw .badRequest("next was given for other filters; leave them as they were, or begin without next")
        }
        return position
    }

    private func payload(_ position: TAXIITimestamp, _ question: String) -> [UInt8] {
        let place = withUnsafeBytes(of: position.microseconds.bigEndian) { Array($0) }
        return [Self.version] + place + SHA256.hash(data: Array(question.utf8)).prefix(8)
    }

    private func signature(of payload: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: payload, using: key).prefix(Self.signatureBytes))
    }
}
