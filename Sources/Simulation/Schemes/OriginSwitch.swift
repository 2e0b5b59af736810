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
        consignment.markAll(scheme)
        return [consignment]
    }
}
