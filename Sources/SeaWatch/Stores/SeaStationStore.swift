//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where the numbers of stations stay, so that a position says for good who heard it.
package protocol SeaStationStore: Sendable {
    /// By number.
    func stations() async throws -> [SeaStation]
    /// The numbers of names of one feed, in the order of the names; a name that is new gets the next number, and 0 where
    /// all 65,535 are given out.
    func numbers(of names: [String], feed: String) async throws -> [UInt16]
}
