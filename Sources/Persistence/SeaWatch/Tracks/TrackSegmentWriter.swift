//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

/// Writes a segment beside the others; it is there, whole and on the disk, when ``publish()`` returns, or not at all.
///
/// The index stays in memory until then: 48 bytes a block.
struct TrackSegmentWriter: ~Copyable {
    private let folder: TrackFolder
    private let file: TrackFile
    private(set) var foot: TrackSegmentFoot
    private var bytes: [UInt8] = []
    private var pages: [UInt8] = []
    /// Bytes that are in the file.
    private var end = 0
    private var isPublished = false

    private static let writeLength = 1 << 20
    static let ending = ".seaseg"

    static func name(_ logs: ClosedRange<UInt64>) -> String {
        "seg-" + TrackFolder.digits(logs.lowerBound) + "-" + TrackFolder.digits(logs.upperBound) + ending
    }

    /// - Parameters:
    ///   - logs: the files of the log whose positions it holds.
    ///   - begun: when the first of them was begun, by the node's clock.
    /// - Throws: ``TrackFileError``
    init(_ folder: TrackFolder, logs: ClosedRange<UInt64>, begun: Int64) throws(TrackFileError) {
        self.folder = folder
        foot = TrackSegmentFoot(logs: logs, begun: begun)
        file = try TrackFile(creating: folder.path(Self.name(logs) + TrackFolder.draft))
    }

    deinit { if !isPublished { folder.remove(file.path) } }

    /// Adds positions of one vessel in the order of time; vessels come in the order of their MMSI.
    /// - Throws: ``TrackFileError``
    mutating func append(_ positions: UnsafeBufferPointer<PositionReport>) throws(TrackFileError) {
        let start = end
        // Taken out, as the closure has the rest of this value.
        var bytes: [UInt8] = []
        swap(&bytes, &self.bytes)
        TrackBlock.write(positions, to: &bytes) { block, place in
            TrackIndexPage.append(TrackIndexEntry(block, place: start + place), number: foot.blocks, to: &pages)
            foot.add(block)
        }
        swap(&bytes, &self.bytes)
        if self.bytes.count >= Self.writeLength { try flush() }
    }

    /// See ``append(_:)-(UnsafeBufferPointer<PositionReport>)``.
    mutating func append(_ positions: ArraySlice<PositionReport>) throws(TrackFileError) {
        // A slice's span can't be handed over as a pointer with a typed error; the copy is of 512 positions or one vessel.
        var outcome: Result<Void, TrackFileError> = .success(())
        positions.withUnsafeBufferPointer { buffer in
            do throws(TrackFileError) { try append(buffer) } catch { outcome = .failure(error) }
        }
        try outcome.get()
    }

    /// Finishes the file and gives it its name.
    /// - Throws: ``TrackFileError``
    mutating func publish() throws(TrackFileError) -> TrackSegment {
        try flush()
        foot.index = end
        TrackIndexPage.seal(&pages)
        try file.write(pages + foot.bytes, at: end)
        try file.synchronise()
        try folder.publish(file.path, as: Self.name(foot.logs))
        isPublished = true
        return TrackSegment(path: folder.path(Self.name(foot.logs)), foot: foot)
    }

    private mutating func flush() throws(TrackFileError) {
        try file.write(bytes, at: end)
        end += bytes.count
        bytes.removeAll(keepingCapacity: true)
    }
}
