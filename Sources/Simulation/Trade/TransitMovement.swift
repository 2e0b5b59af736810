//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The passage of goods under seal from one gate to another.
struct TransitMovement: Sendable {
    var exitGate: String
    var started: BorderInstant
    var exited: BorderInstant?
    var routeKm: Double
    /// Share of the goods that no longer arrive, 0 … 1.
    var lossShare: Double = 0
    /// Where it really left, if elsewhere; the partner's records show it.
    var actualExitGate: String?
}
