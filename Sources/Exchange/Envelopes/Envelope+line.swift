//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// An envelope that waits to be carried, as a line.
package struct OutgoingLine: Hashable, Sendable {
    package let sequence: Int64
    /// Without the line feed.
    package let bytes: [UInt8]

    package init(sequence: Int64, bytes: [UInt8]) {
        self.sequence = sequence
        self.bytes = bytes
    }
}

/// An envelope as a line of a push or a bundle: `{"ct":"…","enc":"…","jws":"…"}`, canonical JSON.
///
/// The three texts have no letter that JSON escapes, so the line is put together and taken apart by its bytes.
extension Envelope {
    /// No line is longer: the content in base64, the key and the signed header.
    package static let mostLine = mostSealed / 3 * 4 + 16_384

    private static let head = Array("{\"ct\":\"".utf8)
    private static let middle = Array("\",\"enc\":\"".utf8)
    private static let beforeSigned = Array("\",\"jws\":\"".utf8)
    private static let tail = Array("\"}".utf8)

    /// The line without its line feed.
    package var line: [UInt8] { Self.line(signed: Array(signed.utf8), sealed: sealed) }

    /// The line of an envelope that is kept as its parts.
    package static func line(signed: [UInt8], sealed: SealedBytes) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(sealed.ciphertext.count * 4 / 3 + signed.count + 128)
        line += head
        line += Base64URL.encode(sealed.ciphertext).utf8
        line += middle
        line += Base64URL.encode(sealed.encapsulated).utf8
        line += beforeSigned
        line += signed
        line += tail
        return line
    }

    /// Reads what ``line`` writes, and nothing else.
    package init(line: [UInt8]) throws(EnvelopeFault) {
        guard line.count <= Self.mostLine else { throw .tooLong }
        var rest = line[...]
        guard rest.starts(with: Self.head) else { throw .notAnEnvelope }
        rest = rest.dropFirst(Self.head.count)
        guard let ciphertext = Self.take(&rest, upTo: Self.middle), let ciphertext = Base64URL.decode(ciphertext),
            let encapsulated = Self.take(&rest, upTo: Self.beforeSigned),
            let encapsulated = Base64URL.decode(encapsulated),
            let signed = Self.take(&rest, upTo: Self.tail), rest.isEmpty
        else { throw .notAnEnvelope }
        try self.init(
            signed: Array(signed),
            sealed: SealedBytes(encapsulated: encapsulated, ciphertext: ciphertext)
        )
    }

    /// What stands before a quotation mark that begins with `mark`, which is taken too.
    private static func take(_ rest: inout ArraySlice<UInt8>, upTo mark: [UInt8]) -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\"")), rest[end...].starts(with: mark) else { return nil }
        defer { rest = rest[(end + mark.count)...] }
        return rest[..<end]
    }
}
