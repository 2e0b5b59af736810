//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Synchronization

/// Reads declarations from any source of records.
final class RecordReader: DeclarationReading {
    /// More rows than this make no batch faster.
    private static let largestBatch = 1 << 16

    private let state: Mutex<State>

    init(_ source: sending any RecordSource, mapping: ColumnMapping, options: ReadingOptions) throws(IntakeError) {
        let plan = try ColumnPlan(mapping, headers: source.headers, fields: options.fields)
        state = Mutex(State(source: source, plan: plan, options: options))
    }

    var bytesRead: UInt64 { state.withLock { $0.source.bytesRead } }
    var bytesTotal: UInt64? { state.withLock { $0.source.bytesTotal } }
    var rejected: Int { state.withLock { $0.rejected } }

    func next(limit: Int) throws(IntakeError) -> DeclarationBatch? {
        let limit = max(1, min(limit, Self.largestBatch))
        return try state.withLock { (state) throws(IntakeError) in try state.next(limit) }
    }

    func read(at offsets: [UInt64]) throws(IntakeError) -> DeclarationBatch {
        try state.withLock { (state) throws(IntakeError) in try state.read(at: offsets) }
    }
}

extension RecordReader {
    /// A source, the columns being filled and what was refused.
    struct State {
        /// A batch ends before its limit when the records it came from have as many bytes: rows of megabytes each
        /// must fit memory, and the 32-bit places of a dictionary.
        private static let largestBytes = 256 << 20

        let source: any RecordSource
        private let plan: ColumnPlan
        private let options: ReadingOptions
        private let assembler: BatchAssembler
        /// For records read out of turn.
        private var again: BatchAssembler?
        private var block: RecordBlock?
        private var nextRow = 0
        private var pending: [PlacedReject] = []
        private(set) var rejected = 0

        init(source: any RecordSource, plan: ColumnPlan, options: ReadingOptions) {
            self.source = source
            self.plan = plan
            self.options = options
            assembler = Self.assembler(plan, options)
        }

        private static func assembler(_ plan: ColumnPlan, _ options: ReadingOptions) -> BatchAssembler {
            BatchAssembler(plan, fields: options.fields, keepsUnreadableCells: options.keepsUnreadableCells)
        }

        mutating func next(_ limit: Int) throws(IntakeError) -> DeclarationBatch? {
            assembler.begin(limit)
            var bytes = 0
            while assembler.count < limit, bytes < Self.largestBytes || assembler.count == 0 {
                if let block, nextRow < block.count {
                    let range = nextRow..<min(block.count, nextRow + limit - assembler.count)
                    refuse(assembler.append(block, range), from: range.lowerBound)
                    nextRow = range.upperBound
                } else {
                    report()
                    block = try source.nextBlock(&pending)
                    bytes += block?.byteCount ?? 0
                    nextRow = 0
                    if block == nil { break }
                }
            }
            if block.map({ nextRow == $0.count }) ?? true { report() }
            return assembler.count > 0 ? assembler.finish(hasOffsets: true) : nil
        }

        mutating func read(at offsets: [UInt64]) throws(IntakeError) -> DeclarationBatch {
            // An assembler of its own: the running pass keeps what it has. After a fault it is not used again.
            let own = again ?? Self.assembler(plan, options)
            again = nil
            own.begin(offsets.count)
            try source.blocks(at: offsets) { (block) throws(IntakeError) in
                let faults = own.append(block, 0..<block.count)
                if let fault = faults.first(where: \.isLeftOut) {
                    throw .noRecord(offset: block.offset(of: fault.row))
                }
            }
            again = own
            return own.finish(hasOffsets: true)
        }

        private mutating func refuse(_ faults: [BatchAssembler.CellFault], from base: Int) {
            for fault in faults {
                let place = source.place(of: base + fault.row)
                if fault.reason == .noDeclarationNumber, place.isBlank { continue }
                pending.append(
                    PlacedReject(
                        offset: place.offset,
                        reject: Reject(
                            line: place.line,
                            column: fault.column,
                            reason: fault.reason,
                            excerpt: place.excerpt
                        )
                    )
                )
            }
        }

        /// Reports what a block's records were refused for, in the order of the file.
        private mutating func report() {
            guard !pending.isEmpty else { return }
            pending.sort { $0.offset < $1.offset }
            for placed in pending { options.rejects.add(placed.reject) }
            rejected += pending.count
            pending = []
        }
    }
}
