//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// Reports in the order in which they came, on the disk before they are acknowledged.
///
/// Reports gather in blocks and are written when enough have; ``sync()`` closes the block and returns when all of it is
/// on the disk. What was written since stays in memory until then, at most ``mostUnsynced`` bytes, so that a disk that
/// fails loses nothing: the file it failed in is left as it was at the last sync, and the rest goes into a new file,
/// whose head says that it stands in place of whatever the old file has beyond.
package struct ReportLog: ~Copyable, Sendable {
    /// When a file is full.
    package struct Limits: Sendable {
        /// Reports in a file: 24 MiB, and 32 MiB of memory while they are no segment.
        package var reports = 1 << 20
        /// Milliseconds that a file is written to: an hour.
        package var age: Int64 = 3_600_000

        package init() {}

        package init(reports: Int, age: Int64 = 3_600_000) {
            self.reports = reports
            self.age = age
        }
    }

    /// Bytes that wait for a sync in memory: a tenth of a second at three million reports a second. Beyond that a report
    /// makes one itself.
    package static let mostUnsynced = 8 << 20
    /// Blocks are written when they have so many bytes together.
    private static let writeLength = 256 << 10

    private let folder: TrackFolder
    private let limits: Limits
    private let now: @Sendable () -> Int64
    private var writer: ReportBlockWriter
    private var file: TrackFile?
    private var begun: Int64 = 0
    /// The number of the file that is written, or will be.
    package private(set) var number: UInt64
    /// Where the next block goes, and how far of the writer's bytes have gone.
    private var end = 0
    private var written = 0
    /// How far the file is on the disk.
    private var synced = 0
    private var firstSequence: UInt64
    private var syncedSequence: UInt64

    /// Goes on behind the last whole block that is there, in a new file.
    ///
    /// - Parameter now: the node's clock, milliseconds since 1970.
    /// - Throws: ``TrackFileError``
    package init(
        _ folder: TrackFolder,
        limits: Limits = Limits(),
        now: @escaping @Sendable () -> Int64
    ) throws(TrackFileError) {
        (self.folder, self.limits, self.now) = (folder, limits, now)
        let last = try ReportLogReader.end(of: folder)
        number = last.file + 1
        writer = ReportBlockWriter(sequence: last.sequence)
        firstSequence = last.sequence
        syncedSequence = last.sequence
    }

    /// Reports since the log began.
    package var sequence: UInt64 { writer.sequence }

    /// Where the log ended at the last sync; what ``ReportLogReader`` is to begin at after a copy of the picture.
    package var position: ReportLogPosition { ReportLogPosition(file: number, offset: synced) }

    /// Whether the file has the reports or the age at which it is to be closed.
    package var isFull: Bool {
        let count = writer.sequence - firstSequence
        return count >= UInt64(limits.reports) || count > 0 && file != nil && now() - begun >= limits.age
    }

    /// Adds reports; they are acknowledged by the next ``sync()``.
    /// - Throws: ``TrackFileError``; none of the reports is added then.
    package mutating func append(_ reports: [SeaReport]) throws(TrackFileError) {
        if writer.bytes.count >= Self.mostUnsynced { try sync() }
        let mark = writer.mark
        let before = (written: written, end: end)
        writer.append(reports)
        guard writer.closedEnd - written >= Self.writeLength else { return }
        do throws(TrackFileError) { try write() } catch {
            writer.goBack(to: mark)
            goBack(to: before.end, written: before.written)
            throw error
        }
    }

    /// Returns when all reports are on the disk.
    /// - Throws: ``TrackFileError``; the reports wait for the next call then, which does what this one could not.
    package mutating func sync() throws(TrackFileError) {
        writer.close()
        guard !writer.bytes.isEmpty else { return }
        let before = (written: written, end: end)
        do throws(TrackFileError) { try write() } catch {
            goBack(to: before.end, written: before.written)
            throw error
        }
        do throws(TrackFileError) { try file?.synchronise() } catch {
            // What the system did not bring to the disk it may have forgotten, so a second try would prove nothing.
            abandon()
            throw error
        }
        synced = end
        written = 0
        syncedSequence = writer.sequence
        writer.removeAll()
    }

    /// Closes the file; the next report begins a new one.
    /// - Throws: ``TrackFileError``; the file is still written then.
    package mutating func rotate() throws(TrackFileError) {
        try sync()
        leaveFile()
    }

    /// Writes closed blocks behind those that are written.
    private mutating func write() throws(TrackFileError) {
        if file == nil { try beginFile() }
        let range = written..<writer.closedEnd
        let (file, end) = (file, end)
        try writer.bytes.span.withUnsafeBytes { bytes throws(TrackFileError) in
            try file?.write(UnsafeRawBufferPointer(rebasing: bytes[range]), at: end)
        }
        self.end += range.count
        written = range.upperBound
    }

    private mutating func beginFile() throws(TrackFileError) {
        begun = now()
        // Whatever waits in memory goes into this file, so its first report is the first of those.
        firstSequence = syncedSequence
        let head = ReportLogHead(number: number, begun: begun, firstSequence: firstSequence)
        let name = folder.path(ReportLogHead.name(number))
        do throws(TrackFileError) {
            let file = try TrackFile(creating: name)
            try file.write(head.bytes, at: 0)
            try file.synchronise()
            try folder.synchronise()
            self.file = file
        } catch {
            folder.remove(name)
            throw error
        }
        (end, written, synced) = (ReportLogHead.length, 0, ReportLogHead.length)
    }

    /// Cuts off what a failed call wrote; where even that fails the file is left.
    private mutating func goBack(to end: Int, written: Int) {
        guard let file else { return }
        self.end = max(end, ReportLogHead.length)
        self.written = written
        do throws(TrackFileError) { try file.truncate(to: self.end) } catch { abandon() }
    }

    /// Leaves the file with what the last sync has brought to the disk; what waits in memory goes into the next.
    private mutating func abandon() {
        // Where that fails, too, the head of the next file says that what stands beyond is not to be read.
        try? file?.truncate(to: synced)
        leaveFile()
    }

    private mutating func leaveFile() {
        file = nil
        number += 1
        (end, written, synced) = (0, 0, 0)
        firstSequence = syncedSequence
    }
}
