//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Forest
import Foundation

/// Turns the exact contributions of a row's features into the few reasons an officer reads.
///
/// Contributions of features that say the same thing (rate and evidence of one key) are summed into one subject; the
/// sum over all subjects and the bias is the row's margin.
package struct ReasonBuilder: Sendable {
    /// Reasons kept a row.
    package static let most = 3
    /// The columns whose text fills sentences.
    static let fields: Set<DeclarationField> = [
        .declarationNo, .hsCode, .countryOrigin, .importerID, .importerName, .exporterID, .exporterName, .declarantID,
        .carrierID, .importerAddress, .importerPhone, .vehiclePlate, .driverID, .buyerIDHash, .payerIDHash,
        .invoiceNo, .originCertificateNo, .licenceNo, .sealNo, .billNo, .containerNo, .netKg, .customsValue,
        .quantity, .quantityUnit, .dutyRate, .regime, .route, .office, .countryDeparture, .taxType, .gate, .direction,
    ]

    private let explainer: ShapleyExplainer
    private let profiles: ProfileSet
    private let subjects: [ReasonSubject]
    private let subjectOf: [Int]
    private let columns: [Feature: Int]

    package init(model: TargetingModel) {
        explainer = ShapleyExplainer(model.forest)
        profiles = model.profiles
        var subjects: [ReasonSubject] = []
        var subjectOf: [Int] = []
        var columns: [Feature: Int] = [:]
        for (column, feature) in model.profiles.schema.features.enumerated() {
            columns[feature] = column
            let subject = ReasonSubject(feature)
            if let known = subjects.firstIndex(of: subject) {
                subjectOf.append(known)
            } else {
                subjectOf.append(subjects.count)
                subjects.append(subject)
            }
        }
        self.subjects = subjects
        self.subjectOf = subjectOf
        self.columns = columns
    }

    /// Reasons of the chosen rows of a shelf; `texts` reads their declarations.
    func reasons(
        of shelf: ShelvedRows,
        _ chosen: [Int],
        texts: ([Int]) throws -> DeclarationBatch
    ) throws -> [[Reason]] {
        guard !chosen.isEmpty else { return [] }
        var block = FeatureBlock(rows: chosen.count, features: shelf.width)
        for feature in 0..<shelf.width {
            for (row, shelved) in chosen.enumerated() {
                block.values[feature * chosen.count + row] = shelf.feature(feature, of: shelved)
            }
        }
        return reasons(block, try texts(chosen))
    }

    /// The strongest reasons for inspection of each row; all of them when `most` is nil, also those against it.
    package func reasons(_ block: FeatureBlock, _ batch: DeclarationBatch, most: Int? = Self.most) -> [[Reason]] {
        let contributions = explainer.contributions(block)
        let stride = block.features + 1
        let peers = PricePeers(profiles, batch)
        return (0..<block.rows).map { row in
            var weights = [Float](repeating: 0, count: subjects.count)
            for feature in 0..<block.features { weights[subjectOf[feature]] += contributions[row * stride + feature] }
            let moving = weights.indices.filter { weights[$0] != 0 }
            var speaking = most == nil ? moving : moving.filter { weights[$0] > 0 }
            // A line chosen though nothing speaks for it (capacity above need, or chance) shows what the score rests on.
            if speaking.isEmpty { speaking = moving }
            let strongest = speaking.sorted { abs(weights[$0]) > abs(weights[$1]) }.prefix(most ?? 12)
            return strongest.map { subject in
                SubjectReading(
                    subject: subjects[subject],
                    schema: profiles.schema,
                    weight: weights[subject],
                    batch: batch,
                    row: row,
                    pricePeer: peers.peer(of: row),
                    quantityPricePeer: peers.quantityPeer(of: row),
                    average: profiles.goods.average,
                    value: { feature in columns[feature].map { block.values[$0 * block.rows + row] } }
                ).reason
            }
        }
    }
}

/// What the price of each row of a batch is compared with.
private struct PricePeers {
    private let fine: [UInt64]
    private let coarse: [UInt64]
    private let units: [UInt64]
    private let profiles: ProfileSet

    init(_ profiles: ProfileSet, _ batch: DeclarationBatch) {
        self.profiles = profiles
        fine = PeerGroup.hsOrigin.hasher.keys(of: batch)
        coarse = PeerGroup.hs.hasher.keys(of: batch)
        units = PeerGroup.hsUnit.hasher.keys(of: batch)
    }

    func peer(of row: Int) -> PeerTable.Peer? {
        profiles.peers[PeerGroup.hsOrigin.rawValue][key: fine[row]]
            ?? profiles.peers[PeerGroup.hs.rawValue][key: coarse[row]]
    }
    func quantityPeer(of row: Int) -> PeerTable.Peer? {
        profiles.peers[PeerGroup.hsUnit.rawValue][key: units[row]]
    }
}
