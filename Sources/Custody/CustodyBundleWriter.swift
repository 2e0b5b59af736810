//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto

/// Writes a bundle: `README.txt`, `custody.json`, and each file as `files/SHA-256`, in this order.
public struct CustodyBundleWriter: Sendable {
    /// Reads a file piece by piece: calls back with each, in order.
    public typealias Source = @Sendable (EvidenceItem.File, (_ piece: [UInt8]) throws -> Void) throws -> Void

    static let readmeName = "README.txt"
    static let statementName = "custody.json"
    static let fileFolder = "files/"

    private let entries: [StoredArchive.Entry]
    private let sealed: SealedStatement
    private let readme: [UInt8]
    private let source: Source

    /// Looks at every file once before anything is written.
    ///
    /// - Throws: ``CustodyBundleError``, or what the source throws.
    public init(_ sealed: SealedStatement, readme: [UInt8] = CustodyReadme.bytes, files source: @escaping Source) throws
    {
        let contents = [(Self.readmeName, readme), (Self.statementName, sealed.bytes)]
        guard sealed.bytes.count <= SealedStatement.longest else { throw CustodyBundleError.tooLarge }
        var entries = contents.map { name, bytes in
            var sum = CyclicRedundancyCheck()
            sum.update(bytes)
            return StoredArchive.Entry(name: name, size: UInt32(bytes.count), checkSum: sum.value)
        }
        let files = sealed.statement.files
        guard files.count + 2 <= StoredArchive.mostEntries else { throw CustodyBundleError.tooLarge }
        var size = UInt64(StoredArchive.directory(entries).count)
        for file in files {
            size += UInt64(file.size) + 2 * (UInt64(StoredArchive.localHeaderLength) + 100)
            guard size <= StoredArchive.largest else { throw CustodyBundleError.tooLarge }
            var sum = CyclicRedundancyCheck()
            var hash = SHA256()
            var length: Int64 = 0
            try source(file) { piece in
                sum.update(piece)
                hash.update(data: piece)
                length += Int64(piece.count)
            }
            guard length == file.size, CustodyDigest(hash.finalize()) == file.digest else {
                throw CustodyBundleError.fileChanged(file.digest)
            }
            let name = Self.fileFolder + file.digest.hexadecimal
            entries.append(StoredArchive.Entry(name: name, size: UInt32(file.size), checkSum: sum.value))
        }
        self.entries = entries
        self.sealed = sealed
        self.readme = readme
        self.source = source
    }

    /// Writes all bytes in order; the same bundle has the same bytes.
    ///
    /// - Throws: what `output` or the source throws.
    public func write(to output: (_ piece: [UInt8]) throws -> Void) throws {
        let files = sealed.statement.files
        for (place, entry) in entries.enumerated() {
            try output(StoredArchive.localHeader(entry))
            switch place {
            case 0: try output(readme)
            case 1: try output(sealed.bytes)
            default: try source(files[place - 2], output)
            }
        }
        try output(StoredArchive.directory(entries))
    }
}

/// Why a bundle cannot be written.
public enum CustodyBundleError: Error, Hashable, Sendable {
    /// More than 4 GiB, 9,998 files or 16 MiB of statement.
    case tooLarge
    /// A file is not what was taken as evidence.
    case fileChanged(CustodyDigest)
}
