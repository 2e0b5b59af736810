//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Foundation

/// A sealed file that is read chunk by chunk, each checked before it is handed on.
package struct OpenedFile: Sendable {
    private let note: AttachmentNote
    private let file: SealedFile
    private let input: FileHandle
    private var hash = SHA256()
    private var number = 0

    /// - Throws: ``AttachmentFault/unreadable(path:)``
    package init(_ source: URL, as note: AttachmentNote) throws {
        guard let input = try? FileHandle(forReadingFrom: source) else {
            throw AttachmentFault.unreadable(path: source.path)
        }
        self.input = input
        self.note = note
        file = SealedFile(key: note.key, id: note.id, size: note.size)
    }

    /// The next plain bytes; nil at the end, once the whole is what the message says.
    /// - Throws: ``AttachmentFault/changed``; what was handed out before must not be used then.
    package mutating func next() throws -> Data? {
        guard number < file.chunks else {
            defer { try? input.close() }
            guard try input.read(upToCount: 1)?.isEmpty ?? true, Digest32(Array(hash.finalize())) == note.digest else {
                throw AttachmentFault.changed
            }
            return nil
        }
        let plain = try file.open(
            try input.read(upToCount: SealedFile.chunk + SealedFile.tag) ?? Data(),
            number: number
        )
        hash.update(data: plain)
        number += 1
        return plain
    }
}
