//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where versions of offices stay that an administrator brought in; each import is one journal entry.
package protocol OfficeListStore: Sendable {
    /// All of them, by code and first day.
    func versions() async throws -> [Office]
    /// Keeps versions; one with the same code and first day takes the place of the one before, which the journal keeps.
    func add(_ offices: [Office], from file: String, by actor: String) async throws
}
