//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A company of the border trade, as its papers present it.
struct Firm: Sendable {
    /// MST in Vietnam, USCC in China, a local number elsewhere.
    let code: String
    /// Name in the language of its country.
    let name: String
    /// Name as written on papers of the other side.
    let latinName: String
    let address: String
    let latinAddress: String
    let phone: String
    let country: String
    /// First day in business here; firms of old are older than the scenario.
    let founded: BorderDay
}
