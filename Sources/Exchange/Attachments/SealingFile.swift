//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Foundation

/// A file that is sealed while it comes: what lies on the disk can never be read without the key, not even half of it.
///
/// It stands on the shelf only once it was finished.
package struct SealingFile: Sendable {
    package let id: String
    private let key: [UInt8]
    private let place: URL
    private let target: URL
    private let output: FileHandle
    private var hash = SHA256()
    private var number = 0
    /// Less than a chunk, or one that may be the last: only its follower tells.
    private var rest = Data()
    /// Plain bytes so far.
    package private(set) var size: Int64 = 0

    init(id: String, at place: URL, target: URL) throws {
        guard FileManager.default.createFile(atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw AttachmentFault.unreadable(path: place.path) }
        self.id = id
        key = SymmetricKey(size: .bits256).withUnsafeBytes(Array.init)
        self.place = place
        self.target = target
        output = try FileHandle(forWritingTo: place)
    }

    /// Takes in what comes next.
    /// - Throws: ``AttachmentFault/tooLarge``
    package mutating func take(_ bytes: some DataProtocol) throws {
        guard !bytes.isEmpty else { return }
        guard size + Int64(bytes.count) <= AttachmentNote.largest else { throw AttachmentFault.tooLarge }
        size += Int64(bytes.count)
        hash.update(data: bytes)
        rest.append(contentsOf: bytes)
        guard rest.count > SealedFile.chunk else { return }
        let file = SealedFile(key: key, id: id, size: size)
        var start = rest.startIndex
        while rest.endIndex - start > SealedFile.chunk {
            let end = start + SealedFile.chunk
            try output.write(contentsOf: file.seal(rest[start..<end], number: number, isLast: false))
            number += 1
            start = end
        }
        rest = Data(rest[start...])
    }

    /// Seals the end, and puts the file where it is fetched from.
    package mutating func finish(name: String, mediaType: String) throws -> AttachmentNote {
        let file = SealedFile(key: key, id: id, size: size)
        try output.write(contentsOf: file.seal(rest, number: number, isLast: true))
        try output.synchronize()
        try output.close()
        guard let digest = Digest32(Array(hash.finalize())) else { throw AttachmentFault.unreadable(path: place.path) }
        try FileManager.default.moveItem(at: place, to: target)
        return AttachmentNote(id: id, name: name, mediaType: mediaType, size: size, digest: digest, key: key)
    }

    /// Throws away what came.
    package func discard() {
        try? output.close()
        try? FileManager.default.removeItem(at: place)
    }
}
