//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How illicit declarations divide among the schemes. In JSON an object of scheme name and share.
package struct SchemeMix: Hashable, Sendable {
    private var shares: [SchemeKind: Double]

    package init(_ shares: [SchemeKind: Double]) {
        self.shares = shares
    }

    /// The share of a scheme, relative to the sum of all.
    package func share(of scheme: SchemeKind) -> Double {
        let sum = SchemeKind.allCases.reduce(0) { $0 + (shares[$1] ?? 0) }
        return sum > 0 ? (shares[scheme] ?? 0) / sum : 0
    }

    var isUsable: Bool {
        shares.values.allSatisfy { $0 >= 0 && $0.isFinite } && shares.values.contains { $0 > 0 }
    }

    /// All schemes; revenue fraud dominates, contraband is rare. Judgement.
    package static let standard = SchemeMix([
        .freshFirm: 12, .misclassification: 14, .undervaluation: 16, .originSwitch: 11, .transitLeakage: 8,
        .hiddenCompartment: 7, .documentReuse: 8, .parcelSplitting: 12, .forgedDossier: 8, .cigarettes: 4,
        .wildlife: 3, .precursors: 3, .transitDiversion: 6, .twinVehicle: 5, .boxTampering: 4, .amendmentBurst: 4,
        .orderFarm: 6, .disguisedParcel: 4, .vesselIdentity: 4, .splitWaybill: 5, .unlicensedTobacco: 4,
    ])

    /// What dominates before a change of schemes.
    package static let beforeChange = SchemeMix([
        .freshFirm: 20, .misclassification: 24, .undervaluation: 28, .documentReuse: 14, .forgedDossier: 12,
        .cigarettes: 5,
    ])

    /// What takes over after it.
    package static let afterChange = SchemeMix([
        .originSwitch: 28, .transitLeakage: 20, .hiddenCompartment: 18, .parcelSplitting: 24, .wildlife: 6,
        .precursors: 6,
    ])
}

extension SchemeMix: Codable {
    package init(from decoder: any Decoder) throws {
        shares = try decoder.singleValueContainer().decode([SchemeKind: Double].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(shares)
    }
}
