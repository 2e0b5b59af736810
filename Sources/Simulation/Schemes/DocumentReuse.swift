//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One set of papers for several loads.
///
/// *Does:* presents an invoice, a certificate, a licence or a seal number of an earlier load again; the second load is
/// paid in cash and never booked.
/// *Betrayed by:* numbers seen before with the same or another partner, weeks apart and with other masses.
/// *Honest twin:* `PartialShipment`, whose parts follow within days and add up.
struct DocumentReuse: SmugglingScheme {
    let scheme = SchemeKind.documentReuse
    let theme = FindingTheme.dossier
    let detection = 0.85
    let seizure = 0.2
    let cover = 0.7
    let flight = 0.4
    let lifeDays = 220.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["8708", "8504", "6006", "5407", "2926"],
                directions: [.import],
                lanes: [.huuNghi, .tanThanh, .cocNam]
            ),
            Haunt(goods: ["0306", "0304", "0901", "4403"], directions: [.export], lanes: [.laoCai, .chiMa])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        guard circle.drawer.count >= 2, random.happens(0.9) else {
            circle.drawer.append(consignment.papers)
            // The first load of a set is the honest one that the set was made for.
            return [consignment]
        }
        let old = random.pick(circle.drawer)
        switch random.weighted([0.45, 0.3, 0.25]) {
        case 0:
            consignment.papers.invoice = old.invoice
            consignment.papers.invoiceDay = old.invoiceDay
        case 1 where old.certificate != nil:
            consignment.papers.certificate = old.certificate
        default:
            consignment.papers.bill = old.bill
            if !old.licence.isEmpty {
                consignment.papers.licence = old.licence
                consignment.papers.licenceQuantity = old.licenceQuantity
                consignment.record.parties.licenceQuantityIsUnknown = random.happens(0.3)
            }
        }
        consignment.mark(scheme)
        if circle.drawer.count < 9 { circle.drawer.append(consignment.papers) }
        return [consignment]
    }
}
