//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a link says, read from its first node to its second: *company* importer-of *declaration*.
package enum ChartRole: String, CaseIterable, Hashable, Sendable {
    /// A party is the importer of a declaration; likewise the roles after it.
    case importer = "importer-of"
    case exporter = "exporter-of"
    case declarant = "declarant-of"
    case carrier = "carrier-of"
    case broker = "broker-of"
    case buyer = "buyer-of"
    case payer = "payer-of"
    /// A declaration or case was carried by a vehicle.
    case carriedBy = "carried-by"
    /// A vehicle is the trailer of a declaration.
    case drawnTrailer = "trailer-of"
    case driver = "driver-of"
    /// Goods of a declaration or case are in a container.
    case packedIn = "packed-in"
    case sealedWith = "sealed-with"
    case shippedBy = "shipped-by"
    /// A declaration rests on a document.
    case supportedBy = "supported-by"
    /// A declaration crossed at a gate.
    case crossedAt = "crossed-at"
    /// A party is reached at a phone.
    case reachedAt = "reached-at"
    /// A party is at an address.
    case locatedAt = "located-at"
    /// A thing is named in a message or case, whatever for.
    case namedIn = "named-in"
    /// A party is suspected in a case.
    case suspectIn = "suspect-in"
    /// A phone called a phone.
    case called
    case ownerOf = "owner-of"
    case directorOf = "director-of"
    case paidInto = "paid-into"
    /// A message answers a message.
    case answers
    /// Two nodes are the same one; an officer confirmed it and may take it back.
    case sameAs = "same-as"

    /// The number that stands for the role where many are kept; it never changes.
    package var code: Int64 {
        switch self {
        case .importer: 1
        case .exporter: 2
        case .declarant: 3
        case .carrier: 4
        case .broker: 5
        case .buyer: 6
        case .payer: 7
        case .carriedBy: 8
        case .drawnTrailer: 9
        case .driver: 10
        case .packedIn: 11
        case .sealedWith: 12
        case .shippedBy: 13
        case .supportedBy: 14
        case .crossedAt: 15
        case .reachedAt: 16
        case .locatedAt: 17
        case .namedIn: 18
        case .suspectIn: 19
        case .called: 20
        case .ownerOf: 21
        case .directorOf: 22
        case .paidInto: 23
        case .answers: 24
        case .sameAs: 25
        }
    }

    package init?(code: Int64) {
        guard let role = Self.byCode[code] else { return nil }
        self = role
    }

    private static let byCode = Dictionary(allCases.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
