//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

/// How far the shore is, on a grid of 0.005° (556 m), made from an outline of land.
///
/// Distances are those between centres of squares, found in two passes over rows and columns (Felzenszwalb and
/// Huttenlocher 2012); they are right to the half diagonal of a square, 400 m.
package struct Coast: Sendable {
    private let west: Int
    private let south: Int
    private let columns: Int
    private let rows: Int
    /// Units of 100 m; negative on land; nothing is farther than 3,276 km.
    private let distances: [Int16]

    /// Squares to a degree.
    private static let perDegree = 200

    /// - Parameters:
    ///   - rings: outlines of land, holes among them; a point is on land where an odd number of rings is around it.
    ///   - box: the part of the sea that matters; beyond it the distance is unknown.
    package init?(rings: [[SeaPoint]], box: SeaBox) {
        func square(_ units: Int32) -> Int {
            Int((Double(units) / SeaPoint.unitsPerDegree * Double(Self.perDegree)).rounded(.down))
        }
        west = square(box.southWest.longitude)
        south = square(box.southWest.latitude)
        columns = square(box.northEast.longitude) - west + 1
        rows = square(box.northEast.latitude) - south + 1
        guard columns > 1, rows > 1, columns * rows <= 40_000_000, !rings.isEmpty else { return nil }
        let land = Self.land(rings, west: west, south: south, columns: columns, rows: rows)
        let toLand = Self.transform(land, isTarget: true, columns: columns, rows: rows, south: south)
        let toSea = Self.transform(land, isTarget: false, columns: columns, rows: rows, south: south)
        distances = zip(toLand, toSea).map { land, sea in
            let metres = land > 0 ? land : -sea
            return Int16(max(min(metres / 100, 32_767), -32_768))
        }
    }

    /// Nautical miles to the nearest shore, negative on land; nil where nothing is known.
    package func miles(from place: SeaPoint) -> Double? {
        let column = Int((place.degreesEast * Double(Self.perDegree)).rounded(.down)) - west
        let row = Int((place.degreesNorth * Double(Self.perDegree)).rounded(.down)) - south
        guard column >= 0, row >= 0, column < columns, row < rows else { return nil }
        return Double(distances[row * columns + column]) * 100 / 1_852
    }

    package var bytes: Int { distances.count * 2 }

    /// Which squares have their centre on land, by the crossings of each row's middle.
    private static func land(_ rings: [[SeaPoint]], west: Int, south: Int, columns: Int, rows: Int) -> [Bool] {
        var crossings = [[Float]](repeating: [], count: rows)
        let scale = Double(perDegree) / SeaPoint.unitsPerDegree
        for ring in rings where ring.count > 2 {
            for number in ring.indices {
                let (from, to) = (ring[number], ring[(number + 1) % ring.count])
                let (x0, y0) = (
                    Double(from.longitude) * scale - Double(west), Double(from.latitude) * scale - Double(south)
                )
                let (x1, y1) = (
                    Double(to.longitude) * scale - Double(west), Double(to.latitude) * scale - Double(south)
                )
                guard y0 != y1 else { continue }
                let low = max(Int((min(y0, y1) - 0.5).rounded(.up)), 0)
                let high = min(Int((max(y0, y1) - 0.5).rounded(.up)) - 1, rows - 1)
                guard low <= high else { continue }
                for row in low...high {
                    crossings[row].append(Float(x0 + (Double(row) + 0.5 - y0) / (y1 - y0) * (x1 - x0)))
                }
            }
        }
        var land = [Bool](repeating: false, count: columns * rows)
        for row in 0..<rows {
            let sorted = crossings[row].sorted()
            for pair in stride(from: 0, to: sorted.count - 1, by: 2) {
                let first = max(Int((sorted[pair] - 0.5).rounded(.up)), 0)
                let last = min(Int((sorted[pair + 1] - 0.5).rounded(.up)) - 1, columns - 1)
                guard first <= last else { continue }
                for column in first...last { land[row * columns + column] = true }
            }
        }
        return land
    }

    /// Metres from each square's centre to the nearest square that is (or is not) land.
    private static func transform(_ land: [Bool], isTarget: Bool, columns: Int, rows: Int, south: Int) -> [Float] {
        let tall: Float = 111_120 / Float(perDegree)
        var squares = [Float](repeating: 1e12, count: columns * rows)
        // Along columns: how many rows to the nearest target, in metres.
        for column in 0..<columns {
            var distance: Float = 1e6
            for row in 0..<rows {
                distance = land[row * columns + column] == isTarget ? 0 : distance + tall
                squares[row * columns + column] = distance
            }
            distance = 1e6
            for row in (0..<rows).reversed() {
                distance = land[row * columns + column] == isTarget ? 0 : distance + tall
                squares[row * columns + column] = min(squares[row * columns + column], distance)
            }
        }
        // Along rows: the lower envelope of parabolas over the squared column distances.
        var hull = [Int](repeating: 0, count: columns)
        var borders = [Float](repeating: 0, count: columns + 1)
        var heights = [Float](repeating: 0, count: columns)
        for row in 0..<rows {
            let latitude = Float(row + south) / Float(perDegree) * 600_000
            let wide = tall * max(SeaPoint.cosine(latitude), 0.05)
            let base = row * columns
            for column in 0..<columns {
                let metres = squares[base + column] / wide
                heights[column] = metres * metres
            }
            var last = 0
            hull[0] = 0
            borders[0] = -.infinity
            borders[1] = .infinity
            for column in 1..<columns {
                var crossing: Float
                repeat {
                    let other = hull[last]
                    let rise = heights[column] - heights[other] + Float(column * column - other * other)
                    crossing = rise / Float(2 * (column - other))
                    if crossing <= borders[last] { last -= 1 } else { break }
                } while last >= 0
                last += 1
                hull[last] = column
                borders[last] = crossing
                borders[last + 1] = .infinity
            }
            var at = 0
            for column in 0..<columns {
                while borders[at + 1] < Float(column) { at += 1 }
                let away = Float(column - hull[at])
                squares[base + column] = (away * away + heights[hull[at]]).squareRoot() * wide
            }
        }
        return squares
    }
}
