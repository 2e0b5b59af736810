//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an entry names.
package enum LookoutSubject: String, CaseIterable, Hashable, Sendable, Codable {
    case person
    case company
    case place
    case address
    case phone
    case vehicle
    case container
    case seal
    case vessel
    /// Tax code, credit code, identity number, chassis or engine number.
    case identifier
    /// Bill, licence, certificate or invoice number.
    case document

    /// Whether it is matched as a name, by words and their readings, rather than as a number.
    package var isName: Bool {
        switch self {
        case .person, .company, .place, .address: true
        default: false
        }
    }

    /// Whether a number may have one error in it and still be taken for the same; phones and papers often differ by one.
    var bearsAnError: Bool {
        switch self {
        case .vehicle, .container, .identifier, .vessel: true
        default: false
        }
    }
}
