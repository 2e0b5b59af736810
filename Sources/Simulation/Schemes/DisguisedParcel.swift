//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Drugs in a parcel of household goods.
///
/// *Does:* sends a few small parcels from a sender nobody has met, paid in cash beforehand, under a vague or slangy
/// name, then takes another sender.
/// *Betrayed by:* the lane, a first sender, cash, words, mass that does not fit the goods.
/// *Honest twin:* `FirstParcel`.
struct DisguisedParcel: SmugglingScheme {
    let scheme = SchemeKind.disguisedParcel
    let theme = FindingTheme.drugs
    let detection = 0.82
    let seizure = 0.95
    let cover = 0.2
    let flight = 0.8
    let lifeDays = 140.0

    static let slang = ["Nước vui hương trái cây", "K粉 mẫu", "Bột tắm thuốc lắc", "Tinh dầu etomidate vape"]
    static let vague = ["Hàng tiêu dùng", "Hàng tạp hóa", "日用百货", "Daily necessities"]

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["3304", "3926", "9503"],
                directions: [.import],
                lanes: [.huuNghi],
                routes: [.express, .cbec],
                parcels: true
            ),
            Haunt(
                goods: ["4202", "8518", "9617"],
                directions: [.import, .export],
                lanes: [.noiBaiNanning, .laoCai],
                routes: [.express, .post],
                parcels: true
            )
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        if circle.acts % 3 == 0 || random.happens(0.3) {
            circle.trade.exporter = world.firms.found(
                in: world.firms[circle.trade.exporter].country,
                near: circle.trade.lane.region,
                on: day
            )
        }
        var consignment = circle.consign(on: day, in: &world, &random)
        switch random.weighted([0.3, 0.4, 0.3]) {
        case 0: consignment.main.declared.description = random.pick(Self.slang)
        case 1: consignment.main.declared.description = random.pick(Self.vague)
        default: break
        }
        if random.happens(0.5) { consignment.record.cargo.payment = "prepaid_cash" }
        if consignment.direction == .import, random.happens(0.35) { consignment.departure = "LA" }
        if random.happens(0.4) {
            let heavier = random.between(1.5, 6)
            consignment.main.declared.netKg = (consignment.main.declared.netKg * heavier * 100).rounded() / 100
            consignment.main.declared.grossKg = (consignment.main.declared.grossKg * heavier * 100).rounded() / 100
        }
        consignment.mark(scheme)
        return [consignment]
    }
}
