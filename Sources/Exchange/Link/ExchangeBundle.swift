//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import MerkleLog

/// Envelopes on a disk, for when there is no line: the same bytes as over the link, one a line, below a signed head.
package struct ExchangeBundle: Sendable {
    /// What the signed head says.
    package struct Head: Hashable, Sendable {
        package let from: String
        package let to: String
        package let first: Int64
        package let count: Int
        /// Over the receipt and all lines with their line feeds.
        package let digest: Digest32

        package init(from: String, to: String, first: Int64, count: Int, digest: Digest32) {
            self.from = from
            self.to = to
            self.first = first
            self.count = count
            self.digest = digest
        }

        fileprivate var text: String { "lienquan/bundle/\(from)/\(to)\n\(first)\n\(count)\n\(digest.text)\n" }

        fileprivate init?(_ text: String) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.count == 5, lines[4].isEmpty else { return nil }
            let names = lines[0].split(separator: "/", omittingEmptySubsequences: false)
            guard names.count == 4, names[0] == "lienquan", names[1] == "bundle", let first = Int64(lines[1]),
                first > 0, let count = Int(lines[2]), count >= 0, let digest = Digest32(text: String(lines[3]))
            else { return nil }
            self.init(from: String(names[2]), to: String(names[3]), first: first, count: count, digest: digest)
            guard self.text == text else { return nil }
        }
    }

    package let head: Head
    /// The sender's receipt: how far it has accepted, and its log.
    package let receipt: String
    package let lines: [[UInt8]]

    /// Puts lines into a bundle.
    package static func encode(
        _ lines: [OutgoingLine],
        from node: String,
        to partner: String,
        receipt: String,
        signer: NoteSigner
    ) throws -> [UInt8] {
        var body: [UInt8] = []
        for line in lines {
            body += line.bytes
            body.append(UInt8(ascii: "\n"))
        }
        let head = Head(
            from: node,
            to: partner,
            first: lines.first?.sequence ?? 1,
            count: lines.count,
            digest: .of(Array(receipt.utf8), body)
        )
        var note = SignedNote(head.text)
        note.add(try signer.sign(note.text))
        let first = JSONValue.object(["bundle": .string(note.encoded), "receipt": .string(receipt), "v": .number(1)])
        return first.canonical + [UInt8(ascii: "\n")] + body
    }

    /// Reads a bundle and checks that its head is signed by a node and fits the lines.
    /// - Throws: ``BundleFault``
    package init(_ bytes: [UInt8], key: NoteKey) throws(BundleFault) {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end < 65_536,
            let first = try? JSONReader.readCanonical(Array(bytes[..<end])), first["v"]?.whole == 1,
            let encoded = first["bundle"]?.text, let note = SignedNote(encoded: encoded),
            let receipt = first["receipt"]?.text, let head = Head(note.text)
        else { throw .notABundle }
        guard !key.signatures(on: note).isEmpty else { throw .badSignature }
        let body = Array(bytes[(end + 1)...])
        guard Digest32.of(Array(receipt.utf8), body) == head.digest else { throw .changed }
        lines = body.split(separator: UInt8(ascii: "\n")).map(Array.init)
        guard lines.count == head.count else { throw .changed }
        self.head = head
        self.receipt = receipt
    }
}

package enum BundleFault: Error, Hashable, Sendable {
    case notABundle
    case badSignature
    /// Lines are missing, too many or others than those that were signed.
    case changed
}
