//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Registers

/// An ``OfficeListStore`` for tests.
package actor InMemoryOfficeListStore: OfficeListStore {
    private var kept: [Office] = []

    package init() {}

    package func versions() async throws -> [Office] {
        kept.sorted { ($0.code, $0.validFrom?.daysSince1970 ?? 0) < ($1.code, $1.validFrom?.daysSince1970 ?? 0) }
    }

    package func add(_ offices: [Office], from file: String, by actor: String) async throws {
        for office in offices {
            kept.removeAll { $0.code == office.code && $0.validFrom == office.validFrom }
            kept.append(office)
        }
    }
}
