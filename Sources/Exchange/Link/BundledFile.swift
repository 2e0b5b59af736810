//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto
package import Foundation

/// A sealed file that a bundle carries behind its messages.
package struct BundledFile: Hashable, Sendable {
    /// The attachment's id.
    package let id: String
    /// Of the sealed file.
    package let size: Int64
    package let digest: Digest32

    package init(id: String, size: Int64, digest: Digest32) {
        self.id = id
        self.size = size
        self.digest = digest
    }

    /// Looks at a sealed file on the shelf.
    package init(id: String, at url: URL) throws {
        var hash = SHA256()
        var size: Int64 = 0
        try Self.read(url) { piece in
            hash.update(data: piece)
            size += Int64(piece.count)
        }
        guard let digest = Digest32(Array(hash.finalize())) else { throw AttachmentFault.unreadable(path: url.path) }
        self.init(id: id, size: size, digest: digest)
    }

    /// Appends the sealed file to a bundle.
    /// - Throws: ``AttachmentFault/changed`` where it is not any more what it was when it was looked at.
    package func copy(from url: URL, to bundle: FileHandle) throws {
        var hash = SHA256()
        try Self.read(url) { piece in
            hash.update(data: piece)
            try bundle.write(contentsOf: piece)
        }
        guard Digest32(Array(hash.finalize())) == digest else { throw AttachmentFault.changed }
    }

    private static func read(_ url: URL, _ take: (Data) throws -> Void) throws {
        guard let input = try? FileHandle(forReadingFrom: url) else {
            throw AttachmentFault.unreadable(path: url.path)
        }
        defer { try? input.close() }
        while let piece = try input.read(upToCount: SealedFile.chunk), !piece.isEmpty { try take(piece) }
    }

    /// Its line in a bundle, without the line feed.
    var line: [UInt8] {
        var members = MessageMembers()
        members.set("file", id)
        members.set("sha256", digest.text)
        members.set("size", size)
        return members.json.canonical
    }

    static let mostLine = 256

    init?(line: [UInt8]) {
        guard let json = try? JSONReader.readCanonical(line), let id = json["file"]?.text, MessageID.isValid(id),
            let digest = json["sha256"]?.text.flatMap({ Digest32(text: $0) }), let size = json["size"]?.whole,
            size >= Int64(SealedFile.tag)
        else { return nil }
        self.init(id: id, size: size, digest: digest)
        guard self.line == line else { return nil }
    }

    /// Reads past the file in a bundle, and checks that it is what was signed.
    func check(in source: inout BundleSource) throws(BundleFault) {
        var hash = SHA256()
        var left = size
        while left > 0 {
            let piece = try source.bytes(upTo: Int(min(left, Int64(SealedFile.chunk))))
            guard !piece.isEmpty else { throw .cutShort(at: source.offset) }
            hash.update(data: piece)
            left -= Int64(piece.count)
        }
        guard Digest32(Array(hash.finalize())) == digest else { throw .changed(.file(id)) }
    }
}
