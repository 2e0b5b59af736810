//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where an office stands in its administration; a level the product doesn't know is kept as received.
package enum OfficeLevel: Hashable, Sendable {
    /// The head of the service: Cục Hải quan, 海关总署.
    case administration
    /// A unit of the head office with its own task, such as the anti-smuggling unit.
    case central
    /// Chi cục Hải quan khu vực.
    case region
    /// 直属海关, such as Nanning Customs District.
    case district
    /// The office at a border gate, port or station.
    case gateOffice
    case other(String)

    package static let known: [OfficeLevel] = [.administration, .central, .region, .district, .gateOffice]

    package init(received: String) {
        self = Self.known.first { $0.received == received } ?? .other(received)
    }

    package var received: String {
        switch self {
        case .administration: "administration"
        case .central: "central"
        case .region: "region"
        case .district: "district"
        case .gateOffice: "gate_office"
        case .other(let text): text
        }
    }
}
