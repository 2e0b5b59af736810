//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Glibc
internal import SeaWatch

/// A file of tracks that never changes: blocks by vessel and time, an index of them, a foot.
///
/// Its file is opened for each question; a segment that another took in goes from the disk when nobody holds it any more.
final class TrackSegment: Sendable {
    let path: String
    let foot: TrackSegmentFoot
    /// Part of it can't be read; it is not merged, and made anew where the log still has its positions.
    let isDamaged = Flag()
    private let isSuperseded = Flag()

    init(path: String, foot: TrackSegmentFoot) {
        (self.path, self.foot) = (path, foot)
    }

    /// - Throws: ``TrackFileError``
    convenience init(path: String) throws(TrackFileError) {
        self.init(path: path, foot: try TrackSegmentFoot(TrackFile(reading: path)))
    }

    deinit { if isSuperseded.isSet { unlink(path) } }

    /// Lets the file go as soon as no question reads it.
    func supersede() { isSuperseded.set() }

    /// Whether it may have positions of a period.
    func reaches(from: Int64, until: Int64) -> Bool {
        foot.blocks > 0 && foot.firstTime <= until && foot.lastTime >= from
    }

    func open() throws(TrackFileError) -> TrackFile { try TrackFile(reading: path) }

    /// The entries of a page of the index.
    /// - Throws: ``TrackFileError``
    func page(_ number: Int, _ file: TrackFile) throws(TrackFileError) -> [TrackIndexEntry] {
        let bytes = try file.bytes(at: foot.index + number * TrackIndexPage.length, count: TrackIndexPage.length)
        guard let entries = bytes.withUnsafeBytes({ TrackIndexPage.read($0) }) else {
            throw .damaged(path, reason: "page \(number) of its index is not what was written")
        }
        return entries
    }

    /// The blocks of a vessel that may have positions of a period, in the order of time.
    /// - Throws: ``TrackFileError``
    func entries(
        of mmsi: UInt32,
        from: Int64,
        until: Int64,
        _ file: TrackFile
    ) throws(TrackFileError) -> [TrackIndexEntry] {
        var (low, high) = (0, foot.pages)
        while low < high {
            let middle = (low + high) / 2
            if try page(middle, file).last.map({ $0.mmsi < mmsi }) ?? false { low = middle + 1 } else { high = middle }
        }
        var found: [TrackIndexEntry] = []
        while low < foot.pages {
            let entries = try page(low, file)
            found += entries.filter { $0.mmsi == mmsi && $0.firstTime <= until && $0.lastTime >= from }
            guard entries.last?.mmsi == mmsi else { break }
            low += 1
        }
        return found
    }

    /// Appends the positions of a block.
    /// - Throws: ``TrackFileError``
    func read(
        _ entry: TrackIndexEntry,
        _ file: TrackFile,
        to positions: inout [PositionReport]
    ) throws(TrackFileError) {
        guard entry.length <= TrackBlock.mostBytes else { throw damage(entry) }
        let bytes = try file.bytes(at: entry.place, count: entry.length)
        let block = bytes.withUnsafeBytes { bytes in try? TrackBlock.read(bytes, to: &positions) }
        guard let block, block.mmsi == entry.mmsi, block.count == entry.count else { throw damage(entry) }
    }

    private func damage(_ entry: TrackIndexEntry) -> TrackFileError {
        .damaged(path, reason: "the block of \(entry.mmsi) at byte \(entry.place) is not what was written")
    }
}
