//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto
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
        /// How many lines of files follow those of messages.
        package let files: Int

        package init(from: String, to: String, first: Int64, count: Int, digest: Digest32, files: Int = 0) {
            self.from = from
            self.to = to
            self.first = first
            self.count = count
            self.digest = digest
            self.files = files
        }

        fileprivate var text: String {
            let last = files == 0 ? "" : "\(files)\n"
            return "lienquan/bundle/\(from)/\(to)\n\(first)\n\(count)\n\(digest.text)\n" + last
        }

        fileprivate init?(_ text: String) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.count == 5 || lines.count == 6, lines.last?.isEmpty == true else { return nil }
            let names = lines[0].split(separator: "/", omittingEmptySubsequences: false)
            guard names.count == 4, names[0] == "lienquan", names[1] == "bundle", let first = Int64(lines[1]),
                first > 0, let count = Int(lines[2]), (0...Self.most).contains(count),
                let digest = Digest32(text: String(lines[3])),
                let files = lines.count == 6 ? Int(lines[4]) : 0, (0...Self.most).contains(files)
            else { return nil }
            self.init(
                from: String(names[2]),
                to: String(names[3]),
                first: first,
                count: count,
                digest: digest,
                files: files
            )
            guard self.text == text else { return nil }
        }

        /// More than so many lines nobody carries.
        private static let most = 10_000_000
    }

    package let head: Head
    /// The sender's receipt: how far it has accepted, and its log.
    package let receipt: String
    package let lines: [[UInt8]]
    /// Sealed files that follow, in this order.
    package let files: [BundledFile]
    /// Where the first of them begins.
    package let filesStart: Int64

    private static let mostHead = 65_536

    /// Puts lines into a bundle; the bytes of the files are to follow it.
    package static func encode(
        _ lines: [OutgoingLine],
        files: [BundledFile] = [],
        from node: String,
        to partner: String,
        receipt: String,
        signer: NoteSigner
    ) throws -> [UInt8] {
        var body: [UInt8] = []
        for line in lines.map(\.bytes) + files.map(\.line) {
            body += line
            body.append(UInt8(ascii: "\n"))
        }
        let head = Head(
            from: node,
            to: partner,
            first: lines.first?.sequence ?? 1,
            count: lines.count,
            digest: .of(Array(receipt.utf8), body),
            files: files.count
        )
        var note = SignedNote(head.text)
        note.add(try signer.sign(note.text))
        let first = JSONValue.object(["bundle": .string(note.encoded), "receipt": .string(receipt), "v": .number(1)])
        return first.canonical + [UInt8(ascii: "\n")] + body
    }

    /// Reads a bundle and checks that its head is signed by a node and fits lines and files.
    /// - Throws: ``BundleFault`` with the place
    package init(_ source: inout BundleSource, key: NoteKey) throws(BundleFault) {
        guard let line = try source.line(most: Self.mostHead), let first = try? JSONReader.readCanonical(line),
            first["v"]?.whole == 1, let encoded = first["bundle"]?.text, let note = SignedNote(encoded: encoded),
            let receipt = first["receipt"]?.text, let head = Head(note.text)
        else { throw .notABundle }
        guard !key.signatures(on: note).isEmpty else { throw .badSignature }
        var hash = SHA256()
        hash.update(data: Array(receipt.utf8))
        var lines: [[UInt8]] = []
        var files: [BundledFile] = []
        for number in 0..<(head.count + head.files) {
            let isFile = number >= head.count
            guard let line = try source.line(most: isFile ? BundledFile.mostLine : Envelope.mostLine) else {
                throw .cutShort(at: source.offset)
            }
            hash.update(data: line + [UInt8(ascii: "\n")])
            if !isFile {
                lines.append(line)
            } else if let file = BundledFile(line: line) {
                files.append(file)
            }
        }
        guard Digest32(Array(hash.finalize())) == head.digest, files.count == head.files else {
            throw .changed(Self.firstChanged(lines).map { .message($0 + 1) } ?? .messages)
        }
        filesStart = source.offset
        for file in files { try file.check(in: &source) }
        guard try source.bytes(upTo: 1).isEmpty else { throw .changed(.end) }
        self.head = head
        self.receipt = receipt
        self.lines = lines
        self.files = files
    }

    package init(_ bytes: [UInt8], key: NoteKey) throws(BundleFault) {
        var source = BundleSource(bytes)
        try self.init(&source, key: key)
    }

    /// Something in some line is not what was signed: the first that is no envelope any more.
    private static func firstChanged(_ lines: [[UInt8]]) -> Int? {
        lines.firstIndex { line in
            guard let envelope = try? Envelope(line: line) else { return true }
            return Envelope.digest(of: envelope.sealed) != envelope.header.digest
        }
    }
}
