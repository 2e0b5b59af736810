//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A drawing as the marks that a template writes as SVG; needs no script.
struct Drawing: Sendable {
    struct Mark: Sendable {
        struct Box: Sendable {
            let x: String
            let y: String
            let width: String
            let height: String
        }

        struct Disc: Sendable {
            let x: String
            let y: String
            let radius: String
        }

        struct Stroke: Sendable {
            let x: String
            let y: String
            let toX: String
            let toY: String
        }

        struct Label: Sendable {
            let x: String
            let y: String
            let anchor: String
            let text: String
        }

        /// The class of the style sheet.
        let name: String
        /// Told when it is pointed at, and to who can't see it.
        var tip: String?
        var box: Box?
        var disc: Disc?
        var stroke: Stroke?
        var label: Label?
        /// The points of a line of many pieces.
        var way: String?
        /// The points of a filled shape.
        var shape: String?
    }

    let title: String
    let width: String
    let height: String
    let isMap: Bool
    private(set) var marks: [Mark] = []

    init(title: String, width: Double, height: Double, isMap: Bool = false) {
        self.title = title
        self.width = DrawingText.number(width)
        self.height = DrawingText.number(height)
        self.isMap = isMap
    }

    mutating func box(_ name: String, x: Double, y: Double, width: Double, height: Double, tip: String? = nil) {
        let start = min(x, x + width)
        let box = Mark.Box(
            x: DrawingText.number(start),
            y: DrawingText.number(y),
            width: DrawingText.number(abs(width)),
            height: DrawingText.number(height)
        )
        marks.append(Mark(name: name, tip: tip, box: box))
    }

    mutating func disc(_ name: String, x: Double, y: Double, radius: Double, tip: String? = nil) {
        let disc = Mark.Disc(
            x: DrawingText.number(x),
            y: DrawingText.number(y),
            radius: DrawingText.number(radius)
        )
        marks.append(Mark(name: name, tip: tip, disc: disc))
    }

    mutating func stroke(_ name: String, from: (Double, Double), to: (Double, Double)) {
        let stroke = Mark.Stroke(
            x: DrawingText.number(from.0),
            y: DrawingText.number(from.1),
            toX: DrawingText.number(to.0),
            toY: DrawingText.number(to.1)
        )
        marks.append(Mark(name: name, stroke: stroke))
    }

    mutating func label(_ name: String, x: Double, y: Double, anchor: String, _ text: String) {
        let label = Mark.Label(x: DrawingText.number(x), y: DrawingText.number(y), anchor: anchor, text: text)
        marks.append(Mark(name: name, label: label))
    }

    mutating func way(_ name: String, _ points: [(Double, Double)]) {
        marks.append(Mark(name: name, way: Self.text(points)))
    }

    mutating func shape(_ name: String, _ points: [(Double, Double)]) {
        marks.append(Mark(name: name, shape: Self.text(points)))
    }

    /// Says which mark is which period; nothing where there is one only.
    mutating func legend(_ series: ChartSeries, y: Double) {
        guard let before = series.before else { return }
        for (x, name, text) in [(200.0, "drawing-now", series.now), (450, "drawing-before", before)] {
            box(name, x: x, y: y - 9, width: 12, height: 10)
            label("drawing-label", x: x + 18, y: y, anchor: "start", text)
        }
    }

    private static func text(_ points: [(Double, Double)]) -> String {
        points.map { DrawingText.number($0.0) + "," + DrawingText.number($0.1) }.joined(separator: " ")
    }
}
