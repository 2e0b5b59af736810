//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension BatchAssembler {
    /// Reads one column of the file into the filler of its field.
    func read(
        _ step: Step,
        _ block: RecordBlock,
        _ rows: UnsafeBufferPointer<UInt32>,
        _ report: (CellFault) -> Void
    ) {
        let column = step.source.column
        let header = step.source.header
        switch step.filler {
        case .number(let filler):
            filler.append(block, rows, column: column, at: count, fillsGaps: step.isLater, cells: cells) { row, text in
                report(CellFault(row: row, column: header, reason: .unreadableNumber(text.excerpt)))
            }
        case .instant(let filler):
            filler.append(block, rows, column: column, at: count, fillsGaps: step.isLater, cells: cells) {
                row,
                text,
                fault in
                let reason: Reject.Reason =
                    fault == .yearOutOfRange ? .yearOutOfRange(text.excerpt) : .unreadableDate(text.excerpt)
                report(CellFault(row: row, column: header, reason: reason))
            }
        case .text(let filler):
            let failed = { (row: Int, text: CellText) in
                report(CellFault(row: row, column: header, reason: .invalidText))
            }
            if step.isLater {
                filler.refine(
                    block,
                    rows,
                    column: column,
                    at: count,
                    table: step.source.values,
                    cells: cells,
                    failed: failed
                )
            } else {
                filler.append(block, rows, column: column, at: count, cells: cells, failed: failed)
            }
            guard step.isNumberComplete else { return }
            let hasConstant = plan.constants.contains { $0.field == .declarationNo }
            for row in rows.indices where !hasConstant && filler.codes[count + row] == 0 {
                report(CellFault(row: row, column: header, reason: .noDeclarationNumber))
            }
        }
    }

    /// Drops rows of the block from columns that have them.
    func compact(_ fillers: [Filler], _ kept: [Int]) {
        var seen: Set<ObjectIdentifier> = []
        for filler in fillers {
            switch filler {
            case .number(let column):
                if seen.insert(ObjectIdentifier(column)).inserted { column.compact(from: count, kept) }
            case .instant(let column):
                if seen.insert(ObjectIdentifier(column)).inserted { column.compact(from: count, kept) }
            case .text(let column):
                if seen.insert(ObjectIdentifier(column)).inserted { column.compact(from: count, kept) }
            }
        }
    }

    /// Gives rows without a value the constant of the mapping.
    func fill(_ field: DeclarationField, _ text: String) {
        switch fillers[field] {
        case .text(let column): column.fill(count, with: text)
        case .number(let column): column.fill(count, with: text)
        case .instant(let column): column.fill(count, with: text)
        case nil: break
        }
    }
}
