//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Forest
import Foundation

/// Scores every declaration of a source, selects within capacity and says why.
///
/// A source whose rows fit into ``keptBytes`` is read once. A longer one is read by place in the order of time, unless
/// the model asks nothing of the past; memory is flat then but for about fifty bytes a row and the features of the
/// selected share.
package struct TargetingRun: Sendable {
    /// Rows scored in one go.
    static let blockSize = 32_768
    private static let batchSize = 16_384

    package let model: TargetingModel
    package let policy: SelectionPolicy
    /// Up to how many bytes the rows of a source are kept with their features.
    package let keptBytes: Int

    package init(model: TargetingModel, policy: SelectionPolicy, keptBytes: Int = 512 << 20) {
        self.model = model
        self.policy = policy
        self.keptBytes = keptBytes
    }

    /// What a run did.
    package struct Summary: Sendable, Hashable, Codable {
        package let lines: Int
        package let selected: Int
        package let drawn: Int
        package let modelID: String
    }

    /// One line's result, in the order of the source.
    package struct Line {
        package let number: UnsafeRawBufferPointer
        package let item: Int
        package let hasSeveralItems: Bool
        package let score: Float
        package let rank: UInt32
        package let lane: Lane
        package let selectedBy: SelectionOrigin
        /// Empty for lines that are not selected.
        package let reasons: [Reason]
    }

    package enum Stage: Sendable { case ordering, scoring, explaining }

    package func run(
        _ feed: some DeclarationFeed,
        progress: (Stage, _ done: Int, _ total: Int?) -> Void = { _, _, _ in },
        emit: (Line) throws -> Void
    ) throws -> Summary {
        let pass = try feed.open(model.profiles.schema.fieldsRead)
        var kept = KeptRows(model)
        while kept.fits(keptBytes) {
            guard let batch = try pass.next(limit: Self.batchSize) else {
                return try run(&kept, feed, progress, emit)
            }
            kept.append(batch)
            progress(kept.readsPast ? .ordering : .scoring, kept.count, nil)
        }
        var index = kept.giveUp()
        try index.read(pass) { progress(.ordering, $0, nil) }
        index.sort()
        return try run(index, feed, progress, emit)
    }

    /// Rows that were kept as they were read.
    private func run(
        _ kept: inout KeptRows,
        _ feed: some DeclarationFeed,
        _ progress: (Stage, Int, Int?) -> Void,
        _ emit: (Line) throws -> Void
    ) throws -> Summary {
        let count = kept.count
        let margins = kept.score { progress(.scoring, $0, count) }
        let selection = try InspectionSelection(scores: margins, lines: kept.index.lines, policy: policy)
        let shelf = kept.shelf { selection.origins[$0] != .none }
        var writer = SelectedLines(index: kept.index, margins: margins, selection: selection, shelf: shelf)
        let explainer = ReasonBuilder(model: model)
        let texts = try feed.open(explainer.fields(for: writer.shelf))
        for piece in kept.pieces {
            try writer.write(piece.numbers, piece.items, explainer, texts, emit)
            progress(.explaining, writer.row, count)
        }
        return summary(count, selection)
    }

    /// Rows that are read again by their places.
    private func run(
        _ index: OrderIndex,
        _ feed: some DeclarationFeed,
        _ progress: (Stage, Int, Int?) -> Void,
        _ emit: (Line) throws -> Void
    ) throws -> Summary {
        let count = index.count
        let drawn = RandomDraw(seed: policy.seed).marks(policy.randomCount(of: count), of: index.lines)
        var margins = [Float](repeating: 0, count: count)
        let width = model.profiles.schema.features.count
        var shelf = CandidateShelf(capacity: policy.capacity(of: count), width: width)
        try score(feed, index) { row, margin, feature in
            margins[row] = margin
            shelf.offer(UInt32(row), margin: margin, isDrawn: drawn[row], feature: feature)
        } progress: {
            progress(.scoring, $0, count)
        }
        let selection = try InspectionSelection(scores: margins, lines: index.lines, policy: policy)
        var writer = SelectedLines(index: index, margins: margins, selection: selection, shelf: shelf.finish())
        let explainer = ReasonBuilder(model: model)
        let texts = try feed.open(explainer.fields(for: writer.shelf))
        let identities = try feed.open([.declarationNo, .itemNo])
        while let batch = try identities.next(limit: Self.batchSize) {
            guard let numbers = batch[text: .declarationNo] else { break }
            try writer.write(numbers, batch[number: .itemNo], explainer, texts, emit)
            progress(.explaining, writer.row, count)
        }
        return summary(count, selection)
    }

    private func summary(_ count: Int, _ selection: InspectionSelection) -> Summary {
        Summary(lines: count, selected: selection.capacity, drawn: selection.randomCount, modelID: model.id)
    }

    private func score(
        _ feed: some DeclarationFeed,
        _ index: OrderIndex,
        each: (_ row: Int, _ margin: Float, _ feature: (Int) -> Float) -> Void,
        progress: (Int) -> Void
    ) throws {
        let pass = try feed.open(model.profiles.schema.fieldsRead)
        let encoder = model.profiles.encoder
        var profiles = model.profiles
        var start = 0
        while start < index.count {
            let stretch = index.stretch(from: start, size: Self.blockSize)
            let (batch, order) = try index.read(stretch, pass)
            let block = profiles.features(encoder.encode(batch), order: order)
            let margins = model.scorer.margins(block)
            for (place, row) in index.order[stretch].enumerated() {
                each(Int(row), margins[place]) { block.values[$0 * block.rows + place] }
            }
            start = stretch.upperBound
            progress(start)
        }
    }
}

