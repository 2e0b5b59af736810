//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Papers that were made, not issued.
///
/// *Does:* invents the seller, the invoice, the licence, the container; amounts are round, dates do not meet.
/// *Betrayed by:* sellers nobody ever saw with codes that fail their check digit, invoices dated on or after lodging,
/// round amounts, certificates older than the order. Each sign alone is common among honest clerks.
/// *Honest twin:* `CorrectedDossier`.
struct ForgedDossier: SmugglingScheme {
    let scheme = SchemeKind.forgedDossier
    let theme = FindingTheme.dossier
    let detection = 0.8
    let seizure = 0.3
    let cover = 0.4
    let flight = 0.5
    let lifeDays = 190.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["5407", "6203", "9617", "4202", "8536"],
                directions: [.import],
                lanes: [.huuNghi, .tanThanh, .cocNam]
            ),
            Haunt(
                goods: ["8544", "4818", "3923", "0808", "0806"],
                directions: [.import],
                lanes: [.laoCai, .dongDang, .chiMa]
            )
        )
    }

    private func inventedSeller(
        in world: BorderWorld,
        _ consignment: Consignment,
        _ random: inout RandomSource
    ) -> PartyFace {
        let name = CompanyName.chinese(consignment.lane.region, &random)
        var code = CreditCode.draw(district: random.pick(consignment.lane.region.chineseDistricts), &random)
        if random.happens(0.35) { code = code.prefix(8) + random.digits(10) }
        return PartyFace(code: code, name: name.latin, address: consignment.exporter.address)
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        if random.happens(0.55) { consignment.exporter = inventedSeller(in: world, consignment, &random) }
        if random.happens(0.5) {
            for place in consignment.items.indices {
                let step = pow(10, max(1, floor(log10(consignment.items[place].declared.amount)) - 1))
                consignment.items[place].declared.amount = max(
                    step,
                    (consignment.items[place].declared.amount / step).rounded() * step
                )
            }
        }
        if random.happens(0.4) { consignment.papers.invoiceDay = day + random.number(in: 0...4) }
        if random.happens(0.35) {
            // One hand writes the invoices of all its sellers, in one book.
            consignment.papers.invoice = "INV\(circle.home % 90 + 10)/\(padded(circle.acts + 100, 4))"
        }
        if let certificate = consignment.papers.certificate, random.happens(0.5) {
            consignment.papers.certificate = Certificate(
                number: "E\(random.digits(9))",
                form: certificate.form,
                issued: certificate.issued + -random.number(in: 20...160)
            )
        }
        if random.happens(0.3) { consignment.record.movement.amendments = random.number(in: 2...4) }
        let share = random.between(0.7, 1)
        for place in consignment.items.indices { consignment.items[place].declared.amount *= share }
        consignment.markAll(scheme)
        return [consignment]
    }
}
