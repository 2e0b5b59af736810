//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Custody
import Foundation

/// A file of evidence while it comes: refused as soon as it is too long or begins like nothing that may be evidence.
///
/// On the shelf it stands only once it was finished and its content agrees with its beginning.
package struct IncomingFile: Sendable {
    private let place: URL
    private let target: @Sendable (CustodyDigest) -> URL
    private let output: FileHandle
    private let limit: Int64
    private var hash = SHA256()
    private var size: Int64 = 0
    /// The first bytes, which tell what it is.
    private var head: [UInt8] = []
    private var isKnown = false

    init(folder: URL, limit: Int64, target: @escaping @Sendable (CustodyDigest) -> URL) throws {
        place = folder.appendingPathComponent(UUID().uuidString + ".part", isDirectory: false)
        guard
            FileManager.default.createFile(atPath: place.path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let output = FileHandle(forWritingAtPath: place.path)
        else { throw EvidenceError.shelf(reason: place.path) }
        self.output = output
        self.limit = limit
        self.target = target
    }

    /// Takes in what comes next.
    ///
    /// - Throws: ``EvidenceError``; call ``discard()`` then.
    package mutating func take(_ bytes: [UInt8]) throws {
        size += Int64(bytes.count)
        guard size <= limit else { throw EvidenceError.fileTooLarge(limit: limit) }
        if !isKnown {
            head += bytes.prefix(MediaType.headLength - head.count)
            if head.count >= MediaType.headLength {
                _ = try MediaType(beginning: head)
                isKnown = true
            }
        }
        hash.update(data: bytes)
        try output.write(contentsOf: bytes)
    }

    /// Brings the file to the disk and puts it on the shelf.
    ///
    /// - Parameter announced: what its sender says that it is; nil where nothing is said.
    /// - Throws: ``EvidenceError``; nothing is kept then.
    package mutating func finish(as announced: CustodyDigest? = nil) throws -> EvidenceItem.File {
        do {
            guard size > 0 else { throw EvidenceError.fileRefused(.empty) }
            let digest = CustodyDigest(hash.finalize())
            guard announced == nil || announced == digest else { throw EvidenceError.fileChanged }
            let type = try MediaType(beginning: head)
            try output.synchronize()
            try output.close()
            try MediaCheck(place, size: size).check(type)
            let file = EvidenceItem.File(
                digest: digest,
                size: size,
                mediaType: type.rawValue
            )
            // The same content was there: one name, one content. Renaming over it changes nothing and is never half done.
            guard rename(place.path, target(file.digest).path) == 0 else {
                throw EvidenceError.shelf(reason: String(cString: strerror(errno)))
            }
            try synchroniseFolder()
            return file
        } catch {
            discard()
            throw error
        }
    }

    /// Throws away what came.
    package func discard() {
        try? output.close()
        try? FileManager.default.removeItem(at: place)
    }

    private func synchroniseFolder() throws {
        let descriptor = open(place.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw EvidenceError.shelf(reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw EvidenceError.shelf(reason: String(cString: strerror(errno))) }
    }
}