/// Hands out the lines of a run in the order of the source, the selected ones with their reasons.
private struct SelectedLines {
    let index: OrderIndex
    let margins: [Float]
    let selection: InspectionSelection
    let shelf: ShelvedRows
    /// The row that comes next.
    private(set) var row = 0
    private var shelved = 0

    init(index: OrderIndex, margins: [Float], selection: InspectionSelection, shelf: ShelvedRows) {
        self.index = index
        self.margins = margins
        self.selection = selection
        self.shelf = shelf
    }

    mutating func write(
        _ numbers: TextColumn,
        _ items: [Double]?,
        _ explainer: ReasonBuilder,
        _ texts: any DeclarationPass,
        _ emit: (TargetingRun.Line) throws -> Void
    ) throws {
        let count = numbers.codes.count
        var chosen: [Int] = []
        while shelved < shelf.rows.count, shelf.rows[shelved] < row + count {
            if selection.origins[Int(shelf.rows[shelved])] != .none { chosen.append(shelved) }
            shelved += 1
        }
        var reasons = try explainer.reasons(of: shelf, chosen) { places in
            try texts.read(at: places.map { index.offsets[Int(shelf.rows[$0])] })
        }[...]
        try numbers.dictionary.bytes.withUnsafeBytes { bytes in
            for place in 0..<count {
                let isSelected = selection.origins[row] != .none
                let line = TargetingRun.Line(
                    number: UnsafeRawBufferPointer(rebasing: bytes[numbers.dictionary.range(numbers.codes[place])]),
                    item: items.map { $0[place].isNaN ? 1 : Int($0[place]) } ?? 1,
                    hasSeveralItems: !index.severalItems.isEmpty
                        && index.severalItems.contains(numbers.hash(at: place)),
                    score: 1 / (1 + exp(-margins[row])),
                    rank: selection.ranks[row],
                    lane: selection.lanes[row],
                    selectedBy: selection.origins[row],
                    reasons: isSelected ? reasons.popFirst() ?? [] : []
                )
                try emit(line)
                row += 1
            }
        }
    }
}

extension RowEncoder {
    /// Who and when only.
    func identities(_ batch: DeclarationBatch) -> EncodedRows {
        var rows = EncodedRows()
        rows.count = batch.count
        identify(batch, &rows)
        return rows
    }
}
