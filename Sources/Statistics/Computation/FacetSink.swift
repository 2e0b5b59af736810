//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Takes what one booking, or one of its lines, brings to the rows and columns that it belongs to.
protocol FacetSink {
    /// - Parameters:
    ///   - booking: its place in the columns.
    ///   - sign: 1 or −1.
    ///   - rows: no row twice.
    ///   - columns: no column twice.
    ///   - sums: see ``SumLayout``; what belongs to the case and not to its lines is to be taken once for each booking.
    mutating func take(booking: Int, sign: Int128, rows: [Int], columns: [Int], sums: [Int128])
}
