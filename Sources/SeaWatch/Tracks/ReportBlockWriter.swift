//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Writes reports behind one another and closes them in blocks.
package struct ReportBlockWriter: Sendable {
    /// Closed blocks, and behind them the open one without its head.
    package private(set) var bytes: [UInt8] = []
    /// Where the closed blocks end.
    package private(set) var closedEnd = 0
    /// The number of the next report since the log began.
    package private(set) var sequence: UInt64
    private var count = 0
    private var baseTime: Int64 = 0

    package init(sequence: UInt64) { self.sequence = sequence }

    /// Writes reports and closes blocks that are full.
    package mutating func append(_ reports: [SeaReport]) {
        for report in reports {
            if count == 0 { open(at: report) }
            switch report {
            case .position(let position): append(position)
            case .identity(let identity): append(identity)
            }
            count += 1
            sequence += 1
            if bytes.count - closedEnd >= ReportBlock.usualLength { close() }
        }
    }

    /// Closes the open block.
    package mutating func close() {
        guard count > 0 else { return }
        let length = bytes.count - closedEnd
        let start = closedEnd
        bytes.withUnsafeMutableBytes { bytes in
            let block = UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
            block.store(ReportBlock.mark, at: ReportBlock.Place.mark)
            block.store(UInt32(length), at: ReportBlock.Place.length)
            block.store(UInt32(count), at: ReportBlock.Place.count)
            block.store(baseTime, at: ReportBlock.Place.baseTime)
            block.store(sequence - UInt64(count), at: ReportBlock.Place.sequence)
            let covered = UnsafeRawBufferPointer(rebasing: block[ReportBlock.Place.length...])
            block.store(TrackChecksum.of(covered), at: ReportBlock.Place.checksum)
        }
        closedEnd = bytes.count
        count = 0
    }

    /// How far writing has come.
    package struct Mark: Sendable {
        fileprivate let length: Int
        fileprivate let closedEnd: Int
        fileprivate let sequence: UInt64
        fileprivate let count: Int
        fileprivate let baseTime: Int64
    }

    package var mark: Mark {
        Mark(length: bytes.count, closedEnd: closedEnd, sequence: sequence, count: count, baseTime: baseTime)
    }

    /// Takes back what was written since; blocks must not have been forgotten meanwhile.
    package mutating func goBack(to mark: Mark) {
        bytes.removeSubrange(mark.length...)
        (closedEnd, sequence, count, baseTime) = (mark.closedEnd, mark.sequence, mark.count, mark.baseTime)
    }

    /// Forgets the blocks, which stand elsewhere now; none is open.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        closedEnd = 0
        count = 0
    }

    private mutating func open(at report: SeaReport) {
        baseTime =
            switch report {
            case .position(let position): position.time
            case .identity(let identity): identity.time
            }
        bytes.append(contentsOf: repeatElement(0, count: ReportBlock.headLength))
    }

    private mutating func append(_ position: PositionReport) {
        let (later, overflow) = position.time.subtractingReportingOverflow(baseTime)
        let said =
            UInt64(position.speed) << 4 | UInt64(position.course) << 14 | UInt64(position.heading) << 26
            | UInt64(position.status.rawValue) << 35
        let how = UInt64(position.second) << 39 | UInt64(position.source.rawValue) << 45
        let fits =
            position.speed < 1 << 10 && position.course < 1 << 12 && position.heading < 1 << 9
            && position.status.rawValue < 1 << 4 && position.second < 1 << 6
        if fits, !overflow, let later = Int32(exactly: later) {
            append(ReportBlock.Form.position | said | how | UInt64(position.station) << 48)
            append(UInt64(position.mmsi) | UInt64(UInt32(bitPattern: later)) << 32)
            append(position.place)
        } else {
            append(
                ReportBlock.Form.widePosition | UInt64(position.status.rawValue) << 8 | UInt64(position.second) << 16
                    | UInt64(position.source.rawValue) << 24 | UInt64(position.mmsi) << 32
            )
            append(UInt64(bitPattern: position.time))
            append(position.place)
            append(
                UInt64(position.speed) | UInt64(position.course) << 16 | UInt64(position.heading) << 32
                    | UInt64(position.station) << 48
            )
        }
    }

    private mutating func append(_ place: SeaPoint) {
        append(UInt64(UInt32(bitPattern: place.longitude)) | UInt64(UInt32(bitPattern: place.latitude)) << 32)
    }

    @inline(__always)
    private mutating func append(_ word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Which of the fields there are stands in bits 4…11, in the order in which they follow.
    private mutating func append(_ identity: IdentityReport) {
        var head = ReportBlock.Form.identity | UInt64(identity.station) << 16 | UInt64(identity.mmsi) << 32
        let start = bytes.count
        append(head)
        append(UInt64(bitPattern: identity.time))
        var numbers: UInt64 = 0
        if let imo = identity.imo { (head, numbers) = (head | 1 << 4, numbers | UInt64(imo)) }
        if let type = identity.shipType { (head, numbers) = (head | 1 << 5, numbers | UInt64(type) << 32) }
        if let draught = identity.draught { (head, numbers) = (head | 1 << 6, numbers | UInt64(draught) << 40) }
        append(numbers)
        if let sides = identity.dimensions {
            head |= 1 << 7
            append(
                UInt64(sides.bow) | UInt64(sides.stern) << 16 | UInt64(sides.port) << 32 | UInt64(sides.starboard) << 48
            )
        }
        if let arrival = identity.arrival {
            head |= 1 << 8
            bytes += [arrival.month, arrival.day, arrival.hour, arrival.minute]
        }
        for (bit, text) in [(9, identity.name), (10, identity.callSign), (11, identity.destination)] {
            guard let text else { continue }
            head |= 1 << UInt64(bit)
            var units = Array(text.utf8.prefix(ReportBlock.mostText))
            // A character that the cut would halve goes whole.
            while text.utf8.count > units.count, String(validating: units, as: UTF8.self) == nil { units.removeLast() }
            bytes += [UInt8(units.count & 0xFF), UInt8(units.count >> 8)]
            bytes += units
        }
        bytes.withUnsafeMutableBytes { $0.store(head, at: start) }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// A number, least byte first, that lies within the buffer.
    @inlinable
    package func store<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number, at place: Int) {
        storeBytes(of: number.littleEndian, toByteOffset: place, as: Number.self)
    }
}
