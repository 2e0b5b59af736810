//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The route goes the way that the direction says.
///
/// Imports end here and exports start here; what passes through does neither (Revised Kyoto Convention, specific annexes
/// B, C and E); what moves inland stays. A country of departure or destination is not among those in between. A
/// place that is written as a UN/LOCODE starts with its country.
enum RouteOfDirection: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .destinationNotHere, .departureNotHere, .departureHere, .destinationHere, .transitEndsHere, .inlandCrosses,
        .transitSameEnds, .transitHasEnd, .transitTwice, .placeNotInCountry, .borderNotNeighbour, .borderNotOfGate,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        let route = record.route
        if let country = context.country { check(record, from: country, into: &faults) }
        for (index, country) in route.transit.enumerated() {
            let place = "route.transit.\(index)"
            if country == route.departure || country == route.destination {
                faults.error(.transitHasEnd, place, ["country": .text(country)])
            } else if route.transit[..<index].contains(country) {
                faults.warning(.transitTwice, place, ["country": .text(country)])
            }
        }
        for (name, town, country) in [
            ("route.departurePlace", route.departurePlace, route.departure),
            ("route.destinationPlace", route.destinationPlace, route.destination),
        ] {
            guard let town, let country, town.utf8.count == 5, town.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
                CountryCode.isAssigned(String(town.prefix(2))), town.prefix(2) != country
            else { continue }
            faults.warning(.placeNotInCountry, name, ["place": .text(town), "country": .text(country)])
        }
        checkBorder(record, in: context, into: &faults)
    }

    private static func check(_ record: SeizureRecord, from here: String, into faults: inout SeizureFaults) {
        let departure = record.route.departure
        let destination = record.route.destination
        let (from, to) = ("route.departure", "route.destination")
        let country: [String: SeizureFaultValue] = ["country": .text(here)]
        switch record.direction {
        case .importing:
            if let destination, destination != here { faults.error(.destinationNotHere, to, country) }
            if departure == here { faults.error(.departureHere, from, country) }
        case .exporting:
            if let departure, departure != here { faults.error(.departureNotHere, from, country) }
            if destination == here { faults.error(.destinationHere, to, country) }
        case .transit:
            if departure == here { faults.error(.transitEndsHere, from, country) }
            if destination == here { faults.error(.transitEndsHere, to, country) }
            if let departure, departure == destination, departure != here {
                faults.warning(.transitSameEnds, to, ["country": .text(departure)])
            }
        case .inland:
            if let departure, departure != here { faults.error(.inlandCrosses, from, country) }
            if let destination, destination != here { faults.error(.inlandCrosses, to, country) }
        case nil: break
        }
    }

    private static func checkBorder(
        _ record: SeizureRecord,
        in context: SeizureContext,
        into faults: inout SeizureFaults
    ) {
        guard let border = record.border, let here = context.country else { return }
        if let neighbours = CountryCode.landNeighbours(of: here), !neighbours.contains(border) {
            faults.error(.borderNotNeighbour, "border", ["country": .text(border)])
        } else if let gate = record.site.gate.flatMap({ context.directory?.gate($0) }), gate.side(in: here) != nil,
            gate.sides.count == 2, gate.side(in: border) == nil
        {
            faults.error(.borderNotOfGate, "border", ["country": .text(border), "gate": .gate(gate.id)])
        }
    }
}
