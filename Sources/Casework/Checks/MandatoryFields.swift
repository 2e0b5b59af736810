//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What every seizure record must say, and what the form of a commodity group must.
///
/// The fields marked M in the case record (`CommodityForm` for those of a group). A place is told by a gate, a name or
/// a point. A line names its goods by description, HS code, or what the form of its group asks for. Money is told by
/// its amount, which ``CashLines`` asks for.
enum MandatoryFields: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.missing, .quantityMissing]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        func need(_ isThere: Bool, _ place: String) {
            if !isThere { faults.error(.missing, place, ["field": .field(place)]) }
        }
        let site = record.site
        need(record.detected != nil, "detected")
        need(site.kind != nil, "site.kind")
        need(site.gate != nil || site.name?.isEmpty == false || site.latitude != nil, "site.gate")
        need(record.direction != nil, "direction")
        need(record.mode != nil, "mode")
        need(record.route.departure != nil, "route.departure")
        need(record.route.destination != nil, "route.destination")
        need(!record.lines.isEmpty, "lines")
        need(record.modus != nil, "modus")
        need(!record.detection.isEmpty, "detection")
        need(record.legalStatus != nil, "legalStatus")
        for (index, line) in record.lines.enumerated() {
            let form = CommodityForm.of(line.group)
            let place = "lines.\(index)"
            for attribute in form.attributes where form.mandatory.contains(attribute) && line[attribute] == nil {
                let field = "\(place).attributes.\(attribute.rawValue)"
                faults.error(.missing, field, ["field": .field(field)])
            }
            let names = [line.description, line.hs ?? ""] + line.attributes.values
            if names.allSatisfy({ $0.trimmedText.isEmpty }), line.group != .cash, form.mandatory.isEmpty {
                need(false, "\(place).description")
            }
            guard !form.bases.isEmpty, !line.quantities.contains(where: { form.bases.contains($0.unit.base) }),
                // A unit that the group does not have at all is said at the unit.
                line.quantities.allSatisfy({ form.units.contains($0.unit) })
            else { continue }
            faults.error(.quantityMissing, "\(place).quantities", ["group": .group(line.group)])
        }
    }
}
