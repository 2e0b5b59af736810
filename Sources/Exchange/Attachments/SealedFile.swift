//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Foundation

/// A file that travels beside a message: cut into chunks, each sealed under a key that only the message tells.
///
/// ChaCha20-Poly1305; the nonce is the number of the chunk, and the id of the file, the number and whether it is the last
/// are bound to it. So chunks cannot be changed, swapped, repeated or cut off, and any part can be fetched again.
package struct SealedFile: Sendable {
    /// Plain bytes of a chunk; the last one may be shorter.
    package static let chunk = 1 << 20
    /// What a chunk is longer when it is sealed: its tag.
    package static let tag = 16

    private let key: SymmetricKey
    private let id: String
    /// Of the plain file.
    private let size: Int64

    /// - Parameter key: 32 bytes, fresh for each file.
    package init(key: [UInt8], id: String, size: Int64) {
        self.key = SymmetricKey(data: key)
        self.id = id
        self.size = size
    }

    /// How many chunks it has; an empty file has one, so that its end is sealed too.
    package var chunks: Int { max(1, Int((size + Int64(Self.chunk) - 1) / Int64(Self.chunk))) }

    /// How long the sealed file is.
    package var sealedSize: Int64 { size + Int64(chunks * Self.tag) }

    private func nonce(_ number: Int) throws -> ChaChaPoly.Nonce {
        var bytes = [UInt8](repeating: 0, count: 12)
        for place in 0..<8 { bytes[11 - place] = UInt8(truncatingIfNeeded: number >> (8 * place)) }
        return try ChaChaPoly.Nonce(data: bytes)
    }

    private func bound(_ number: Int) -> [UInt8] {
        Array("lienquan attachment 1\0\(id)\0\(number)\0\(number == chunks - 1 ? "last" : "more")".utf8)
    }

    func seal(_ plain: Data, number: Int) throws -> Data {
        let box = try ChaChaPoly.seal(plain, using: key, nonce: nonce(number), authenticating: bound(number))
        return box.ciphertext + box.tag
    }

    /// - Throws: ``AttachmentFault/changed``
    func open(_ sealed: Data, number: Int) throws(AttachmentFault) -> Data {
        guard sealed.count >= Self.tag else { throw .changed }
        do {
            let box = try ChaChaPoly.SealedBox(
                nonce: nonce(number),
                ciphertext: sealed.dropLast(Self.tag),
                tag: sealed.suffix(Self.tag)
            )
            return try ChaChaPoly.open(box, using: key, authenticating: bound(number))
        } catch {
            throw .changed
        }
    }
}

package enum AttachmentFault: Error, Hashable, Sendable {
    case tooLarge
    case unreadable(path: String)
    /// A chunk is not what was sealed, or the whole is not what the message says.
    case changed
    case unknown(String)
}

extension SealedFile {
    /// Seals a file into another.
    /// - Returns: its size and the digest of its plain bytes.
    package static func seal(
        _ source: URL,
        to target: URL,
        key: [UInt8],
        id: String
    ) throws -> (size: Int64, digest: Digest32) {
        guard let size = (try? FileManager.default.attributesOfItem(atPath: source.path))?[.size] as? Int64 ?? nil,
            let input = try? FileHandle(forReadingFrom: source)
        else { throw AttachmentFault.unreadable(path: source.path) }
        defer { try? input.close() }
        guard size <= AttachmentNote.largest else { throw AttachmentFault.tooLarge }
        let file = SealedFile(key: key, id: id, size: size)
        let output = try FileHandle(forWritingTo: target)
        defer { try? output.close() }
        var hash = SHA256()
        for number in 0..<file.chunks {
            let plain = try input.read(upToCount: Self.chunk) ?? Data()
            hash.update(data: plain)
            try output.write(contentsOf: file.seal(plain, number: number))
        }
        try output.synchronize()
        guard let digest = Digest32(Array(hash.finalize())), try input.read(upToCount: 1)?.isEmpty ?? true else {
            // It grew while it was read.
            throw AttachmentFault.unreadable(path: source.path)
        }
        return (size, digest)
    }

    /// Opens a sealed file chunk by chunk and checks that the whole is what the message says.
    /// - Parameter take: gets the plain bytes in order.
    /// - Throws: ``AttachmentFault/changed``; what was taken before must not be used then.
    package static func open(
        _ source: URL,
        as note: AttachmentNote,
        _ take: (Data) throws -> Void
    ) throws {
        guard let input = try? FileHandle(forReadingFrom: source) else {
            throw AttachmentFault.unreadable(path: source.path)
        }
        defer { try? input.close() }
        let file = SealedFile(key: note.key, id: note.id, size: note.size)
        var hash = SHA256()
        for number in 0..<file.chunks {
            let sealed = try input.read(upToCount: Self.chunk + Self.tag) ?? Data()
            let plain = try file.open(sealed, number: number)
            hash.update(data: plain)
            try take(plain)
        }
        guard try input.read(upToCount: 1)?.isEmpty ?? true, Digest32(Array(hash.finalize())) == note.digest else {
            throw AttachmentFault.changed
        }
    }
}
