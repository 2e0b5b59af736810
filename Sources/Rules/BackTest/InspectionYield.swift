//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What inspections of some lines found.
package struct InspectionYield: Hashable, Sendable, Codable {
    package var inspected = 0
    /// Inspections that ended in a violation or a seizure.
    package var illicit = 0
    /// Additional duty and fines, in the node's currency.
    package var revenue = 0.0

    package init() {}

    /// The share that was illicit; nil where nothing was inspected.
    package var share: Double? { inspected == 0 ? nil : Double(illicit) / Double(inspected) }

    /// The interval that holds the share with 95 % confidence.
    package var interval: ShareInterval { .wilson(Double(illicit), of: Double(inspected)) }

    mutating func add(_ finding: String, revenue: Double?) {
        inspected += 1
        guard finding == "violation" || finding == "seizure" else { return }
        illicit += 1
        self.revenue += revenue ?? 0
    }
}
