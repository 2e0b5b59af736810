//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Drawing {
    /// Points in time, joined.
    /// - Parameter number: how a figure on the scale is written.
    static func line(_ series: ChartSeries, number: (Double) -> String) -> Drawing {
        let (left, right, top, bottom) = (110.0, 690.0, 18.0, 210.0)
        let low = series.points.reduce(0.0) { min($0, $1.now, $1.before ?? 0) }
        let high = max(series.points.reduce(0.0) { max($0, $1.now, $1.before ?? 0) }, low + 1)
        let steps = Double(max(series.points.count - 1, 1))
        func x(_ place: Int) -> Double { left + 24 + Double(place) * (right - left - 48) / steps }
        func y(_ value: Double) -> Double { bottom - (value - low) * (bottom - top) / (high - low) }
        var drawing = Drawing(title: series.title, width: 720, height: series.before == nil ? 240 : 264)
        for value in [high, low] {
            drawing.stroke("drawing-grid", from: (left, y(value)), to: (right, y(value)))
            drawing.label("drawing-label", x: left - 6, y: y(value) + 4, anchor: "end", number(value))
        }
        if series.before != nil {
            drawing.way("drawing-line-before", series.points.enumerated().map { (x($0), y($1.before ?? 0)) })
        }
        drawing.way("drawing-line-now", series.points.enumerated().map { (x($0), y($1.now)) })
        let every = max(1, (series.points.count + 7) / 8)
        for (place, point) in series.points.enumerated() {
            drawing.disc("drawing-now", x: x(place), y: y(point.now), radius: 4, tip: point.name + ": " + point.text)
            if place % every == 0 {
                let name = DrawingText.fitting(point.name, width: 14)
                drawing.label("drawing-label", x: x(place), y: bottom + 20, anchor: "middle", name)
            }
        }
        drawing.legend(series, y: 258)
        return drawing
    }
}
