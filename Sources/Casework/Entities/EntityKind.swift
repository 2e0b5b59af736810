//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a case may be tied to.
package enum EntityKind: String, CaseIterable, Hashable, Sendable, Codable {
    case person
    case company
    case vehicle
    case container
    case vessel
    case phone
    case address
    case account
    case document

    /// Whether what it is called names or leads to a person or company, so that it lies in the nominal store.
    package var isNominal: Bool {
        switch self {
        case .person, .company, .phone, .address, .account: true
        case .vehicle, .container, .vessel, .document: false
        }
    }
}
