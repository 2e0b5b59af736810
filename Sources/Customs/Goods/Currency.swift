//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A currency by its ISO 4217 code, kept as received.
package struct Currency: Hashable, Sendable, Codable, RawRepresentable, ExpressibleByStringLiteral {
    package let rawValue: String

    package static let vnd: Currency = "VND"
    package static let cny: Currency = "CNY"
    package static let usd: Currency = "USD"

    /// Keeps the text but for case and surrounding blanks.
    package init(rawValue: String) {
        self.rawValue = rawValue.trimmedText.uppercased()
    }

    package init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    package init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The currency in which a country's administration keeps its ledger; the US dollar for those not named here.
    /// - Parameter country: ISO 3166-1 alpha-2.
    package static func ledger(of country: String) -> Currency {
        switch country {
        case "VN": .vnd
        case "CN": .cny
        case "LA": "LAK"
        case "KH": "KHR"
        case "MM": "MMK"
        case "TH": "THB"
        default: .usd
        }
    }

    /// Whether it has the form of an ISO 4217 code: three letters A to Z.
    package var isWellFormed: Bool {
        rawValue.utf8.count == 3 && rawValue.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// How many decimals its smallest unit has, by ISO 4217; 2 for codes not named here.
    package var minorUnitDigits: Int {
        switch rawValue {
        case "VND", "JPY", "KRW", "CLP", "ISK", "PYG", "UGX", "VUV", "XAF", "XOF", "XPF", "BIF", "DJF", "GNF", "KMF",
            "RWF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }
}
