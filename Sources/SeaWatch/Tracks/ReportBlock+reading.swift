//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ReportBlock {
    /// Appends the reports of the block at the beginning of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: those that the block's head was read from.
    /// - Returns: false where the bytes are no reports; nothing is appended then.
    package func read(
        _ bytes: UnsafeRawBufferPointer,
        to reports: inout [SeaReport]
    ) -> Bool {
        let start = reports.count
        let isRead = forEach(bytes) {
            reports.append(.position($0))
        } identity: {
            reports.append(.identity($0))
        }
        if !isRead { reports.removeSubrange(start...) }
        return isRead
    }

    /// Appends the positions of the block alone; see ``read(_:to:)``.
    package func readPositions(_ bytes: UnsafeRawBufferPointer, to positions: inout [PositionReport]) -> Bool {
        let start = positions.count
        let isRead = forEach(bytes) {
            positions.append($0)
        } identity: { _ in
        }
        if !isRead { positions.removeSubrange(start...) }
        return isRead
    }

    @inline(__always)
    private func forEach(
        _ bytes: UnsafeRawBufferPointer,
        position: (PositionReport) -> Void,
        identity: (IdentityReport) -> Void
    ) -> Bool {
        let body = UnsafeRawBufferPointer(rebasing: bytes[..<length])
        var place = Self.headLength
        for _ in 0..<count {
            guard place + 24 <= length else { return false }
            let head = body.number(at: place, as: UInt64.self)
            switch head & 0xF {
            case Form.position:
                guard let read = narrowPosition(head, body, at: place) else { return false }
                position(read)
                place += 24
            case Form.widePosition:
                guard place + 32 <= length, let read = widePosition(head, body, at: place) else { return false }
                position(read)
                place += 32
            case Form.identity:
                guard let (read, end) = self.identity(head, body, at: place) else { return false }
                identity(read)
                place = end
            default:
                return false
            }
        }
        return place == length
    }

    @inline(__always)
    private func narrowPosition(_ head: UInt64, _ body: UnsafeRawBufferPointer, at place: Int) -> PositionReport? {
        guard let source = ReportSource(rawValue: UInt8(head >> 45 & 0x7)) else { return nil }
        let who = body.number(at: place + 8, as: UInt64.self)
        return PositionReport(
            time: baseTime &+ Int64(Int32(truncatingIfNeeded: who >> 32)),
            mmsi: UInt32(truncatingIfNeeded: who),
            place: point(body, at: place + 16),
            station: UInt16(head >> 48),
            speed: UInt16(head >> 4 & 0x3FF),
            course: UInt16(head >> 14 & 0xFFF),
            heading: UInt16(head >> 26 & 0x1FF),
            status: NavigationalStatus(rawValue: UInt8(head >> 35 & 0xF)),
            source: source,
            second: UInt8(head >> 39 & 0x3F)
        )
    }

    private func widePosition(_ head: UInt64, _ body: UnsafeRawBufferPointer, at place: Int) -> PositionReport? {
        guard let source = ReportSource(rawValue: UInt8(head >> 24 & 0xFF)) else { return nil }
        let said = body.number(at: place + 24, as: UInt64.self)
        return PositionReport(
            time: body.number(at: place + 8, as: Int64.self),
            mmsi: UInt32(head >> 32),
            place: point(body, at: place + 16),
            station: UInt16(said >> 48),
            speed: UInt16(truncatingIfNeeded: said),
            course: UInt16(truncatingIfNeeded: said >> 16),
            heading: UInt16(truncatingIfNeeded: said >> 32),
            status: NavigationalStatus(rawValue: UInt8(head >> 8 & 0xFF)),
            source: source,
            second: UInt8(head >> 16 & 0xFF)
        )
    }

    @inline(__always)
    private func point(_ body: UnsafeRawBufferPointer, at place: Int) -> SeaPoint {
        SeaPoint(
            longitude: body.number(at: place, as: Int32.self),
            latitude: body.number(at: place + 4, as: Int32.self)
        )
    }

    private func identity(
        _ head: UInt64,
        _ body: UnsafeRawBufferPointer,
        at start: Int
    ) -> (IdentityReport, end: Int)? {
        let numbers = body.number(at: start + 16, as: UInt64.self)
        var report = IdentityReport(
            time: body.number(at: start + 8, as: Int64.self),
            mmsi: UInt32(head >> 32),
            station: UInt16(head >> 16 & 0xFFFF)
        )
        var place = start + 24
        if head & 1 << 4 != 0 { report.imo = UInt32(numbers & 0xFFFF_FFFF) }
        if head & 1 << 5 != 0 { report.shipType = UInt8(numbers >> 32 & 0xFF) }
        if head & 1 << 6 != 0 { report.draught = UInt8(numbers >> 40 & 0xFF) }
        if head & 1 << 7 != 0 {
            guard place + 8 <= length else { return nil }
            report.dimensions = VesselDimensions(
                bow: body.number(at: place, as: UInt16.self),
                stern: body.number(at: place + 2, as: UInt16.self),
                port: body.number(at: place + 4, as: UInt16.self),
                starboard: body.number(at: place + 6, as: UInt16.self)
            )
            place += 8
        }
        if head & 1 << 8 != 0 {
            guard place + 4 <= length else { return nil }
            let (month, day, hour, minute) = (body[place], body[place + 1], body[place + 2], body[place + 3])
            report.arrival = ExpectedArrival(month: month, day: day, hour: hour, minute: minute)
            place += 4
        }
        for (bit, field) in [(9, \IdentityReport.name), (10, \.callSign), (11, \.destination)] {
            guard head & 1 << UInt64(bit) != 0 else { continue }
            guard place + 2 <= length else { return nil }
            let size = Int(body.number(at: place, as: UInt16.self))
            guard place + 2 + size <= length else { return nil }
            report[keyPath: field] = String(decoding: body[place + 2..<place + 2 + size], as: UTF8.self)
            place += 2 + size
        }
        return (report, place)
    }
}
