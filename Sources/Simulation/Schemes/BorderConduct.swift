//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A way of doing business at the border, honest or not, that a circle of firms repeats.
protocol BorderConduct: Sendable {
    /// The offence; for honest conduct the offence it resembles.
    var scheme: SchemeKind { get }
    /// Where it happens before a change of schemes and after it.
    var haunts: (before: Haunt, after: Haunt) { get }
    /// Whether it goes with nearly any goods, not only those of its haunts.
    var roams: Bool { get }
    /// Mean number of declarations that one act brings.
    var declarationsPerAct: Double { get }
    /// Mean days that a circle stays with it.
    var lifeDays: Double { get }

    /// Prepares a circle that takes it up.
    func enter(_ circle: inout BusinessCircle, in world: inout BorderWorld, _ random: inout RandomSource)

    /// Lodges what one act brings. Marking truth is the caller's work, but for parcels that stay honest.
    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment]
}

extension BorderConduct {
    var roams: Bool { false }

    var declarationsPerAct: Double { 1 }

    func enter(_ circle: inout BusinessCircle, in world: inout BorderWorld, _ random: inout RandomSource) {}
}
