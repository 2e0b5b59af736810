//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Turns blocks of records into batches of typed columns, column by column.
final class BatchAssembler {
    /// A cell that could not be read.
    struct CellFault {
        /// Place in the rows that were given.
        let row: Int
        let column: String?
        let reason: Reject.Reason
        /// Whether its record is not in the batch.
        var isLeftOut = true
    }

    enum Filler {
        case number(NumberColumn)
        case instant(InstantColumnFiller)
        case text(TextColumnFiller)
    }

    struct Step {
        let source: ColumnPlan.Source
        let filler: Filler
        /// An earlier step fills the same field.
        let isLater: Bool
        /// No later step can fill a missing declaration number.
        var isNumberComplete = false
    }

    let plan: ColumnPlan
    private var steps: [Step] = []
    var fillers: [DeclarationField: Filler] = [:]
    let cells = CellReader()
    private let wantsNumber: Bool
    private let keepsUnreadableCells: Bool
    private(set) var count = 0
    private var offsets: [UInt64] = []

    /// - Parameters:
    ///   - fields: what the batch shall have; nil for all that the plan has.
    ///   - keepsUnreadableCells: whether a record stays when a cell other than its number can't be read.
    init(_ plan: ColumnPlan, fields: Set<DeclarationField>?, keepsUnreadableCells: Bool) {
        self.plan = plan
        self.keepsUnreadableCells = keepsUnreadableCells
        wantsNumber = fields?.contains(.declarationNo) != false
        for source in plan.sources {
            let isLater = fillers[source.field] != nil
            let filler = fillers[source.field] ?? Self.filler(source, plan)
            fillers[source.field] = filler
            steps.append(Step(source: source, filler: filler, isLater: isLater))
        }
        for constant in plan.constants where fillers[constant.field] == nil {
            let source = ColumnPlan.Source(
                field: constant.field,
                column: 0,
                header: "",
                values: [:],
                exponent: 0,
                factor: 1
            )
            fillers[constant.field] = Self.filler(source, plan)
        }
        // What can fail comes first, so that dictionaries hold no text of refused records.
        let first = steps.filter { $0.source.field.kind != .text }
        var number = steps.filter { $0.source.field == .declarationNo }
        if let last = number.indices.last { number[last].isNumberComplete = true }
        steps = first + number + steps.filter { $0.source.field.kind == .text && $0.source.field != .declarationNo }
    }

    private static func filler(_ source: ColumnPlan.Source, _ plan: ColumnPlan) -> Filler {
        switch source.field.kind {
        case .text:
            .text(TextColumnFiller(isNearlyUnique: source.field.isNearlyUnique, values: source.values))
        case .number:
            .number(
                NumberColumn(decimalComma: plan.decimalComma, exponent: source.exponent, factor: source.factor)
            )
        case .instant, .date:
            .instant(
                InstantColumnFiller(
                    style: DateText(order: plan.dateOrder, offset: plan.offset, isDateOnly: source.field.kind == .date)
                )
            )
        }
    }

    /// Starts a batch of at most `limit` rows.
    func begin(_ limit: Int) {
        count = 0
        offsets = []
        offsets.reserveCapacity(limit)
        for filler in fillers.values {
            switch filler {
            case .number(let column): column.begin(limit)
            case .instant(let column): column.begin(limit)
            case .text(let column): column.begin(limit)
            }
        }
    }

    /// Adds rows of a block.
    ///
    /// - Returns: the cells that could not be read, by their place in `range`.
    func append(_ block: RecordBlock, _ range: Range<Int>) -> [CellFault] {
        let rows = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(start: block.rows, count: block.count)[range])
        var faults: [CellFault] = []
        // Once a row is left out: what remains, and where it stands in `rows`.
        var remaining: [UInt32] = []
        var places: [Int]?
        for (done, step) in steps.enumerated() {
            var found: [CellFault] = []
            if places == nil {
                read(step, block, rows) { found.append($0) }
            } else {
                remaining.withUnsafeBufferPointer { kept in read(step, block, kept) { found.append($0) } }
            }
            guard !found.isEmpty else { continue }
            let now = places ?? Array(0..<rows.count)
            faults += found.map { fault in
                CellFault(
                    row: now[fault.row],
                    column: fault.column,
                    reason: fault.reason,
                    isLeftOut: leavesOut(fault)
                )
            }
            let bad = Set(found.lazy.filter(leavesOut).map(\.row))
            guard !bad.isEmpty else { continue }
            let kept = now.indices.filter { !bad.contains($0) }
            compact(steps[...done].map(\.filler), kept)
            places = kept.map { now[$0] }
            remaining = kept.map { rows[now[$0]] }
        }
        if let places {
            for place in places { offsets.append(block.offset(of: range.lowerBound + place)) }
        } else {
            for row in range { offsets.append(block.offset(of: row)) }
        }
        count += places?.count ?? rows.count
        return faults
    }

    private func leavesOut(_ fault: CellFault) -> Bool {
        !keepsUnreadableCells || fault.reason == .noDeclarationNumber
    }

    /// Hands over the rows.
    func finish(hasOffsets: Bool) -> DeclarationBatch {
        var batch = DeclarationBatch(count: count)
        for constant in plan.constants { fill(constant.field, constant.text) }
        for (field, filler) in fillers {
            if field == .declarationNo, !wantsNumber { continue }
            switch filler {
            case .number(let column): batch[number: field] = column.finish(count)
            case .instant(let column): batch[instant: field] = column.finish(count)
            case .text(let column): batch[text: field] = column.finish(count)
            }
        }
        if hasOffsets { batch.sourceOffsets = offsets }
        offsets = []
        return batch
    }
}
