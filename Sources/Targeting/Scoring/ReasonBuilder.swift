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
    private let readsPrices: Bool

    package init(model: TargetingModel) {
        explainer = ShapleyExplainer(model.forest)
        profiles = model.profiles
        var subjects: [ReasonSubject] = []
        var subjectOf: [Int] = []
        for feature in model.profiles.schema.features {
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
        readsPrices = subjects.contains { subject in
            guard case .measure(let measure) = subject else { return false }
            return measure == .priceAgainstPeers || measure == .unitAgainstPeers
        }
    }

    /// Reasons of the chosen rows of a shelf; `texts` reads their declarations.
    func reasons(
        of shelf: ShelvedRows,
        _ chosen: [Int],
        texts: ([Int]) throws -> DeclarationBatch
    ) throws -> [[Reason]] {
        guard !chosen.isEmpty else { return [] }
        let batch = try texts(chosen)
        return reasons(shelf.features?.block(chosen) ?? profiles.features(withoutPast: batch), batch)
    }

    /// The columns to read for the reasons of a shelf's rows.
    func fields(for shelf: ShelvedRows) -> Set<DeclarationField> {
        shelf.features == nil ? Self.fields.union(profiles.schema.fieldsRead) : Self.fields
    }

    /// The strongest reasons for inspection of each row; all of them when `most` is nil, also those against it.
    package func reasons(_ block: FeatureBlock, _ batch: DeclarationBatch, most: Int? = Self.most) -> [[Reason]] {
        let contributions = explainer.contributions(block)
        let stride = block.features + 1
        var reading = SubjectReading(profiles, block, batch, readsPrices: readsPrices)
        var weights = [Float](repeating: 0, count: subjects.count)
        var strongest: [Int] = []
        var reasons: [[Reason]] = []
        reasons.reserveCapacity(block.rows)
        for row in 0..<block.rows {
            for subject in weights.indices { weights[subject] = 0 }
            for feature in 0..<block.features { weights[subjectOf[feature]] += contributions[row * stride + feature] }
            rank(weights, most, &strongest)
            reasons.append(strongest.map { reading.reason(subjects[$0], weight: weights[$0], row: row) })
        }
        return reasons
    }

    /// The subjects that moved a row most, strongest first, the earlier first among equals.
    private func rank(_ weights: [Float], _ most: Int?, _ strongest: inout [Int]) {
        // A line chosen though nothing speaks for it (capacity above need, or chance) shows what the score rests on.
        let onlyFor = most != nil && weights.contains { $0 > 0 }
        let limit = most ?? 12
        strongest.removeAll(keepingCapacity: true)
        for subject in weights.indices where onlyFor ? weights[subject] > 0 : weights[subject] != 0 {
            let strength = abs(weights[subject])
            var place = strongest.count
            while place > 0, abs(weights[strongest[place - 1]]) < strength { place -= 1 }
            guard place < limit else { continue }
            if strongest.count == limit { strongest.removeLast() }
            strongest.insert(subject, at: place)
        }
    }
}

/// What the price of each row of a batch is compared with.
struct PricePeers {
    private let fine: [UInt64]
    private let coarse: [UInt64]
    private let units: [UInt64]
    private let profiles: ProfileSet

    init(_ profiles: ProfileSet, _ batch: DeclarationBatch) {
        self.profiles = profiles
        var parts = KeyParts(batch)
        fine = PeerGroup.hsOrigin.hasher.keys(of: &parts)
        coarse = PeerGroup.hs.hasher.keys(of: &parts)
        units = PeerGroup.hsUnit.hasher.keys(of: &parts)
    }

    func peer(of row: Int) -> PeerTable.Peer? {
        profiles.peers[PeerGroup.hsOrigin.rawValue][key: fine[row]]
            ?? profiles.peers[PeerGroup.hs.rawValue][key: coarse[row]]
    }
    func quantityPeer(of row: Int) -> PeerTable.Peer? {
        profiles.peers[PeerGroup.hsUnit.rawValue][key: units[row]]
    }
}
