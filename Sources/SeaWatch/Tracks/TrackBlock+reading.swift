//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension TrackBlock {
    /// Appends the positions of the block at the beginning of some bytes; any bytes are read or refused.
    ///
    /// - Returns: the block, whose length says where the next one begins.
    /// - Throws: ``TrackBlockError``; nothing is appended then.
    @discardableResult
    package static func read(
        _ bytes: UnsafeRawBufferPointer,
        to positions: inout [PositionReport]
    ) throws(TrackBlockError) -> TrackBlock {
        let block = try TrackBlock(bytes)
        let body = UnsafeRawBufferPointer(rebasing: bytes[..<block.length])
        let start = positions.count
        let isRead = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: columns * mostPositions + 64) { numbers in
            block.readBody(body, numbers, &positions)
        }
        guard isRead else {
            positions.removeSubrange(start...)
            throw .unreadable
        }
        return block
    }

    private func readBody(
        _ body: UnsafeRawBufferPointer,
        _ numbers: UnsafeMutableBufferPointer<UInt32>,
        _ positions: inout [PositionReport]
    ) -> Bool {
        guard let columns = numbers.baseAddress else { return false }
        let kept = Int(body[Place.stations])
        var place = Self.headerLength + 2 * kept + 23
        guard place <= body.count else { return false }
        guard let first = firstPosition(body, at: Self.headerLength + 2 * kept) else { return false }
        let secant = body.number(at: place - 4, as: UInt32.self)
        guard secant <= DeadReckoning.mostSecant else { return false }
        for group in stride(from: 1, to: count, by: PatchedGroup.size) {
            let size = min(PatchedGroup.size, count - group)
            for column in 0..<Self.columns {
                let end = PatchedGroup.read(
                    body,
                    at: place,
                    count: size,
                    to: columns + column * Self.mostPositions + group,
                    scratch: columns + Self.columns * Self.mostPositions
                )
                guard let end else { return false }
                place = end
            }
        }
        guard place == body.count else { return false }
        return rebuild(columns, first, secant, body, &positions)
    }

    private func firstPosition(_ body: UnsafeRawBufferPointer, at place: Int) -> PositionReport? {
        guard let source = ReportSource(rawValue: body[place + 17]) else { return nil }
        return PositionReport(
            time: firstTime,
            mmsi: mmsi,
            place: SeaPoint(
                longitude: body.number(at: place + 8, as: Int32.self),
                latitude: body.number(at: place + 12, as: Int32.self)
            ),
            station: body.number(at: place + 6, as: UInt16.self),
            speed: body.number(at: place, as: UInt16.self),
            course: body.number(at: place + 2, as: UInt16.self),
            heading: body.number(at: place + 4, as: UInt16.self),
            status: NavigationalStatus(rawValue: body[place + 16]),
            source: source,
            second: body[place + 18]
        )
    }

    /// Adds up the differences; false where they lead to what the header does not say.
    private func rebuild(
        _ columns: UnsafeMutablePointer<UInt32>,
        _ first: PositionReport,
        _ secant: UInt32,
        _ body: UnsafeRawBufferPointer,
        _ positions: inout [PositionReport]
    ) -> Bool {
        DeadReckoning.sines.withUnsafeBufferPointer { sines in
            guard let sines = sines.baseAddress else { return false }
            let reckoning = DeadReckoning(secant: secant, sines: sines)
            let clock = BlockClock(first.time)
            let most = Self.mostPositions
            let kept = UInt32(body[Place.stations])
            var found = SeaBox(southWest: first.place, northEast: first.place)
            var now = first
            var later: UInt64 = 0
            var velocity = reckoning.velocity(speed: now.speed, course: now.course)
            var fix = clock.fix(clock.heard(0), now.second)
            positions.append(first)
            for index in 1..<max(count, 1) {
                let column = columns + index
                later &+= UInt64(column[0])
                guard later <= UInt64(Self.longest) else { return false }
                now.time = first.time &+ Int64(later)
                let heard = clock.heard(UInt32(truncatingIfNeeded: later))
                guard let second = ColumnStep.second(age: column[most], heard: heard) else { return false }
                now.second = second
                now.speed = UInt16(truncatingIfNeeded: Int32(now.speed) &+ ColumnStep.unfolded(column[2 * most]))
                now.course = ColumnStep.turned(from: now.course, by: column[3 * most], circle: 3_600)
                now.heading = ColumnStep.turned(from: now.heading, by: column[4 * most], circle: 360)
                let changes = column[5 * most]
                if changes > 0 {
                    let source = UInt32(now.source.rawValue) ^ changes >> 8
                    guard source < 256, let source = ReportSource(rawValue: UInt8(source)) else { return false }
                    now.source = source
                    now.status = NavigationalStatus(rawValue: now.status.rawValue ^ UInt8(changes & 0xFF))
                }
                let station = column[6 * most]
                if kept > 0 {
                    guard station < kept else { return false }
                    now.station = body.number(at: Self.headerLength + 2 * Int(station), as: UInt16.self)
                } else {
                    now.station = UInt16(truncatingIfNeeded: station)
                }
                let ownVelocity = reckoning.velocity(speed: now.speed, course: now.course)
                let ownFix = clock.fix(heard, second)
                let foretold = reckoning.place(
                    from: now.place,
                    velocity,
                    ownVelocity,
                    seconds: min(max(ownFix &- fix, 0), DeadReckoning.mostSeconds)
                )
                now.place.longitude = foretold.longitude &+ ColumnStep.unfolded(column[7 * most])
                now.place.latitude = foretold.latitude &+ ColumnStep.unfolded(column[8 * most])
                found.widen(to: now.place)
                positions.append(now)
                (velocity, fix) = (ownVelocity, ownFix)
            }
            return now.time == lastTime && found == box
        }
    }
}
