//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An additional duty on goods of one origin from a day on, as anti-dumping measures bring it.
package struct TariffChange: Codable, Hashable, Sendable {
    /// Default: the turn of the year, when tariffs change; the middle of the standard year.
    package var from = BorderDay(2026, 1, 1)
    package var origin = "CN"
    /// Percent on top of the rate, with or without certificate. Judgement, of the order of steel measures.
    package var addedPercent = 22.0
    /// Headings that bear it. Default: galvanised steel, aluminium, solar modules, tiles, furniture: product groups
    /// named in reports on origin fraud.
    package var headings = ["7210", "7606", "8541", "6907", "9403"]

    package init() {}
}
