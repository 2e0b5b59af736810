//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Some values of a column, and what they look like.
struct ColumnSample {
    /// Values that are not empty.
    let values: [String]

    init(_ values: some Sequence<String>) {
        self.values = values.filter { !$0.isEmpty }
    }

    /// Distinct values to show.
    var examples: [String] {
        var shown: [String] = []
        for value in values where !shown.contains(value) && shown.count < 3 { shown.append(String(value.prefix(60))) }
        return shown
    }

    /// Votes for and against the comma as decimal mark: marks that can be nothing else.
    var decimalMarks: (comma: Int, point: Int) {
        var votes = (comma: 0, point: 0)
        for value in values where value.allSatisfy({ $0.isNumber || ".,- ".contains($0) }) {
            let marks = value.filter { $0 == "." || $0 == "," }
            guard let last = marks.last, let place = value.lastIndex(of: last) else { continue }
            let behind = value.distance(from: place, to: value.endIndex) - 1
            let isDecimal = Set(marks).count == 2 ? true : marks.count == 1 && behind != 3
            // Several equal marks, or two kinds, tell what groups thousands.
            let isGroup = Set(marks).count == 1 && marks.count > 1
            guard isDecimal || isGroup else { continue }
            if (last == ",") == isDecimal { votes.comma += 1 } else { votes.point += 1 }
        }
        return votes
    }

    /// Votes for the order of day and month: numbers that can be no month.
    var dateOrders: (dayFirst: Int, monthFirst: Int, yearFirst: Int) {
        var votes = (dayFirst: 0, monthFirst: 0, yearFirst: 0)
        for value in values {
            let parts = value.prefix { $0 != " " && $0 != "T" }.split { "/-.年月日".contains($0) }
            guard parts.count >= 3, let first = Int(parts[0]), let second = Int(parts[1]) else { continue }
            if parts[0].count == 4 {
                votes.yearFirst += 1
            } else if first > 12 {
                votes.dayFirst += 1
            } else if second > 12 {
                votes.monthFirst += 1
            }
        }
        return votes
    }

    /// What most values can be read as.
    func kind(decimalComma: Bool, order: ColumnMapping.DateOrder) -> DeclarationField.Kind {
        guard !values.isEmpty else { return .text }
        let numbers = NumberText(decimalComma: decimalComma)
        let dates = DateText(order: order, offset: UTCOffset.vietnam, isDateOnly: false)
        var numberCount = 0
        var dateCount = 0
        var hasTime = false
        for value in values {
            if value.contains(":") { hasTime = true }
            CellText.withBytes(of: value) { text in
                if let number = numbers.read(text), !number.isNaN { numberCount += 1 }
                if case .instant = dates.read(text), value.utf8.count >= 8, !value.allSatisfy(\.isNumber) {
                    dateCount += 1
                }
            }
        }
        if dateCount * 10 >= values.count * 8 { return hasTime ? .instant : .date }
        return numberCount * 10 >= values.count * 9 ? .number : .text
    }

    /// The middle one of the values that are numbers.
    func median(decimalComma: Bool) -> Double? {
        let style = NumberText(decimalComma: decimalComma)
        let numbers = values.compactMap { value in CellText.withBytes(of: value) { style.read($0) } }.filter {
            !$0.isNaN
        }
        return numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
    }
}
