//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The partner is an office of the other service on the day, and what may be told to whom says both.
///
/// Handling words are those of the Traffic Light Protocol (FIRST, version 2.0).
enum PartnersAndRelease: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .partnerUnknown, .partnerOwn, .handlingUnknown, .handlingMissing, .releaseOfficeUnknown,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        let day = record.detected ?? context.today
        if let partner = record.partner?.trimmedText, !partner.isEmpty {
            if let country = context.country, partner.hasPrefix(country + "-") || partner == country {
                faults.error(.partnerOwn, "partner", ["office": .office(partner)])
            } else if let directory = context.directory, directory.office(partner, on: day) == nil {
                faults.error(.partnerUnknown, "partner", ["office": .text(partner)])
            }
        }
        let handling = record.release.handling?.trimmedText ?? ""
        if !handling.isEmpty, !trafficLights.contains(handling) {
            faults.error(.handlingUnknown, "release.handling", ["text": .text(handling)])
        } else if handling.isEmpty, !record.release.offices.isEmpty {
            faults.error(.handlingMissing, "release.handling")
        }
        guard let directory = context.directory else { return }
        for (index, office) in record.release.offices.enumerated()
        where directory.office(office, on: context.today) == nil {
            faults.error(.releaseOfficeUnknown, "release.offices.\(index)", ["office": .text(office)])
        }
    }

    private static let trafficLights: Set<String> = ["RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR"]
}
