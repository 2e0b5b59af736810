//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// Places as officers type them: decimal degrees or degrees and minutes, latitude first.
package enum SeaPlaceText {
    /// Reads `20.5085, 107.2506`, `20.5085 107.2506` or `20°30.51'N 107°15.03'E`.
    /// - Returns: nil where the text is none of these, or not on Earth.
    package static func point(_ text: some StringProtocol) -> SeaPoint? {
        let upper = text.uppercased()
        let sides = upper.contains(where: { "NS".contains($0) }) ? hemispheres(upper) : decimals(upper)
        guard let (north, east) = sides, (-90...90).contains(north), (-180...180).contains(east) else { return nil }
        return SeaPoint(degreesEast: east, north: north)
    }

    /// As ``point(_:)`` reads it again, to a tenth of a metre.
    package static func text(_ point: SeaPoint) -> String {
        decimal(point.latitude) + ", " + decimal(point.longitude)
    }

    private static func decimal(_ units: Int32) -> String {
        let millionths = Int64((Double(units) / SeaPoint.unitsPerDegree * 1_000_000).rounded())
        let part = String(millionths.magnitude % 1_000_000)
        return (millionths < 0 ? "-" : "") + "\(millionths.magnitude / 1_000_000)."
            + String(repeating: "0", count: 6 - part.count) + part
    }

    private static func decimals(_ text: String) -> (Double, Double)? {
        let parts = text.split(whereSeparator: { ",; \t".contains($0) })
        guard parts.count == 2, let north = Double(parts[0]), let east = Double(parts[1]) else { return nil }
        return (north, east)
    }

    /// Each side ends with its letter.
    private static func hemispheres(_ text: String) -> (Double, Double)? {
        guard let end = text.firstIndex(where: { "NS".contains($0) }),
            let last = text.last(where: { !$0.isWhitespace }), "EW".contains(last),
            let north = angle(text[..<end]), let east = angle(text[text.index(after: end)...].filter { $0 != last })
        else { return nil }
        return (text[end] == "S" ? -north : north, last == "W" ? -east : east)
    }

    /// Degrees, or degrees and minutes, with any marks between and behind them.
    private static func angle(_ text: some StringProtocol) -> Double? {
        let parts = text.split(whereSeparator: { !$0.isNumber && $0 != "." })
        guard let degrees = parts.first.flatMap({ Double($0) }), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return degrees }
        guard let minutes = Double(parts[1]), minutes < 60 else { return nil }
        return degrees + minutes / 60
    }
}
