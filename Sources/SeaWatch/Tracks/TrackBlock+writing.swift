//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension TrackBlock {
    /// Writes positions of one vessel behind what stands in a buffer, in as many blocks as they need.
    ///
    /// - Parameters:
    ///   - positions: of one MMSI, in the order of time.
    ///   - written: told of each block and where in `bytes` it begins.
    package static func write(
        _ positions: UnsafeBufferPointer<PositionReport>,
        to bytes: inout [UInt8],
        written: (TrackBlock, Int) -> Void = { _, _ in }
    ) {
        var start = 0
        while start < positions.count {
            var end = min(start + mostPositions, positions.count)
            let first = positions[start].time
            // The times of a broken clock may lie further apart than numbers reach.
            while end > start + 1,
                positions[end - 1].time.subtractingReportingOverflow(first).overflow
                    || positions[end - 1].time - first > longest
            { end = start + (end - start) / 2 }
            let place = bytes.count
            let block = writeOne(UnsafeBufferPointer(rebasing: positions[start..<end]), to: &bytes)
            written(block, place)
            start = end
        }
    }

    private static func writeOne(
        _ positions: UnsafeBufferPointer<PositionReport>,
        to bytes: inout [UInt8]
    ) -> TrackBlock {
        withUnsafeTemporaryAllocation(byteCount: mostBytes, alignment: 8) { out in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: columns * mostPositions + 64) { numbers in
                guard let start = out.baseAddress, let columns = numbers.baseAddress else {
                    preconditionFailure("working memory has a beginning")
                }
                let header = UnsafeMutableRawBufferPointer(rebasing: out[..<headerLength])
                let stations = StationList(positions)
                var end = start + headerLength
                end = writeFirst(positions[0], stations, to: end)
                let secant = DeadReckoning.secant(at: positions[0].place.latitude)
                end.storeBytes(of: secant.littleEndian, as: UInt32.self)
                end += 4
                let box = fill(columns, positions, stations, secant)
                for group in stride(from: 1, to: positions.count, by: PatchedGroup.size) {
                    let count = min(PatchedGroup.size, positions.count - group)
                    for column in 0..<Self.columns {
                        end = PatchedGroup.write(
                            columns + column * mostPositions + group,
                            count: count,
                            isBased: column < 2,
                            scratch: columns + Self.columns * mostPositions,
                            to: end
                        )
                    }
                }
                let length = end - start
                let block = TrackBlock(positions, box: box, length: length)
                block.store(header, stations: stations.kept)
                let covered = UnsafeRawBufferPointer(rebasing: out[Place.length..<length])
                start.storeBytes(of: TrackChecksum.of(covered).littleEndian, as: UInt32.self)
                bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: out[..<length]))
                return block
            }
        }
    }

    private init(_ positions: UnsafeBufferPointer<PositionReport>, box: SeaBox, length: Int) {
        mmsi = positions[0].mmsi
        count = positions.count
        firstTime = positions[0].time
        lastTime = positions[positions.count - 1].time
        self.box = box
        self.length = length
    }

    private func store(_ header: UnsafeMutableRawBufferPointer, stations: Int) {
        header.storeBytes(of: UInt32(length).littleEndian, toByteOffset: Place.length, as: UInt32.self)
        header.storeBytes(of: mmsi.littleEndian, toByteOffset: Place.mmsi, as: UInt32.self)
        header.storeBytes(of: UInt16(count).littleEndian, toByteOffset: Place.count, as: UInt16.self)
        header[Place.format] = Self.format
        header[Place.stations] = UInt8(stations)
        header.storeBytes(of: firstTime.littleEndian, toByteOffset: Place.firstTime, as: Int64.self)
        header.storeBytes(of: lastTime.littleEndian, toByteOffset: Place.lastTime, as: Int64.self)
        box.store(header, at: Place.box)
    }

    /// The stations and the first position as it is: 19 bytes and two for each station.
    private static func writeFirst(
        _ first: PositionReport,
        _ stations: borrowing StationList,
        to start: UnsafeMutableRawPointer
    ) -> UnsafeMutableRawPointer {
        var end = start
        for index in 0..<stations.kept {
            end.storeBytes(of: stations[index].littleEndian, as: UInt16.self)
            end += 2
        }
        for half in [first.speed, first.course, first.heading, first.station] {
            end.storeBytes(of: half.littleEndian, as: UInt16.self)
            end += 2
        }
        for whole in [first.place.longitude, first.place.latitude] {
            end.storeBytes(of: whole.littleEndian, as: Int32.self)
            end += 4
        }
        for byte in [first.status.rawValue, first.source.rawValue, first.second] {
            end.storeBytes(of: byte, as: UInt8.self)
            end += 1
        }
        return end
    }

    /// Fills the columns with what the second and all later positions differ by, and finds the box.
    private static func fill(
        _ columns: UnsafeMutablePointer<UInt32>,
        _ positions: UnsafeBufferPointer<PositionReport>,
        _ stations: borrowing StationList,
        _ secant: UInt32
    ) -> SeaBox {
        DeadReckoning.sines.withUnsafeBufferPointer { sines in
            guard let sines = sines.baseAddress else { preconditionFailure("there are sines") }
            let reckoning = DeadReckoning(secant: secant, sines: sines)
            let clock = BlockClock(positions[0].time)
            var box = SeaBox(southWest: positions[0].place, northEast: positions[0].place)
            var before = positions[0]
            var velocity = reckoning.velocity(speed: before.speed, course: before.course)
            var fix = clock.fix(clock.heard(0), before.second)
            for index in 1..<max(positions.count, 1) {
                let now = positions[index]
                let column = columns + index
                let heard = clock.heard(UInt32(truncatingIfNeeded: now.time &- positions[0].time))
                column[0] = UInt32(truncatingIfNeeded: now.time &- before.time)
                let age = ColumnStep.age(second: now.second, heard: heard)
                column[mostPositions] = age
                column[2 * mostPositions] = ColumnStep.folded(Int32(now.speed) - Int32(before.speed))
                column[3 * mostPositions] = ColumnStep.turn(from: before.course, to: now.course, circle: 3_600)
                column[4 * mostPositions] = ColumnStep.turn(from: before.heading, to: now.heading, circle: 360)
                column[5 * mostPositions] =
                    UInt32(now.status.rawValue ^ before.status.rawValue)
                    | UInt32(now.source.rawValue ^ before.source.rawValue) << 8
                column[6 * mostPositions] = stations.number(of: now.station)
                let ownVelocity = reckoning.velocity(speed: now.speed, course: now.course)
                let ownFix = clock.fix(heard, now.second)
                let foretold = reckoning.place(
                    from: before.place,
                    velocity,
                    ownVelocity,
                    seconds: min(max(ownFix &- fix, 0), DeadReckoning.mostSeconds)
                )
                column[7 * mostPositions] = ColumnStep.folded(now.place.longitude &- foretold.longitude)
                column[8 * mostPositions] = ColumnStep.folded(now.place.latitude &- foretold.latitude)
                box.widen(to: now.place)
                (before, velocity, fix) = (now, ownVelocity, ownFix)
            }
            return box
        }
    }
}
