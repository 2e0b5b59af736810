//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension Drawing {
    /// Gates as points sized by their figures, over land where an outline is installed. It draws no boundary and names no
    /// sea, no land and no country.
    static func map(_ points: [GatePoint], title: String, land: LandOutline?) -> Drawing {
        let margin = 0.6
        let west = (points.map(\.longitude).min() ?? 102) - margin
        let east = (points.map(\.longitude).max() ?? 109) + margin
        let south = (points.map(\.latitude).min() ?? 20) - margin
        let north = (points.map(\.latitude).max() ?? 24) + margin
        // Equal lengths in both directions in the middle of the map.
        let squeeze = cos((south + north) / 2 * .pi / 180)
        let scale = min(720 / ((east - west) * squeeze), 900 / (north - south))
        let width = (east - west) * squeeze * scale
        let height = (north - south) * scale
        func place(_ longitude: Double, _ latitude: Double) -> (Double, Double) {
            ((longitude - west) * squeeze * scale, (north - latitude) * scale)
        }
        var drawing = Drawing(title: title, width: width, height: height, isMap: true)
        drawing.box("drawing-water", x: 0, y: 0, width: width, height: height)
        for ring in land?.rings ?? [] where ring.touches(west: west, east: east, south: south, north: north) {
            drawing.shape("drawing-land", ring.points.map { place($0.longitude, $0.latitude) })
        }
        let most = max(points.map(\.value).max() ?? 1, 1e-9)
        for point in points.sorted(by: { $0.value > $1.value }) {
            let (x, y) = place(point.longitude, point.latitude)
            drawing.disc(
                point.isApproximate ? "drawing-point drawing-approximate" : "drawing-point",
                x: x,
                y: y,
                radius: 4 + 26 * (max(point.value, 0) / most).squareRoot(),
                tip: point.name + ": " + point.text
            )
        }
        return drawing
    }
}
