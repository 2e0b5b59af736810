//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The first parcel of a small sender who knows no better than to write "daily goods", and who pays in cash.
///
/// Twin of `DisguisedParcel`.
struct FirstParcel: BorderConduct {
    let scheme = SchemeKind.disguisedParcel
    let lifeDays = 60.0

    var haunts: (before: Haunt, after: Haunt) { DisguisedParcel().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        circle.trade.exporter = world.firms.found(
            in: world.firms[circle.trade.exporter].country,
            near: circle.trade.lane.region,
            on: day
        )
        var consignment = circle.consign(on: day, in: &world, &random)
        if random.happens(0.25) { consignment.main.declared.description = random.pick(DisguisedParcel.vague) }
        if random.happens(0.2) { consignment.record.cargo.payment = "prepaid_cash" }
        if consignment.direction == .import, random.happens(0.25) { consignment.departure = "LA" }
        consignment.main.actual = consignment.main.declared
        return [consignment]
    }
}
