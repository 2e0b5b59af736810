//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Countries are written by the two letters of ISO 3166-1, and what was meant is offered.
enum CountryCodes: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.countryUnknown, .countryMeant]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        var named: [(String, String?)] = [
            ("border", record.border), ("route.departure", record.route.departure),
            ("route.destination", record.route.destination),
        ]
        named += record.route.transit.enumerated().map { ("route.transit.\($0)", $1) }
        named += record.suspects.enumerated().map { ("suspects.\($0).nationality", $1.nationality) }
        // Origin is a text; one of two letters is meant as a code.
        for (index, line) in record.lines.enumerated() {
            guard let origin = line[.origin], origin.count == 2, origin.utf8.count == 2 else { continue }
            named.append(("lines.\(index).attributes.origin", origin.uppercased()))
        }
        for case (let place, let code?) in named where !CountryCode.isAssigned(code) {
            if let meant = CountryCode.meant(by: code) {
                faults.error(.countryMeant, place, ["country": .text(code), "suggestion": .text(meant)])
            } else {
                faults.error(.countryUnknown, place, ["country": .text(code)])
            }
        }
    }
}
