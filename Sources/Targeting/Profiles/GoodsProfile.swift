//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Finding rates of goods keys.
package struct GoodsProfile: Sendable {
    /// How many lines of the average a rate starts from: small, since goods that repeat repeat exactly
    /// (chosen on the public set's first year by time-ordered replay).
    package static let priorLines: Float = 0.3

    package internal(set) var rates: [RateTable]
    /// Share of illicit among all inspected lines.
    package internal(set) var average: Float
    /// Order of keys from coarse to fine along which ``memory(_:)`` backs off.
    let ladder: [Int]

    /// The key that knows goods to their mass: lines that share it are taken to be of the same goods. Nil where masses
    /// are not declared, so that every line is goods of its own.
    let finest: Int?

    package init(schema: FeatureSchema) {
        rates = Array(repeating: RateTable(), count: schema.goods.count)
        average = 0
        ladder = Self.ladder(of: schema)
        finest = Self.finest(of: schema)
    }

    static func finest(of schema: FeatureSchema) -> Int? {
        schema.goods.firstIndex { $0.id == "goods.mass" }
    }

    /// The rungs of the ladder that a schema has.
    static func ladder(of schema: FeatureSchema) -> [Int] {
        ["hs2.origin", "hs4", "hs6", "hs6.origin", "goods", "goods.mass"].compactMap { id in
            schema.goods.firstIndex { $0.id == id }
        }
    }

    /// Learns every labelled row of `rows` in `among`.
    mutating func learn(_ rows: EncodedRows, among: [Int]) {
        var inspected: Float = 0
        var illicit: Float = 0
        for row in among where rows.label[row] >= 0 {
            inspected += 1
            illicit += rows.label[row] == 1 ? 1 : 0
        }
        average = inspected > 0 ? illicit / inspected : 0
        for index in rates.indices {
            let keys = rows.goodsKeys[index]
            for row in among where rows.label[row] >= 0 {
                rates[index].add(keys[row], illicit: rows.label[row] == 1)
            }
        }
    }

    /// Counts one more labelled row; the average stays what training said.
    mutating func add(_ rows: EncodedRows, _ row: Int) {
        for index in rates.indices { rates[index].add(rows.goodsKeys[index][row], illicit: rows.label[row] == 1) }
    }

    /// Smoothed rate of a count.
    @inline(__always)
    func rate(_ count: RateTable.Count) -> Float {
        (count.illicit + Self.priorLines * average) / (count.inspected + Self.priorLines)
    }

    /// One line's share of all inspected lines of the same goods, so that goods inspected often count once.
    func share(_ rows: EncodedRows, _ row: Int) -> Float {
        guard let finest else { return 1 }
        return 1 / max(1, rates[finest][key: rows.goodsKeys[finest][row]].inspected)
    }

    /// Each learned line's finding minus the rate of the other inspected lines of the same goods, which starts from the
    /// average of all goods, counted once each.
    func surprises(_ rows: EncodedRows, _ labelled: [Int]) -> [Float] {
        func finding(_ row: Int) -> Float { rows.label[row] == 1 ? 1 : 0 }
        let shares = labelled.map { share(rows, $0) }
        let usual = zip(labelled, shares).reduce(0) { $0 + finding($1.0) * $1.1 } / max(1, shares.reduce(0, +))
        return labelled.map { row in
            var others = finest.map { rates[$0][key: rows.goodsKeys[$0][row]] } ?? RateTable.Count()
            if others.inspected >= 1 {
                others.inspected -= 1
                others.illicit -= finding(row)
            }
            return finding(row) - (others.illicit + Self.priorLines * usual) / (others.inspected + Self.priorLines)
        }
    }
}
