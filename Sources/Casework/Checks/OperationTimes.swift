//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// When a joint operation runs.
package struct OperationTimes: Hashable, Sendable {
    package let period: ValidityPeriod
    /// By the id of the phase.
    package let phases: [String: ValidityPeriod]

    package init(_ period: ValidityPeriod, phases: [String: ValidityPeriod] = [:]) {
        self.period = period
        self.phases = phases
    }
}
