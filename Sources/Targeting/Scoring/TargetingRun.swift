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
/// Memory is flat but for about fifty bytes a row and the features of the selected share.
package struct TargetingRun: Sendable {
    /// Rows scored in one go.
    static let blockSize = 32_768

    package let model: TargetingModel
    package let policy: SelectionPolicy

    package init(model: TargetingModel, policy: SelectionPolicy) {
        self.model = model
        self.policy = policy
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
        let index = try OrderIndex(feed) { progress(.ordering, $0, nil) }
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
        try write(feed, index, margins, selection, shelf.finish(), emit) { progress(.explaining, $0, count) }
        return Summary(
            lines: count,
            selected: selection.capacity,
            drawn: selection.randomCount,
            modelID: model.id
        )
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

    private func write(
        _ feed: some DeclarationFeed,
        _ index: OrderIndex,
        _ margins: [Float],
        _ selection: InspectionSelection,
        _ shelf: ShelvedRows,
        _ emit: (Line) throws -> Void,
        progress: (Int) -> Void
    ) throws {
        let identities = try feed.open([.declarationNo, .itemNo])
        let texts = try feed.open(ReasonBuilder.fields)
        let explainer = ReasonBuilder(model: model)
        var row = 0
        var shelved = 0
        while let batch = try identities.next(limit: 16_384) {
            guard let numbers = batch[text: .declarationNo] else { break }
            let items = batch[number: .itemNo]
            var chosen: [Int] = []
            while shelved < shelf.rows.count, shelf.rows[shelved] < row + batch.count {
                if selection.origins[Int(shelf.rows[shelved])] != .none { chosen.append(shelved) }
                shelved += 1
            }
            var reasons = try explainer.reasons(of: shelf, chosen) { places in
                try texts.read(at: places.map { index.offsets[Int(shelf.rows[$0])] })
            }[...]
            try numbers.dictionary.bytes.withUnsafeBytes { bytes in
                for place in 0..<batch.count {
                    let isSelected = selection.origins[row] != .none
                    let line = Line(
                        number: UnsafeRawBufferPointer(rebasing: bytes[numbers.dictionary.range(numbers.codes[place])]),
                        item: items.map { $0[place].isNaN ? 1 : Int($0[place]) } ?? 1,
                        hasSeveralItems: index.severalItems.contains(numbers.hash(at: place)),
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
            progress(row)
        }
    }
}

extension FeatureSchema {
    /// The columns that scoring reads.
    var fieldsRead: Set<DeclarationField> {
        var fields: Set<DeclarationField> = [.declarationNo, .itemNo, .lodgedAt, .importerID]
        for definition in goods + past { fields.formUnion(definition.fields) }
        fields.formUnion([
            .netKg, .grossKg, .customsValue, .quantity, .quantityUnit, .invoiceAmount, .currency, .weighedKg, .tareKg,
            .weighedExitKg, .packages, .dutyRate, .transitStartedAt, .transitExitedAt, .sealNo, .sealNoArrival,
            .buyerIDHash, .payerIDHash, .originCertificateNo, .originCertificateDate, .invoiceDate, .hsCode,
            .countryOrigin,
        ])
        return fields
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
