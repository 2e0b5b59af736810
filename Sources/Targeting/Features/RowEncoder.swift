//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

/// Encodes batches of declarations into ``EncodedRows``, the same way for training and for scoring.
package struct RowEncoder: Sendable {
    /// A finding without a date counts as known a week after lodging (judgement).
    package static let usualFindingDelay: Int64 = 7 * 86_400

    let goods: [KeyHasher]
    let past: [KeyHasher]

    /// The measures to fill.
    let measures: Set<RowMeasure>

    package init(
        goods: [KeyDefinition],
        past: [KeyDefinition],
        measures: Set<RowMeasure> = Set(RowMeasure.allCases)
    ) {
        self.measures = measures
        self.goods = goods.map(KeyHasher.init)
        self.past = past.map(KeyHasher.init)
    }

    package func encode(_ batch: DeclarationBatch) -> EncodedRows {
        var rows = EncodedRows()
        rows.count = batch.count
        var parts = KeyParts(batch)
        rows.goodsKeys = goods.map { $0.keys(of: &parts) }
        rows.pastKeys = past.map { $0.keys(of: &parts) }
        identify(batch, &rows)
        label(batch, &rows)
        measure(batch, &parts, &rows)
        return rows
    }

    func identify(_ batch: DeclarationBatch, _ rows: inout EncodedRows) {
        let count = batch.count
        rows.lodged =
            batch[instant: .lodgedAt]?.seconds.map { $0 == InstantColumn.missing ? 0 : $0 }
            ?? Array(repeating: 0, count: count)
        rows.importer =
            batch[text: .importerID].map { column in
                column.codes.map { UInt32(truncatingIfNeeded: column.dictionary.hashes[Int($0)] >> 32) }
            } ?? Array(repeating: 0, count: count)
        rows.item =
            batch[number: .itemNo]?.map { $0.isNaN ? 1 : Int32(clamping: Int64(max(-1e9, min(1e9, $0)))) }
            ?? Array(repeating: 1, count: count)
        guard let numbers = batch[text: .declarationNo] else {
            rows.declaration = Array(repeating: 0, count: count)
            rows.numberHigh = rows.declaration
            rows.numberLow = rows.declaration
            rows.line = rows.declaration
            return
        }
        rows.declaration = numbers.codes.map { numbers.dictionary.hashes[Int($0)] }
        rows.line = zip(rows.declaration, rows.item).map { StableHash.combine($0, UInt64(bitPattern: Int64($1))) }
        rows.numberHigh.reserveCapacity(count)
        rows.numberLow.reserveCapacity(count)
        numbers.dictionary.bytes.withUnsafeBufferPointer { bytes in
            for code in numbers.codes {
                let range = numbers.dictionary.range(code)
                rows.numberHigh.append(Self.word(bytes, range.lowerBound, range.upperBound))
                rows.numberLow.append(Self.word(bytes, min(range.lowerBound + 8, range.upperBound), range.upperBound))
            }
        }
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var word: UInt64 = 0
        for place in 0..<8 {
            let byte = start + place < end ? bytes[start + place] : 0
            word = word << 8 | UInt64(byte)
        }
        return word
    }

    private func label(_ batch: DeclarationBatch, _ rows: inout EncodedRows) {
        guard let findings = batch[text: .finding] else {
            rows.label = Array(repeating: -1, count: batch.count)
            rows.findingKnown = Array(repeating: 0, count: batch.count)
            rows.revenue = Array(repeating: 0, count: batch.count)
            return
        }
        let meanings: [Int8] = (0..<findings.dictionary.count).map { code in
            switch code == 0 ? "" : findings.dictionary.text(UInt32(code)) {
            case "clean": 0
            case "violation", "seizure": 1
            default: -1
            }
        }
        rows.label = findings.codes.map { meanings[Int($0)] }
        let known = batch[instant: .findingAt]?.seconds
        rows.findingKnown = (0..<batch.count).map { row in
            if let known, known[row] != InstantColumn.missing { return known[row] }
            return rows.lodged[row] + Self.usualFindingDelay
        }
        rows.revenue =
            batch[number: .findingRevenue]?.map { $0.isNaN ? 0 : Float($0) }
            ?? Array(repeating: 0, count: batch.count)
    }
}
