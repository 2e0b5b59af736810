//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Rows of declarations as keys and numbers: all that profiles, training and scoring need, no text.
package struct EncodedRows: Sendable {
    package internal(set) var count = 0
    /// One array of keys a goods definition.
    var goodsKeys: [[UInt64]] = []
    /// One array of keys a party definition, then one a paper definition.
    var pastKeys: [[UInt64]] = []
    /// One array a ``RowMeasure``; those against peers are filled in by the profile.
    var measures: [[Float]] = []
    /// Keys of HS × origin, HS, HS × unit and currency, for peers.
    var peerKeys: [[UInt64]] = []
    /// Logarithms of price per kg, net mass, price per unit, value over invoice, for peers.
    var peerLogs: [[Float]] = []
    /// Short hash of the importer, kept beside papers.
    var importer: [UInt32] = []
    /// Seconds since 1970 of lodging.
    package internal(set) var lodged: [Int64] = []
    /// The first sixteen bytes of the declaration number, big-endian, for the order of time.
    var numberHigh: [UInt64] = []
    var numberLow: [UInt64] = []
    /// ``StableHash`` of the declaration number.
    package internal(set) var declaration: [UInt64] = []
    /// ``StableHash`` of declaration number and item.
    package internal(set) var line: [UInt64] = []
    package internal(set) var item: [Int32] = []
    /// -1 not inspected, 0 clean, 1 illicit.
    package internal(set) var label: [Int8] = []
    /// Seconds since 1970 at which the finding became known.
    var findingKnown: [Int64] = []
    package internal(set) var revenue: [Float] = []

    package init() {}

    /// Adds the rows of another piece that was encoded by the same schema.
    package mutating func append(_ other: EncodedRows) {
        if count == 0 {
            self = other
            return
        }
        for index in goodsKeys.indices { goodsKeys[index] += other.goodsKeys[index] }
        for index in pastKeys.indices { pastKeys[index] += other.pastKeys[index] }
        for index in measures.indices { measures[index] += other.measures[index] }
        for index in peerKeys.indices { peerKeys[index] += other.peerKeys[index] }
        for index in peerLogs.indices { peerLogs[index] += other.peerLogs[index] }
        importer += other.importer
        lodged += other.lodged
        numberHigh += other.numberHigh
        numberLow += other.numberLow
        declaration += other.declaration
        line += other.line
        item += other.item
        label += other.label
        findingKnown += other.findingKnown
        revenue += other.revenue
        count += other.count
    }

    /// Row numbers by time of lodging, then declaration number: the order in which the past grows.
    package func timeOrder() -> [Int] {
        let isSorted = (1..<max(1, count)).allSatisfy { !precedes($0, $0 - 1) }
        if isSorted { return Array(0..<count) }
        return (0..<count).sorted { precedes($0, $1) || (!precedes($1, $0) && $0 < $1) }
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        if lodged[a] != lodged[b] { return lodged[a] < lodged[b] }
        if numberHigh[a] != numberHigh[b] { return numberHigh[a] < numberHigh[b] }
        if numberLow[a] != numberLow[b] { return numberLow[a] < numberLow[b] }
        return declaration[a] < declaration[b]
    }

    /// Whether two rows are of one declaration, so that neither is the past of the other.
    func sameDeclaration(_ a: Int, _ b: Int) -> Bool {
        declaration[a] == declaration[b] && lodged[a] == lodged[b]
    }

    /// Whole hours since 1970.
    func hour(_ row: Int) -> Int32 { Int32(clamping: lodged[row] / 3600) }
}
