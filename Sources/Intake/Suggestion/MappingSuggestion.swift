//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Proposes how the columns of an unknown file become columns of the layout.
package enum MappingSuggestion {
    /// A mapping to edit, and what it rests on.
    package struct Proposal: Sendable, Codable {
        package var mapping: ColumnMapping
        /// All columns of the file, those that fit no field too.
        package var columns: [Column]
    }

    /// A column of the file.
    package struct Column: Sendable, Codable {
        package var header: String
        /// nil where no field fits.
        package var field: DeclarationField?
        /// From 0 to 1; below 0.7 somebody should look.
        package var confidence: Double
        /// `text`, `number`, `date` or `time`: what the values look like.
        package var looksLike: String
        /// Up to three values.
        package var examples: [String]
    }

    /// Looks at the head of a file and some two hundred rows.
    ///
    /// - Throws: where the file cannot be read or no row looks like a header.
    package static func propose(_ path: String, name: String) throws(IntakeError) -> Proposal {
        let dictionary = try HeaderDictionary()
        var best: (table: SampleTable, head: ProposedHead)?
        for table in try SampleTable.candidates(path) {
            let rows = table.isJSON ? Array(table.rows.prefix(1)) : table.rows
            guard let head = ProposedHead.find(in: rows, dictionary) else { continue }
            if head.score > best?.head.score ?? 0 { best = (table, head) }
        }
        guard let best else { throw .noMappedColumn(found: []) }
        return proposal(best.table, best.head, name)
    }

    private static func proposal(_ table: SampleTable, _ head: ProposedHead, _ name: String) -> Proposal {
        let body = table.rows.dropFirst(head.row + head.height).filter { $0.contains { !$0.isEmpty } }
        let samples = head.names.indices.map { place in
            ColumnSample(body.prefix(SampleTable.depth).map { place < $0.count ? $0[place] : "" })
        }
        var mapping = ColumnMapping(name: name, columns: [])
        if let separator = table.separator { mapping.separator = String(UnicodeScalar(separator)) }
        mapping.encoding = table.encoding?.rawValue
        mapping.sheet = table.sheet
        if !table.isJSON {
            mapping.headerRow = head.row + 1
            mapping.headerRows = head.height
        }
        // Numbers of a workbook or of JSON carry no mark of their own.
        let marks = samples.map(\.decimalMarks)
        mapping.decimalComma = table.sheet == nil && !table.isJSON && marks.reduce(0) { $0 + $1.comma - $1.point } > 0
        mapping.dateOrder = dateOrder(samples)
        mapping.utcOffset = head.isChinese ? "+08:00" : "+07:00"
        var columns = head.names.indices.map { place in
            column(head, place, samples[place], mapping)
        }
        settle(&columns)
        for (place, column) in columns.enumerated() {
            guard let field = column.field else { continue }
            var entry = ColumnMapping.Column(field: field, headers: [column.header])
            if field.isMass {
                entry.unit = unit(column.header, samples[place], field, mapping.decimalComma ?? false)
            }
            mapping.columns.append(entry)
        }
        return Proposal(mapping: mapping, columns: columns)
    }

    private static func column(
        _ head: ProposedHead,
        _ place: Int,
        _ sample: ColumnSample,
        _ mapping: ColumnMapping
    ) -> Column {
        let kind = sample.kind(decimalComma: mapping.decimalComma ?? false, order: mapping.dateOrder ?? .dayFirst)
        var confidence = head.matches[place]?.confidence ?? 0
        if let field = head.matches[place]?.field, !sample.values.isEmpty {
            // A date column of numbers, or a number column of words, is likely something else.
            let fits =
                switch field.kind {
                case .text: true
                case .number: kind == .number
                case .instant, .date: kind == .instant || kind == .date
                }
            if !fits { confidence *= 0.4 }
        }
        let isLikely = confidence >= 0.4
        let looks =
            switch kind {
            case .text: "text"
            case .number: "number"
            case .date: "date"
            case .instant: "time"
            }
        return Column(
            header: head.names[place],
            field: isLikely ? head.matches[place]?.field : nil,
            confidence: isLikely ? (confidence * 100).rounded() / 100 : 0,
            looksLike: looks,
            examples: sample.examples
        )
    }

    /// Leaves each field to the column that fits best.
    private static func settle(_ columns: inout [Column]) {
        var owner: [DeclarationField: Int] = [:]
        for place in columns.indices {
            guard let field = columns[place].field else { continue }
            if let other = owner[field] {
                let loser = columns[place].confidence > columns[other].confidence ? other : place
                columns[loser].field = nil
                columns[loser].confidence = 0
                owner[field] = loser == other ? place : other
            } else {
                owner[field] = place
            }
        }
    }

    private static func dateOrder(_ samples: [ColumnSample]) -> ColumnMapping.DateOrder {
        var votes = (dayFirst: 0, monthFirst: 0, yearFirst: 0)
        for orders in samples.map(\.dateOrders) {
            votes.dayFirst += orders.dayFirst
            votes.monthFirst += orders.monthFirst
            votes.yearFirst += orders.yearFirst
        }
        if votes.monthFirst > votes.dayFirst { return .monthFirst }
        return votes.dayFirst == 0 && votes.yearFirst > 0 ? .yearFirst : .dayFirst
    }

    /// The unit a header names; else tonnes for gross masses whose middle is below 60, the most a road train
    /// weighs in tonnes, since no consignment on a truck weighs so few kilograms.
    private static func unit(
        _ header: String,
        _ sample: ColumnSample,
        _ field: DeclarationField,
        _ decimalComma: Bool
    ) -> String? {
        let words = header.lowercased().precomposed.split { !$0.isLetter }.map(String.init)
        for word in words {
            if let unit = MassUnit(name: word) { return unit.name }
        }
        if header.contains("吨") { return MassUnit.tonne.name }
        if header.contains("千克") || header.contains("公斤") { return MassUnit.kilogram.name }
        guard field != .netKg, let median = sample.median(decimalComma: decimalComma), median > 0, median < 60 else {
            return nil
        }
        return MassUnit.tonne.name
    }
}

extension DeclarationField {
    /// Whether the layout has it in kilograms.
    fileprivate var isMass: Bool {
        switch self {
        case .netKg, .grossKg, .weighedKg, .weighedExitKg, .tareKg: true
        default: false
        }
    }
}
