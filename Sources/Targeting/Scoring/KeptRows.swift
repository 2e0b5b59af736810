//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Forest

/// The rows of a source with their features, so that a source that fits is read once.
///
/// What goods and rows say by themselves is known as they are read; what the past says is filled in afterwards, in the
/// order of time. A model that asks nothing of the past scores rows as they are read, and no features are kept.
struct KeptRows {
    /// Some rows in the order of the source.
    struct Piece {
        let numbers: TextColumn
        let items: [Double]?
        /// Empty when the rows were scored as they were read.
        var block: FeatureBlock
    }

    private(set) var index = OrderIndex()
    private(set) var pieces: [Piece] = []
    /// Keys of parties and papers, importers and times of all rows.
    private var past = EncodedRows()
    /// Margins of the rows that could be scored as they were read.
    private var margins: [Float] = []
    /// The block in which rows are scored as they are read; all of it is written anew for each batch.
    private var block: FeatureBlock
    private let model: TargetingModel
    private let encoder: RowEncoder
    /// Whether rows are scored after the last was read, since what they say depends on the others.
    let readsPast: Bool

    private var profiles: ProfileSet { model.profiles }

    init(_ model: TargetingModel) {
        self.model = model
        block = FeatureBlock(rows: 0, features: model.profiles.schema.features.count)
        encoder = model.profiles.encoder
        readsPast = !model.profiles.pastColumns.isEmpty
    }

    var count: Int { index.count }

    /// Whether the rows so far, and what they take while they are scored, fit into so many bytes.
    ///
    /// Rows scored as they are read always fit: reading them by place would take as much for each.
    func fits(_ bytes: Int) -> Bool {
        let features = profiles.schema.features.count + profiles.pastColumns.count
        return !readsPast || count * (4 * features + 8 * profiles.schema.past.count + 120) <= bytes
    }

    /// Adds rows in the order of the source.
    mutating func append(_ batch: DeclarationBatch) {
        guard let numbers = batch[text: .declarationNo] else { return }
        let rows = encoder.encode(batch)
        let width = profiles.schema.features.count
        if block.rows != rows.count { block = FeatureBlock(rows: rows.count, features: width) }
        profiles.write(withoutPast: rows, to: &block)
        index.append(rows, offsets: batch.sourceOffsets, keepsTimes: readsPast)
        var piece = Piece(
            numbers: numbers,
            items: batch[number: .itemNo],
            block: FeatureBlock(rows: 0, features: width)
        )
        if readsPast {
            past.appendPast(rows)
            swap(&piece.block, &block)
        } else {
            margins += model.scorer.margins(block)
        }
        pieces.append(piece)
    }

    /// The index alone, for sources that turn out too long to keep.
    mutating func giveUp() -> OrderIndex {
        defer { self = KeptRows(model) }
        return index
    }

    /// Walks the past over all rows in the order of time and scores them; margins by row of the source.
    mutating func score(progress: (Int) -> Void) -> [Float] {
        guard readsPast else { return margins }
        index.sort()
        fillPast()
        margins.reserveCapacity(count)
        for piece in pieces {
            margins += model.scorer.margins(piece.block)
            progress(margins.count)
        }
        return margins
    }

    /// The rows that were chosen, with their features if they were kept.
    func shelf(_ isChosen: (Int) -> Bool) -> ShelvedRows {
        guard readsPast else { return ShelvedRows(rows: (0..<UInt32(count)).filter { isChosen(Int($0)) }) }
        let width = profiles.schema.features.count
        var rows: [UInt32] = []
        var values: [Float] = []
        var first = 0
        for piece in pieces {
            for place in 0..<piece.block.rows where isChosen(first + place) {
                rows.append(UInt32(first + place))
                for feature in 0..<width { values.append(piece.block.values[feature * piece.block.rows + place]) }
            }
            first += piece.block.rows
        }
        return ShelvedRows(rows: rows, features: .init(width: width, places: Array(rows.indices), values: values))
    }

    private mutating func fillPast() {
        let columns = profiles.pastColumns
        guard !columns.isEmpty else { return }
        var slots = [Int](repeating: 0, count: profiles.schema.features.count)
        for (slot, column) in columns.enumerated() { slots[column] = slot * count }
        var values = [Float](repeating: .nan, count: columns.count * count)
        var walking = profiles
        let order = index.order.map { Int($0) }
        values.withUnsafeMutableBufferPointer { values in
            walking.walkPast(past, order: order) { column, place, value in
                values[slots[column] + order[place]] = value
            }
        }
        past = EncodedRows()
        var first = 0
        for piece in pieces.indices {
            let rows = pieces[piece].block.rows
            for (slot, column) in columns.enumerated() {
                let start = slot * count + first
                pieces[piece].block.values.replaceSubrange(
                    column * rows..<(column + 1) * rows,
                    with: values[start..<start + rows]
                )
            }
            first += rows
        }
    }
}

extension EncodedRows {
    /// Adds of other rows only what the past is walked by.
    fileprivate mutating func appendPast(_ other: EncodedRows) {
        if pastKeys.isEmpty { pastKeys = other.pastKeys.map { _ in [] } }
        for index in pastKeys.indices { pastKeys[index] += other.pastKeys[index] }
        importer += other.importer
        lodged += other.lodged
        declaration += other.declaration
        count += other.count
    }
}
