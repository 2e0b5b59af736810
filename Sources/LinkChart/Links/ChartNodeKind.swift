//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a node of the link chart stands for.
package enum ChartNodeKind: String, CaseIterable, Hashable, Sendable, Codable {
    case declaration
    case caseFile = "case"
    case message
    case person
    case company
    case vehicle
    case container
    case vessel
    case phone
    case address
    case account
    case seal
    case document
    case place

    /// The number that stands for the kind where many are kept; it never changes.
    package var code: Int64 {
        switch self {
        case .declaration: 1
        case .caseFile: 2
        case .message: 3
        case .person: 4
        case .company: 5
        case .vehicle: 6
        case .container: 7
        case .vessel: 8
        case .phone: 9
        case .address: 10
        case .account: 11
        case .seal: 12
        case .document: 13
        case .place: 14
        }
    }

    package init?(code: Int64) {
        guard let kind = Self.byCode[code] else { return nil }
        self = kind
    }

    private static let byCode = Dictionary(allCases.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
