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

    private func bound(_ number: Int, isLast: Bool) -> [UInt8] {
        Array("lienquan attachment 1\0\(id)\0\(number)\0\(isLast ? "last" : "more")".utf8)
    }

    /// - Parameter isLast: said, and not taken from the size, which nobody knows while the file comes.
    func seal(_ plain: Data, number: Int, isLast: Bool) throws -> Data {
        let bound = bound(number, isLast: isLast)
        let box = try ChaChaPoly.seal(plain, using: key, nonce: nonce(number), authenticating: bound)
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
            return try ChaChaPoly.open(box, using: key, authenticating: bound(number, isLast: number == chunks - 1))
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
    /// Opens a sealed file chunk by chunk and checks that the whole is what the message says.
    /// - Parameter take: gets the plain bytes in order.
    /// - Throws: ``AttachmentFault/changed``; what was taken before must not be used then.
    package static func open(
        _ source: URL,
        as note: AttachmentNote,
        _ take: (Data) throws -> Void
    ) throws {
        var reader = try OpenedFile(source, as: note)
        while let plain = try reader.next() { try take(plain) }
    }
}
