//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Goes over the bookings of some days and says to which rows and columns each belongs.
struct BookingWalk {
    let columns: BookingColumns
    let layout: SumLayout
    let days: ClosedRange<Int64>
    let rowReaders: [DimensionReader]
    let columnReaders: [DimensionReader]
    let filters: BookingFilters
    /// The code of the currency whose values are added up.
    let currency: UInt32
    /// Which row stands for another, as the rest does; nil where each stands for itself.
    var rowOf: ((Int) -> Int)?

    func run(_ rows: inout KeyTable, _ cols: inout KeyTable, _ sink: inout some FacetSink) {
        let byLine = (rowReaders + columnReaders).contains(where: \.isOfLines)
        var rowNodes: [Int] = []
        var columnNodes: [Int] = []
        var sums = [Int128](repeating: 0, count: layout.count)
        for booking in 0..<columns.count where days.contains(columns.day[booking]) {
            guard filters.keeps(booking) else { continue }
            let sign: Int128 = columns.number[booking] & 1 == 1 ? 1 : -1
            let lines =
                columns.firstLine.count > booking + 1
                ? columns.firstLine[booking]..<columns.firstLine[booking + 1] : 0..<0
            let isKnown = columns.currency[booking] == currency
            func take(_ line: Int?) {
                nodes(rowReaders, booking, line, &rows, &rowNodes)
                if let rowOf { Self.merge(&rowNodes, rowOf) }
                nodes(columnReaders, booking, line, &cols, &columnNodes)
                sink.take(booking: booking, sign: sign, rows: rowNodes, columns: columnNodes, sums: sums)
            }
            func clear() {
                for place in sums.indices { sums[place] = 0 }
                sums[SumLayout.cases] = 1
                sums[SumLayout.suspects] = Int128(columns.suspects[booking])
            }
            clear()
            if byLine {
                if lines.isEmpty, !filters.asksOfLines { take(nil) }
                for line in lines where filters.keepsLine(line) {
                    clear()
                    add(line, isKnown, &sums)
                    take(line)
                }
            } else {
                var hasMatch = !filters.asksOfLines
                for line in lines where filters.keepsLine(line) {
                    hasMatch = true
                    add(line, isKnown, &sums)
                }
                if hasMatch { take(nil) }
            }
        }
    }

    @inline(__always)
    private func add(_ line: Int, _ isKnown: Bool, _ sums: inout [Int128]) {
        sums[SumLayout.lines] += 1
        if isKnown { sums[SumLayout.value] &+= columns.value[line] }
        for (place, unit) in layout.units.enumerated() {
            if let amounts = columns.amounts[unit] { sums[SumLayout.firstUnit + place] &+= amounts[line] }
        }
    }

    /// Every combination of the codes that a booking has in the dimensions.
    @inline(__always)
    private func nodes(
        _ readers: [DimensionReader],
        _ booking: Int,
        _ line: Int?,
        _ table: inout KeyTable,
        _ nodes: inout [Int]
    ) {
        nodes.removeAll(keepingCapacity: true)
        nodes.append(0)
        for reader in readers {
            let parents = nodes.count
            for place in 0..<parents {
                reader.each(booking, line, columns) { nodes.append(table.child(of: nodes[place], $0)) }
            }
            nodes.removeFirst(parents)
        }
    }

    private static func merge(_ nodes: inout [Int], _ rowOf: (Int) -> Int) {
        var merged: [Int] = []
        for node in nodes {
            let row = rowOf(node)
            if !merged.contains(row) { merged.append(row) }
        }
        nodes = merged
    }
}
