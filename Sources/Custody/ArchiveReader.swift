//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Reads an archive in the one form of ``StoredArchive``, forwards only, each byte compared with what it must be.
struct ArchiveReader {
    private static let piece = 1 << 18

    private let input: CustodyBundleVerifier.Input
    private var entries: [StoredArchive.Entry] = []
    private var offset: UInt64 = 0

    init(_ input: @escaping CustodyBundleVerifier.Input) { self.input = input }

    /// Reads the next entry into memory.
    ///
    /// - Throws: ``CustodyFault``
    mutating func text(_ name: String, most: Int) throws -> [UInt8] {
        var text: [UInt8] = []
        try entry(name, most: UInt32(most)) { text += $0 }
        return text
    }

    /// Reads the next entry, which has this name and size.
    ///
    /// - Throws: ``CustodyFault``
    mutating func entry(_ name: String, expecting size: UInt32, _ take: ([UInt8]) -> Void) throws {
        try entry(name, most: size, take)
        guard entries.last?.size == size else { throw CustodyFault.archive(offset: offset) }
    }

    private mutating func entry(_ name: String, most: UInt32, _ take: ([UInt8]) -> Void) throws {
        let begin = offset
        let header = try exactly(StoredArchive.localHeaderLength + name.utf8.count)
        let entry = StoredArchive.Entry(
            name: name,
            size: Self.number(header[18..<22]),
            checkSum: Self.number(header[14..<18])
        )
        guard header == StoredArchive.localHeader(entry), entry.size <= most,
            offset + UInt64(entry.size) <= StoredArchive.largest
        else {
            throw CustodyFault.archive(offset: begin)
        }
        var sum = CyclicRedundancyCheck()
        var left = Int(entry.size)
        while left > 0 {
            let piece = try exactly(min(left, Self.piece))
            sum.update(piece)
            take(piece)
            left -= piece.count
        }
        guard sum.value == entry.checkSum else { throw CustodyFault.archive(offset: begin) }
        entries.append(entry)
    }

    /// Nothing may follow but the directory.
    ///
    /// - Throws: ``CustodyFault``
    mutating func finish() throws {
        let begin = offset
        let directory = StoredArchive.directory(entries)
        guard try exactly(directory.count) == directory, try input(1).isEmpty else {
            throw CustodyFault.archive(offset: begin)
        }
    }

    private mutating func exactly(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            let piece = try input(count - bytes.count)
            guard !piece.isEmpty, piece.count <= count - bytes.count else {
                throw CustodyFault.archive(offset: offset + UInt64(bytes.count))
            }
            bytes += piece
        }
        offset += UInt64(count)
        return bytes
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
