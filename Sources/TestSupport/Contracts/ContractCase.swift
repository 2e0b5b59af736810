//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One promise of a store contract, as a sentence and a check. A test runs it against every store that makes the
/// promise: in memory, on SQLite, on PostgreSQL.
package struct ContractCase<Stores: Sendable>: Sendable, CustomStringConvertible {
    /// The promise.
    package let description: String
    private let check: @Sendable (Stores) async throws -> Void

    package init(_ description: String, _ check: @escaping @Sendable (Stores) async throws -> Void) {
        self.description = description
        self.check = check
    }

    /// Checks it against fresh, empty stores.
    /// - Throws: ``ContractBreach``, or whatever the store throws unexpectedly
    package func run(against stores: Stores) async throws {
        try await check(stores)
    }
}

/// A promise that was not kept.
package struct ContractBreach: Error, CustomStringConvertible {
    package let description: String
}

/// Throws unless two values are equal.
func same<Value: Equatable>(
    _ found: Value,
    _ expected: Value,
    file: StaticString = #fileID,
    line: UInt = #line
) throws {
    guard found == expected else {
        throw ContractBreach(description: "\(file):\(line): found \(found), expected \(expected)")
    }
}

/// Throws unless `body` throws an error equal to `expected`.
func refused<Failure: Error & Equatable>(
    _ expected: Failure,
    file: StaticString = #fileID,
    line: UInt = #line,
    _ body: () async throws -> Void
) async throws {
    do {
        try await body()
    } catch {
        guard let failure = error as? Failure, failure == expected else {
            throw ContractBreach(description: "\(file):\(line): threw \(error), expected \(expected)")
        }
        return
    }
    throw ContractBreach(description: "\(file):\(line): threw nothing, expected \(expected)")
}
