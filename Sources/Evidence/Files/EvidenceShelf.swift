//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody
package import Foundation

/// Files of evidence in a folder of the node's own, each under its SHA-256; no name that somebody gave is ever a path.
package struct EvidenceShelf: Sendable {
    /// Bytes of one file.
    package static let largest: Int64 = 64 << 20
    /// Bytes that are read at a time.
    private static let piece = 1 << 20

    private let folder: URL
    private let limit: Int64

    package init(folder: URL, limit: Int64 = largest) {
        self.folder = folder
        self.limit = limit
    }

    /// Begins a file that comes piece by piece.
    ///
    /// - Throws: ``EvidenceError/shelf(reason:)``
    package func begin() throws -> IncomingFile {
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        return try IncomingFile(folder: folder, limit: limit) { url(of: $0) }
    }

    package func has(_ digest: CustodyDigest) -> Bool { FileManager.default.fileExists(atPath: url(of: digest).path) }

    /// Reads a file piece by piece.
    ///
    /// - Throws: ``EvidenceError/fileDamaged(_:)`` where it is gone.
    package func read(_ file: EvidenceItem.File, _ take: (_ piece: [UInt8]) throws -> Void) throws {
        let input = try open(file.digest)
        defer { try? input.close() }
        while let piece = try input.read(upToCount: Self.piece), !piece.isEmpty { try take(Array(piece)) }
    }

    /// Opens a file for reading.
    ///
    /// - Throws: ``EvidenceError/fileDamaged(_:)`` where it is gone.
    package func open(_ digest: CustodyDigest) throws(EvidenceError) -> FileHandle {
        guard let input = try? FileHandle(forReadingFrom: url(of: digest)) else {
            throw .fileDamaged(digest.hexadecimal)
        }
        return input
    }

    /// What a photo says of itself.
    package func claims(of file: EvidenceItem.File) -> PhotoClaims? {
        guard file.mediaType == MediaType.jpeg.rawValue, let input = try? open(file.digest),
            let head = try? input.read(upToCount: PhotoClaims.headLength)
        else { return nil }
        return PhotoClaims(jpeg: Array(head))
    }

    private func url(of digest: CustodyDigest) -> URL {
        folder.appendingPathComponent(digest.hexadecimal, isDirectory: false)
    }
}
