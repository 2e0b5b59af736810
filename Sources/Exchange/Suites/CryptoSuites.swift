//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The suites that this program knows.
package enum CryptoSuites {
    /// The newest first: the first that both sides know is used.
    package static let all: [any CryptoSuite.Type] = [CurveSuite.self, HybridSuite.self]

    package static func named(_ id: String) throws(SuiteError) -> any CryptoSuite.Type {
        guard let suite = all.first(where: { $0.id == id }) else { throw .unknownSuite(id) }
        return suite
    }
}
