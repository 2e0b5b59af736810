//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Simulation

/// The outline of land in the shared data folder, `LIENQUAN_DATA` or `shared/data` beside the checkout.
struct Land {
    static let path: String = {
        if let folder = ProcessInfo.processInfo.environment["LIENQUAN_DATA"] { return folder + "/geo/land.geojson" }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "shared/data/geo/land.geojson").path
    }()
    static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    private struct Edge {
        let one: SeaPoint
        let other: SeaPoint
    }

    private struct Feature: Decodable {
        struct Geometry: Decodable {
            let coordinates: [[[[Double]]]]
        }
        let geometry: Geometry
    }

    private let edges: [Edge]
    /// Edges by cells of a tenth of a degree.
    private var cells: [Int: [Int]] = [:]

    init() throws {
        let feature = try JSONDecoder().decode(Feature.self, from: Data(contentsOf: URL(fileURLWithPath: Self.path)))
        var edges: [Edge] = []
        for ring in feature.geometry.coordinates.joined() {
            let points = ring.map { SeaPoint($0[0], $0[1]) }
            edges += zip(points, points.dropFirst() + points.prefix(1)).map { Edge(one: $0, other: $1) }
        }
        self.edges = edges
        for (index, edge) in edges.enumerated() {
            for cell in Self.cells(edge.one, edge.other) { cells[cell, default: []].append(index) }
        }
    }

    /// Whether a straight line meets a coast.
    func isCrossed(from one: SeaPoint, to other: SeaPoint) -> Bool {
        Self.cells(one, other).contains { cell in
            (cells[cell] ?? []).contains { Self.cross(one, other, edges[$0].one, edges[$0].other) }
        }
    }

    /// Whether a point lies on land: an odd number of coasts to the west.
    func contains(_ point: SeaPoint) -> Bool {
        let crossed = edges.count { edge in
            (edge.one.latitude > point.latitude) != (edge.other.latitude > point.latitude)
                && point.longitude < edge.one.longitude + (point.latitude - edge.one.latitude)
                    / (edge.other.latitude - edge.one.latitude) * (edge.other.longitude - edge.one.longitude)
        }
        return crossed % 2 == 1
    }

    private static func cells(_ one: SeaPoint, _ other: SeaPoint) -> [Int] {
        let west = Int((min(one.longitude, other.longitude) * 10).rounded(.down))
        let east = Int((max(one.longitude, other.longitude) * 10).rounded(.down))
        let south = Int((min(one.latitude, other.latitude) * 10).rounded(.down))
        let north = Int((max(one.latitude, other.latitude) * 10).rounded(.down))
        return (west...east).flatMap { column in (south...north).map { column * 10_000 + $0 } }
    }

    private static func cross(_ a: SeaPoint, _ b: SeaPoint, _ c: SeaPoint, _ d: SeaPoint) -> Bool {
        func side(_ p: SeaPoint, _ q: SeaPoint, _ r: SeaPoint) -> Double {
            (q.longitude - p.longitude) * (r.latitude - p.latitude) - (q.latitude - p.latitude)
                * (r.longitude - p.longitude)
        }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }
}
