//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// Reads the log of reports back, block by block, from a place on.
///
/// A block that is not whole is passed over, and with it whatever stands before the next whole one; at the end of a file
/// that is what a crash left. Reads a file at a time, in as much memory as it is long.
package struct ReportLogReader: Sendable {
    private let folder: TrackFolder
    /// Files still to be read, the next one last.
    private var files: [UInt64]
    /// For each file, the number of the first report that a later file has; what stands behind it is not to be read.
    private let limits: [UInt64: UInt64]
    private var bytes: [UInt8] = []
    private var file: UInt64 = 0
    private var offset = 0
    /// Stretches in the middle of files that are no blocks: the disk damaged them.
    package private(set) var damages: [TrackFileError] = []

    /// - Parameters:
    ///   - position: where to begin; see ``ReportLog/position``.
    ///   - last: the last file to be read; nil for all.
    /// - Throws: ``TrackFileError``
    package init(
        _ folder: TrackFolder,
        from position: ReportLogPosition = .start,
        through last: UInt64? = nil
    ) throws(TrackFileError) {
        self.folder = folder
        let numbers = try folder.numbered(ReportLogHead.ending).compactMap(\.first).filter { $0 >= position.file }
        var limits: [UInt64: UInt64] = [:]
        var limit = UInt64.max
        for number in numbers.reversed() {
            limits[number] = limit
            if let head = try Self.head(folder, number) { limit = min(limit, head.firstSequence) }
        }
        self.limits = limits
        files = numbers.filter { $0 <= last ?? .max }.reversed()
        file = position.file
        offset = position.offset
    }

    /// The head of a file; nil where it is damaged, as that of a file whose making was cut short.
    static func head(_ folder: TrackFolder, _ number: UInt64) throws(TrackFileError) -> ReportLogHead? {
        do throws(TrackFileError) {
            return try ReportLogHead(TrackFile(reading: folder.path(ReportLogHead.name(number))))
        } catch {
            if case .damaged = error { return nil }
            throw error
        }
    }

    /// The number of the last file and that of the report which comes next.
    static func end(of folder: TrackFolder) throws(TrackFileError) -> (file: UInt64, sequence: UInt64) {
        let numbers = try folder.numbered(ReportLogHead.ending).compactMap(\.first)
        for number in numbers.reversed() {
            guard let head = try head(folder, number) else { continue }
            var reader = try ReportLogReader(folder, from: ReportLogPosition(file: number, offset: 0))
            var sequence = head.firstSequence
            while let block = try reader.nextBlock() { sequence = block.sequence + UInt64(block.count) }
            return (numbers.last ?? number, sequence)
        }
        return (numbers.last ?? 0, 0)
    }

    /// The reports of the next block and where it ends; nil at the end of the log.
    /// - Throws: ``TrackFileError``
    package mutating func next() throws(TrackFileError) -> (reports: [SeaReport], end: ReportLogPosition)? {
        while let block = try nextBlock() {
            var reports: [SeaReport] = []
            reports.reserveCapacity(block.count)
            let start = offset - block.length
            if bytes.withUnsafeBytes({ block.read(UnsafeRawBufferPointer(rebasing: $0[start...]), to: &reports) }) {
                return (reports, ReportLogPosition(file: file, offset: offset))
            }
            noteDamage(at: start)
        }
        return nil
    }

    /// Appends the positions of the next block; false at the end of the log.
    /// - Throws: ``TrackFileError``
    mutating func nextPositions(to positions: inout [PositionReport]) throws(TrackFileError) -> Bool {
        guard let block = try nextBlock() else { return false }
        let start = offset - block.length
        let isRead = bytes.withUnsafeBytes {
            block.readPositions(UnsafeRawBufferPointer(rebasing: $0[start...]), to: &positions)
        }
        if !isRead { noteDamage(at: start) }
        return true
    }

    /// The next whole block; it ends at `offset`.
    private mutating func nextBlock() throws(TrackFileError) -> ReportBlock? {
        while true {
            let limit = limits[file] ?? 0
            if let (block, start) = findBlock() {
                if start > offset { noteDamage(at: offset) }
                offset = start + block.length
                guard block.sequence < limit else { continue }
                return block
            }
            guard let number = files.popLast() else { return nil }
            let path = folder.path(ReportLogHead.name(number))
            let open = try TrackFile(reading: path)
            bytes = try open.bytes(at: 0, count: open.length())
            offset = max(number == file ? offset : 0, ReportLogHead.length)
            file = number
        }
    }

    /// The first whole block at or behind the place where reading stands.
    private func findBlock() -> (ReportBlock, start: Int)? {
        bytes.withUnsafeBytes { bytes in
            var start = offset
            while start + ReportBlock.headLength <= bytes.count {
                if let block = ReportBlock(UnsafeRawBufferPointer(rebasing: bytes[start...])) { return (block, start) }
                start += 1
            }
            return nil
        }
    }

    private mutating func noteDamage(at place: Int) {
        let path = folder.path(ReportLogHead.name(file))
        damages.append(.damaged(path, reason: "no block of reports stands at byte \(place)"))
    }
}
