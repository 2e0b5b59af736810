//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

/// How well each station hears each part of the sea, learned from what it hears.
///
/// The sea is cut into cells of 0.1° (11 km). Between two reports of a vessel it sent about as often as its class,
/// speed and status prescribe (ITU-R M.1371-5, annex 1, tables 1 and 2); what was heard of that is a station's share.
/// What is old counts half after twelve hours.
struct CoverageMap {
    static let none = UInt32.max
    /// 1/10000 minute: 0.1°.
    static let step: Int32 = 60_000
    /// Cells kept at most: 65,536 cells of 121 km² are eight million square kilometres.
    private static let limit = 65_536
    /// The cell of what the limit leaves out: it is no place and nothing is learned from it.
    static let overflow = UInt32(limit)
    /// Seconds without a report after which a cell that no vessel is in gives way: what it learned counts a quarter.
    private static let idle: UInt32 = 86_400
    /// Cells that are asked at once whether they give way.
    private static let asked = 256

    struct Cell {
        var x: Int32 = 0
        var y: Int32 = 0
        /// The first vessel of the list of those last heard here.
        var head = VesselTable.none
        /// The list of zones that touch it; 0 where none does.
        var zones: UInt32 = 0
        /// Transmissions that vessels are thought to have made here.
        var expected: Float = 0
        /// How many vessels went on from here and were heard elsewhere, and how many fell silent under way.
        var passes: Float = 0
        var losses: Float = 0
        var fadedAt: SeaSecond = 0
        var stations: (UInt16, UInt16, UInt16, UInt16) = (.max, .max, .max, .max)
        var received: (Float, Float, Float, Float) = (0, 0, 0, 0)
    }

    var cells: [Cell] = []
    private var index: [UInt64: UInt32] = [:]
    /// The cell that was asked last.
    private var hand = 0
    private let steps = MeridianSteps(height: Self.step)

    var bytes: Int { cells.count * (MemoryLayout<Cell>.stride + 24) }

    @inline(__always)
    func row(of place: SeaPoint) -> Int32 { place.latitude / Self.step }

    @inline(__always)
    func column(of place: SeaPoint, row: Int32) -> Int32 {
        place.longitude / steps.width(atDegree: Int(row.magnitude) / 10)
    }

    /// The middle of a cell.
    func middle(of cell: Int) -> SeaPoint {
        let (x, y) = (cells[cell].x, cells[cell].y)
        let width = steps.width(atDegree: Int(y.magnitude) / 10)
        return SeaPoint(
            longitude: x * width + x.signum() * width / 2,
            latitude: y * Self.step + y.signum() * Self.step / 2
        )
    }

    /// Whether a place lies in a cell.
    @inline(__always)
    func contains(_ cell: UInt32, _ place: SeaPoint) -> Bool {
        let row = row(of: place)
        return cells[Int(cell)].y == row && cells[Int(cell)].x == column(of: place, row: row)
    }

