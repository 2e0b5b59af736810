//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Drawing {
    private static let most = 30

    /// Bars that lie, one below the other.
    static func bars(_ series: ChartSeries) -> Drawing {
        let labels = 200.0
        let points = series.points.prefix(most)
        let step = series.before == nil ? 24.0 : 34.0
        let low = points.reduce(0.0) { min($0, $1.now, $1.before ?? 0) }
        let high = max(points.reduce(0.0) { max($0, $1.now, $1.before ?? 0) }, low + 1e-9)
        let scale = (720 - labels - 130) / (high - low)
        let zero = labels - low * scale
        let bottom = Double(points.count) * step
        var drawing = Drawing(title: series.title, width: 720, height: bottom + (series.before == nil ? 4 : 28))
        for (place, point) in points.enumerated() {
            let top = Double(place) * step
            let tip = point.name + ": " + point.text
            drawing.label(
                "drawing-label",
                x: labels - 8,
                y: top + 16,
                anchor: "end",
                DrawingText.fitting(point.name, width: 28)
            )
            drawing.box("drawing-now", x: zero, y: top + 4, width: point.now * scale, height: 15, tip: tip)
            if let before = point.before {
                drawing.box("drawing-before", x: zero, y: top + 21, width: before * scale, height: 7)
            }
            let end = max(zero + point.now * scale, zero) + 6
            drawing.label("drawing-value", x: end, y: top + 16, anchor: "start", point.text)
        }
        drawing.stroke("drawing-axis", from: (zero, 0), to: (zero, bottom))
        drawing.legend(series, y: bottom + 20)
        return drawing
    }
}
