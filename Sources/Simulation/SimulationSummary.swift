//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a simulated year contains, for reports and for `scenario.json`.
package struct SimulationSummary: Codable, Hashable, Sendable {
    /// Rows and offences of one scheme on the Vietnamese side.
    package struct SchemeCount: Codable, Hashable, Sendable {
        package internal(set) var illicitRows = 0
        /// Honest rows that resemble the scheme.
        package internal(set) var twinRows = 0
        /// Illicit rows that were inspected at the time.
        package internal(set) var inspectedRows = 0
        /// Illicit rows that were inspected and found.
        package internal(set) var foundRows = 0
        /// Rings that ever worked.
        package internal(set) var rings = 0
    }

    package internal(set) var declarations = 0
    package internal(set) var rows = 0
    package internal(set) var partnerRows = 0
    package internal(set) var illicitRows = 0
    package internal(set) var partnerIllicitRows = 0
    package internal(set) var twinRows = 0
    package internal(set) var newImporterRows = 0
    package internal(set) var inspectedRows = 0
    package internal(set) var foundRows = 0
    /// Rows inspected for each reason.
    package internal(set) var selectedBy: [String: Int] = [:]
    /// Rows of each route.
    package internal(set) var routes: [String: Int] = [:]
    /// Counts of each scheme by its name.
    package internal(set) var schemes: [String: SchemeCount] = [:]
}