    private static func key(_ x: Int32, _ y: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y))
    }

    func find(x: Int32, y: Int32) -> UInt32? { index[Self.key(x, y)] }

    func find(_ place: SeaPoint) -> UInt32? {
        let row = row(of: place)
        return find(x: column(of: place, row: row), y: row)
    }

    /// The cell of a place, made where there is none yet; `overflow` where there is no room.
    mutating func cell(at place: SeaPoint, now: SeaSecond) -> (number: UInt32, isNew: Bool) {
        let row = row(of: place)
        let column = column(of: place, row: row)
        if let known = index[Self.key(column, row)] { return (known, false) }
        guard let number = room(now: now) else { return (Self.overflow, false) }
        cells[number] = Cell()
        cells[number].x = column
        cells[number].y = row
        cells[number].fadedAt = now
        index[Self.key(column, row)] = UInt32(number)
        return (UInt32(number), true)
    }

    /// Room for a new cell, or that of one which gives way; nil where none was found that does.
    private mutating func room(now: SeaSecond) -> Int? {
        if cells.count < Self.limit {
            cells.append(Cell())
            return cells.count - 1
        }
        if cells.count == Self.limit {
            // A row that no latitude has.
            cells.append(Cell())
            cells[Self.limit].y = 1_000
        }
        for _ in 0..<Self.asked {
            hand = (hand + 1) % Self.limit
            let cell = cells[hand]
            guard cell.head == VesselTable.none, now.since(cell.fadedAt) > Self.idle else { continue }
            index[Self.key(cell.x, cell.y)] = nil
            return hand
        }
        return nil
    }

    /// Notes that a station heard one of `sent` transmissions in a cell.
    @inline(__always)
    mutating func heard(_ cell: UInt32, station: UInt16, sent: Float, now: SeaSecond) {
        let number = Int(cell)
        if now &- cells[number].fadedAt > 900 && now > cells[number].fadedAt { fade(number, now: now) }
        cells[number].expected += sent
        receive(number, station)
    }

    /// Notes that another station heard a transmission that was counted.
    @inline(__always)
    mutating func heardToo(_ cell: UInt32, station: UInt16) { receive(Int(cell), station) }

    @inline(__always)
    private mutating func receive(_ number: Int, _ station: UInt16) {
        if cells[number].stations.0 == station {
            cells[number].received.0 += 1
        } else if cells[number].stations.1 == station {
            cells[number].received.1 += 1
        } else if cells[number].stations.2 == station {
            cells[number].received.2 += 1
        } else if cells[number].stations.3 == station {
            cells[number].received.3 += 1
        } else {
            admit(number, station)
        }
    }

    /// Gives a station the place of the one that hears least here.
    private mutating func admit(_ number: Int, _ station: UInt16) {
        let received = cells[number].received
        let least = min(min(received.0, received.1), min(received.2, received.3))
        // One that hears a little must not push out one that hears more, so the least fades each time instead.
        if received.0 == least {
            if least < 1 {
                (cells[number].stations.0, cells[number].received.0) = (station, 1)
            } else {
                cells[number].received.0 -= 1
            }
        } else if received.1 == least {
            if least < 1 {
                (cells[number].stations.1, cells[number].received.1) = (station, 1)
            } else {
                cells[number].received.1 -= 1
            }
        } else if received.2 == least {
            if least < 1 {
                (cells[number].stations.2, cells[number].received.2) = (station, 1)
            } else {
                cells[number].received.2 -= 1
            }
        } else {
            if least < 1 {
                (cells[number].stations.3, cells[number].received.3) = (station, 1)
            } else {
                cells[number].received.3 -= 1
            }
        }
    }

    /// Half after twelve hours.
    private mutating func fade(_ number: Int, now: SeaSecond) {
        let factor = exp2(-Float(now.since(cells[number].fadedAt)) / 43_200)
        cells[number].fadedAt = now
        cells[number].expected *= factor
        cells[number].passes *= factor
        cells[number].losses *= factor
        cells[number].received.0 *= factor
        cells[number].received.1 *= factor
        cells[number].received.2 *= factor
        cells[number].received.3 *= factor
    }

    /// The chance that a transmission in a cell is heard by any station that worked in a period, 0…1.
    ///
    /// A prior of two that nobody heard keeps a cell with few reports from looking certain.
    /// - Parameters:
    ///   - heardBy: stations that heard the vessel before, by the last five bits of their number; what a station hears
    ///     of others here says little of a vessel that it never heard.
    ///   - book: which of them worked when; without it they are all thought to have worked.
    func hearing(
        _ cell: UInt32,
        heardBy: UInt32,
        stations book: StationBook?,
        from: SeaSecond,
        to: SeaSecond,
        now: SeaSecond
    ) -> Float {
        let cell = cells[Int(cell)]
        guard cell.expected > 0 else { return 0 }
        var missed: Float = 1
        func take(_ station: UInt16, _ received: Float) {
            guard received > 0, heardBy & (1 &<< UInt32(station & 31)) != 0,
                book?.worked(station, from: from, to: to, now: now) ?? true
            else { return }
            missed *= 1 - min(received / (cell.expected + 2), 1)
        }
        take(cell.stations.0, cell.received.0)
        take(cell.stations.1, cell.received.1)
        take(cell.stations.2, cell.received.2)
        take(cell.stations.3, cell.received.3)
        return 1 - missed
    }

    /// The stations that hear at least a tenth of what is sent in a cell, by the last five bits of their number.
    func stations(hearing cell: UInt32) -> UInt32 {
        let cell = cells[Int(cell)]
        func bit(_ station: UInt16, _ received: Float) -> UInt32 {
            station != .max && received * 10 >= cell.expected ? 1 &<< UInt32(station & 31) : 0
        }
        return bit(cell.stations.0, cell.received.0) | bit(cell.stations.1, cell.received.1)
            | bit(cell.stations.2, cell.received.2) | bit(cell.stations.3, cell.received.3)
    }

    /// The share that three quarters of the well-known cells don't exceed: what hearing well means in this feed.
    ///
    /// A feed that loses half of all messages on its way loses them everywhere; near the edge of reception is who is
    /// heard much less than others, not who is heard less than always.
    func usualHearing() -> Float {
        let shares = cells.filter { $0.expected > 100 }.map { cell in
            1 - (1 - cell.received.0 / (cell.expected + 2)) * (1 - cell.received.1 / (cell.expected + 2))
                * (1 - cell.received.2 / (cell.expected + 2)) * (1 - cell.received.3 / (cell.expected + 2))
        }.sorted()
        return shares.isEmpty ? 1 : shares[shares.count * 3 / 4]
    }
}
