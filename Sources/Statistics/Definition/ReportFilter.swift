//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Keeps what has one of some values.
package struct ReportFilter: Hashable, Sendable, Codable {
    package var dimension: ReportDimension
    /// An empty one stands for what is not stated.
    package var values: [String]

    package init(_ dimension: ReportDimension, _ values: [String]) {
        self.dimension = dimension
        self.values = values
    }
}
