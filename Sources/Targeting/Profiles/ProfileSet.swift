//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Forest

/// All that a model remembers: goods profiles, the past of parties and papers, peers. A value; scoring a file walks
/// a copy forward.
package struct ProfileSet: Sendable {
    package internal(set) var schema: FeatureSchema
    package internal(set) var goods: GoodsProfile
    package internal(set) var past: PastProfile
    /// One table a ``PeerGroup``.
    package internal(set) var peers: [PeerTable]

    package init(schema: FeatureSchema) {
        self.schema = schema
        goods = GoodsProfile(schema: schema)
        past = PastProfile(definitions: schema.past.count)
        peers = Array(repeating: PeerTable(), count: PeerGroup.allCases.count)
    }

    package var encoder: RowEncoder {
        RowEncoder(goods: schema.goods, past: schema.past, measures: Set(measureColumns.map(\.0)))
    }

    /// Learns what goods of a kind usually cost and weigh, from inspected and uninspected rows alike.
    mutating func learnPeers(_ rows: EncodedRows, among: [Int]) {
        func table(_ group: PeerGroup, _ logs: [Float]) -> PeerTable {
            let keys = rows.peerKeys[group.rawValue]
            var table = PeerTable()
            table.learn(among.map { (keys[$0], logs[$0]) })
            return table
        }
        let price = rows.peerLogs[0]
        peers[PeerGroup.hsOrigin.rawValue] = table(.hsOrigin, price)
        peers[PeerGroup.hs.rawValue] = table(.hs, price)
        peers[PeerGroup.hsUnit.rawValue] = table(.hsUnit, rows.peerLogs[2])
        peers[PeerGroup.currency.rawValue] = table(.currency, rows.peerLogs[3])
        masses = table(.hs, rows.peerLogs[1])
    }

    /// Net mass of goods of an HS code.
    package internal(set) var masses = PeerTable()

    /// The peer a row's price per kg is compared with: HS × origin, else HS.
    package func pricePeer(_ rows: EncodedRows, _ row: Int) -> PeerTable.Peer? {
        peers[PeerGroup.hsOrigin.rawValue][key: rows.peerKeys[PeerGroup.hsOrigin.rawValue][row]]
            ?? peers[PeerGroup.hs.rawValue][key: rows.peerKeys[PeerGroup.hs.rawValue][row]]
    }

    /// Features of the rows in `order`, which is by time; the past walks on over them.
    ///
    /// - Parameter lodges: false leaves the past as it is.
    /// - Parameter leaveOut: for training, the fold counts to subtract.
    /// - Returns: one row a place in `order`, columns as in the schema.
    package mutating func features(
        _ rows: EncodedRows,
        order: [Int],
        learnsFindings: Bool = false,
        lodges: Bool = true,
        leaveOut: ((_ index: Int, _ row: Int) -> RateTable.Count)? = nil
    ) -> FeatureBlock {
        var block = FeatureBlock(rows: order.count, features: schema.features.count)
        let count = order.count
        writeGoods(rows, order: order, leaveOut: leaveOut, to: &block)
        writeMeasures(rows, order: order, to: &block)
        walkPast(rows, order: order, learnsFindings: learnsFindings, lodges: lodges) { column, place, value in
            block.values[column * count + place] = value
        }
        return block
    }

    /// Features of a batch's rows for a schema that asks nothing of the past.
    func features(withoutPast batch: DeclarationBatch) -> FeatureBlock {
        let rows = encoder.encode(batch)
        var block = FeatureBlock(rows: rows.count, features: schema.features.count)
        write(withoutPast: rows, to: &block)
        return block
    }

    /// Writes all that the block has of rows in the order given, but for what the past says.
    func write(withoutPast rows: EncodedRows, to block: inout FeatureBlock) {
        let order = Array(0..<rows.count)
        writeGoods(rows, order: order, leaveOut: nil, to: &block)
        writeMeasures(rows, order: order, to: &block)
    }

    /// Writes what the block has of goods rates, evidence and memory; its other columns stay as they are.
    func writeGoods(
        _ rows: EncodedRows,
        order: [Int],
        leaveOut: ((_ index: Int, _ row: Int) -> RateTable.Count)?,
        to block: inout FeatureBlock
    ) {
        goods.write(rows, order, leaveOut: leaveOut, columns: FeatureColumns(schema), to: &block)
    }

    /// Writes what the block has of rows by themselves and against their peers.
    func writeMeasures(_ rows: EncodedRows, order: [Int], to block: inout FeatureBlock) {
        let count = order.count
        for (measure, column) in measureColumns {
            let values = measureValues(measure, rows)
            for (place, row) in order.enumerated() { block.values[column * count + place] = values(row) }
        }
    }

    /// Tells what the past knew of each row, by the column of the feature and the place in `order`; the past walks on.
    mutating func walkPast(
        _ rows: EncodedRows,
        order: [Int],
        learnsFindings: Bool = false,
        lodges: Bool = true,
        tell: (_ column: Int, _ place: Int, _ value: Float) -> Void
    ) {
        let columns = FeatureColumns(schema)
        past.walk(
            rows,
            order: order,
            average: goods.average,
            learnsFindings: learnsFindings,
            lodges: lodges
        ) { ledger, place, view in
            if let column = columns.pastRate[ledger] { tell(column, place, view.rate) }
            if let column = columns.pastEvidence[ledger] { tell(column, place, view.evidence) }
            if let column = columns.pastLines[ledger] { tell(column, place, view.lines) }
            if let column = columns.pastRecent[ledger] { tell(column, place, view.recent) }
            if let column = columns.pastAge[ledger] { tell(column, place, view.age) }
            if let column = columns.otherParty[ledger] { tell(column, place, view.otherParty) }
        }
    }

    /// The columns that the past fills.
    var pastColumns: [Int] {
        schema.features.indices.filter { column in
            switch schema.features[column] {
            case .pastRate, .pastEvidence, .pastLines, .pastRecent, .pastAge, .otherParty: true
            case .memory, .goodsRate, .goodsEvidence, .measure: false
            }
        }
    }

    private var measureColumns: [(RowMeasure, Int)] {
        let columns = FeatureColumns(schema).measures
        return RowMeasure.allCases.compactMap { measure in columns[measure.place].map { (measure, $0) } }
    }

    private func measureValues(_ measure: RowMeasure, _ rows: EncodedRows) -> (Int) -> Float {
        func spreads(_ table: PeerTable, _ keys: [UInt64], _ logs: [Float]) -> (Int) -> Float {
            { row in
                guard let peer = table[key: keys[row]] else { return .nan }
                return (logs[row] - peer.median) / peer.spread
            }
        }
        switch measure {
        case .priceAgainstPeers:
            return { row in
                guard let peer = pricePeer(rows, row) else { return .nan }
                return (rows.peerLogs[0][row] - peer.median) / peer.spread
            }
        case .massAgainstPeers:
            return spreads(masses, rows.peerKeys[PeerGroup.hs.rawValue], rows.peerLogs[1])
        case .unitAgainstPeers:
            let group = PeerGroup.hsUnit.rawValue
            return spreads(peers[group], rows.peerKeys[group], rows.peerLogs[2])
        case .valueAgainstInvoice:
            let group = PeerGroup.currency.rawValue
            return spreads(peers[group], rows.peerKeys[group], rows.peerLogs[3])
        default:
            let values = rows.measures[measure.place]
            return { values[$0] }
        }
    }
}
