//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A new country of origin after a tariff change.
///
/// *Does:* declares Chinese goods under additional duty as made in Thailand, Malaysia or Vietnam, with a certificate
/// that is forged or was used before; in the other direction passes foreign fruit off as Vietnamese. Before the change
/// it works for the preferential rate only.
/// *Betrayed by:* the same exporter and goods with another origin than last month; certificate numbers seen before, dated after
/// shipping, or of the wrong pattern; the other side's record, which still says China.
/// *Honest twin:* `MovedSourcing`.
struct OriginSwitch: SmugglingScheme {
    let scheme = SchemeKind.originSwitch
    let theme = FindingTheme.origin
    let detection = 0.75
    let seizure = 0.12
    let cover = 0.5
    let flight = 0.4
    let lifeDays = 240.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["7210", "9403", "8541", "7606"],
                directions: [.import],
                lanes: [.huuNghi, .tanThanh, .dongDang]
            ),
            Haunt(
                goods: ["6907", "7210", "8541", "0810", "0804", "0801"],
                directions: [.import, .import, .export],
                lanes: [.laoCai, .chiMa, .dongDang]
            )
        )
    }

    /// A certificate out of the drawer, a forgery, or a genuine one obtained by false statements.
    private func paper(
        of circle: inout BusinessCircle,
        from country: String,
        for consignment: Consignment,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> Certificate {
        let form = consignment.direction == .export ? "E" : "D"
        if let old = circle.drawer.last?.certificate, random.happens(0.3) { return old }
        let late = random.happens(0.2) ? random.number(in: 1...4) : -random.number(in: 0...9)
        var certificate = world.papers.certificate(from: country, form: form, on: day + late, &random)
        if random.happens(0.25) {
            certificate = Certificate(
                number: "\(country)\(form)\(random.digits(8))",
                form: form,
                issued: certificate.issued
            )
        }
        var papers = consignment.papers
        papers.certificate = certificate
        circle.drawer.append(papers)
        return certificate
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let claimed =
            consignment.direction == .export ? "VN" : circle.home % 3 == 0 ? "VN" : circle.home % 3 == 1 ? "TH" : "MY"
        let truth = consignment.direction == .export ? ["TH", "KH"][circle.home % 2] : "CN"
        for place in consignment.items.indices {
            consignment.items[place].actual.origin = truth
            consignment.items[place].actual.preferential = false
            consignment.items[place].declared.origin = claimed
            consignment.items[place].declared.preferential = true
        }
        consignment.papers.certificate = paper(
            of: &circle,
            from: claimed,
            for: consignment,
            on: day,
            in: &world,
            &random
        )
        bend(&consignment, &random)
        consignment.markAll(scheme)
        guard consignment.direction == .export, random.happens(0.5) else { return [consignment] }
        // What is sold as home-made came in the same week; that import is lawful by itself.
        var source = consignment.turnedBack(regime: "A11")
        source.papers.invoice = "IM" + random.digits(7)
        source.papers.bill = world.papers.bill(of: source.route, &random)
        source.record = BorderRecord()
        source.lodgedAt = consignment.lodgedAt + -random.between(0.5, 5)
        for place in source.items.indices {
            source.items[place].truth = ItemTruth()
            source.items[place].declared.origin = "CN"
            source.items[place].declared = source.items[place].declared.scaled(by: random.between(1, 1.6))
            source.items[place].declared.quantity.round()
            source.items[place].actual = source.items[place].declared
        }
        return [consignment, source]
    }

    /// What a bought certificate does not fit.
    private func bend(_ consignment: inout Consignment, _ random: inout RandomSource) {
        if random.happens(0.18) { consignment.record.certificate.hs = "9999" + consignment.main.declared.hs.suffix(4) }
        if random.happens(0.15) { consignment.record.certificate.description = "Sản phẩm công nghiệp tổng hợp" }
        if random.happens(0.25) { consignment.record.certificate.coverage = random.between(0.3, 0.95) }
        if random.happens(0.3) { consignment.record.certificate.signatory = "OLD-\(random.digits(3))" }
        if random.happens(0.25) {
            consignment.record.certificate.invoiceCountry = random.pick(["HK", "SG", "AE"])
            consignment.record.certificate.showsThirdParty = false
        }
        if random.happens(0.3) {
            consignment.record.movement.shippedOn = consignment.papers.certificate.map {
                $0.issued + -random.number(in: 4...12)
            }
        }
        if random.happens(0.4) { consignment.record.certificate.isRetroactive = false }
        if consignment.direction == .export, random.happens(0.5) {
            consignment.record.parties.capacityInConsignments = random.between(1, 8)
        }
        if random.happens(0.12) { consignment.record.certificate.labelCountry = consignment.main.actual.origin }
        if consignment.route == .sea || consignment.route == .air {
            consignment.record.certificate.transitCountries = "HK"
            consignment.record.certificate.billType = "local"
        }
    }
}
