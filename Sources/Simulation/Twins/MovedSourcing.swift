//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An importer who really buys elsewhere since the tariff changed, with genuine certificates, through China.
///
/// Twin of `OriginSwitch`.
struct MovedSourcing: BorderConduct {
    let scheme = SchemeKind.originSwitch
    let lifeDays = 200.0

    var haunts: (before: Haunt, after: Haunt) { OriginSwitch().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let country = consignment.direction == .export ? "VN" : ["VN", "TH", "MY"][circle.home % 3]
        for place in consignment.items.indices {
            consignment.items[place].declared.origin = country
            consignment.items[place].declared.preferential = true
            consignment.items[place].actual = consignment.items[place].declared
        }
        let form = consignment.direction == .export ? "E" : "D"
        let issued = day + -(random.happens(0.06) ? -random.number(in: 1...4) : random.number(in: 0...9))
        consignment.papers.certificate = world.papers.certificate(from: country, form: form, on: issued, &random)
        if random.happens(0.1) {
            consignment.record.certificate.invoiceCountry = random.pick(["HK", "SG"])
            consignment.record.certificate.showsThirdParty = random.happens(0.9)
        }
        if random.happens(0.06) { consignment.record.certificate.coverage = random.between(0.96, 0.999) }
        if random.happens(0.05) { consignment.record.certificate.signatory = "NEW-\(random.digits(3))" }
        return [consignment]
    }
}
