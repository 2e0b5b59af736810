//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The tests of a file in the form of the google/cel-spec suite as JSON: an array of tests with `file`, `section`, `name`,
/// `expr`, and what is expected.
///
/// Fields of a test that count: `disableCheck`, `checkOnly`, `container`, `typeEnv`, `bindings`; expected is one of
/// `value`, `typedResult` or `evalError`, and `true` where none of them stands.
public struct ConformanceSuite: Sendable {
    /// The tests, in the order of the file.
    public let tests: [ConformanceTest]

    /// Reads a suite.
    ///
    /// - Throws: `ConformanceError` when the bytes are no such file.
    public init(json: some Sequence<UInt8>) throws(ConformanceError) {
        let rows: [ConformanceTest]
        do {
            rows = try JSONDecoder().decode([ConformanceTest].self, from: Data(json))
        } catch {
            throw ConformanceError(reason: "\(error)")
        }
        tests = rows
    }

    /// Reads a suite from a file.
    ///
    /// - Throws: `ConformanceError` when there is no such file, or it is of another form.
    public init(path: String) throws(ConformanceError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConformanceError(reason: "the file \(path) cannot be read")
        }
        try self.init(json: data)
    }

    /// Runs all tests in the strict profile.
    public func run() -> ConformanceReport {
        ConformanceReport(results: tests.map { ConformanceResult(test: $0, failure: $0.run()) })
    }
}

/// Why a file is no suite.
public struct ConformanceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the reader found.
    public let reason: String

    public var description: String { "the conformance suite cannot be read: \(reason)" }
}
