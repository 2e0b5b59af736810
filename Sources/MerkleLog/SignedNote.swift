//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
import Crypto
import Foundation

/// A text with the signatures of several keys below it (C2SP signed-note).
public struct SignedNote: Hashable, Sendable {
    /// One line below the text.
    public struct Signature: Hashable, Sendable {
        /// The name of the key; no blanks and no plus sign.
        public let name: String
        /// Four bytes that tell keys of one name apart.
        public let keyID: [UInt8]
        public let bytes: [UInt8]
    }

    /// Ends in a line feed.
    public let text: String
    public private(set) var signatures: [Signature]

    /// More lines of signatures than these are refused.
    static let mostSignatures = 64
    static let longest = 1 << 20

    public init(_ text: String, signatures: [Signature] = []) {
        self.text = text
        self.signatures = signatures
    }

    public mutating func add(_ signature: Signature) { signatures.append(signature) }

    /// As it is kept and sent: the text, an empty line, the signatures.
    public var encoded: String {
        text + "\n"
            + signatures.map { "\u{2014} \($0.name) \(Data($0.keyID + $0.bytes).base64EncodedString())\n" }.joined()
    }

    /// Reads what ``encoded`` writes; nil for anything else.
    public init?(encoded: String) {
        guard encoded.utf8.count <= Self.longest,
            !encoded.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }),
            let border = encoded.range(of: "\n\n", options: .backwards)
        else { return nil }
        let lines = encoded[border.upperBound...]
        guard !lines.isEmpty, lines.last == "\n" else { return nil }
        var signatures: [Signature] = []
        for line in lines.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            guard signatures.count < Self.mostSignatures, let signature = Self.signature(line) else { return nil }
            signatures.append(signature)
        }
        text = String(encoded[..<border.lowerBound]) + "\n"
        self.signatures = signatures
    }

    private static func signature(_ line: Substring) -> Signature? {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "\u{2014}", NoteKey.isName(parts[1]),
            let data = Data(base64Encoded: String(parts[2])), data.count > 4,
            data.base64EncodedString() == parts[2]
        else { return nil }
        return Signature(name: String(parts[1]), keyID: Array(data.prefix(4)), bytes: Array(data.dropFirst(4)))
    }
}
