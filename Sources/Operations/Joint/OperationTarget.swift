//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What an operation looks for: goods, on a way, in a time. What is nil is left open.
package struct OperationTarget: Hashable, Sendable, Codable {
    package var group: CommodityGroup?
    /// 2 to 12 digits of the Harmonized System; what begins with them is meant.
    package var hs: String?
    /// In words, such as `Long An – Bằng Tường`.
    package var route: String
    /// The id of a gate.
    package var gate: String?
    package var mode: SeizureMode?
    package var period: ValidityPeriod

    package init(
        group: CommodityGroup? = nil,
        hs: String? = nil,
        route: String = "",
        gate: String? = nil,
        mode: SeizureMode? = nil,
        period: ValidityPeriod = .always
    ) {
        self.group = group
        self.hs = hs
        self.route = route
        self.gate = gate
        self.mode = mode
        self.period = period
    }
}
