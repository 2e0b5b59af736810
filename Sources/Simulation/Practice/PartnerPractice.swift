//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Inspection on the Chinese side: a flat share with some instinct.
struct PartnerPractice: Sendable {
    let inspectedShare: Double

    func select(_ consignment: Consignment, _ random: inout RandomSource) -> SelectionGround? {
        let instinct = consignment.scheme == nil ? 1.0 : 3
        guard random.happens(inspectedShare * instinct) else { return nil }
        return [.rule, .officer, .random][random.weighted([0.5, 0.3, 0.2])]
    }
}
