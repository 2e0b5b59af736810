//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a journey under e-seal had in it beside driving, in minutes.
struct SealJourney: Sendable {
    /// The longest stop outside a customs yard.
    var stop = 0.0
    /// The longest time without a position.
    var silence = 0.0
    /// How long the lorry was off the registered route.
    var detour = 0.0
    /// What the seal reported, such as `tamper` or `battery`.
    var events = ""
}
