//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How one test of the suite ended.
public struct ConformanceResult: Sendable {
    /// The test.
    public let test: ConformanceTest
    /// Why it failed; nil when it passed.
    public let failure: String?
}

/// How the tests of a suite ended.
public struct ConformanceReport: Sendable {
    /// Counts of one section or one file.
    public struct Tally: Hashable, Sendable {
        /// Name of the file.
        public let file: String
        /// Name of the section; empty for the whole file.
        public let section: String
        /// Tests that passed.
        public internal(set) var passed = 0
        /// Tests that failed.
        public internal(set) var failed = 0
    }

    /// All results, in the order of the suite.
    public let results: [ConformanceResult]

    /// The results that are failures.
    public var failures: [ConformanceResult] { results.filter { $0.failure != nil } }

    /// Counts by file, in the order of the suite.
    public var files: [Tally] { tallies { ($0.file, "") } }

    /// Counts by section, in the order of the suite.
    public var sections: [Tally] { tallies { ($0.file, $0.section) } }

    private func tallies(_ place: (ConformanceTest) -> (String, String)) -> [Tally] {
        var order: [String] = []
        var tallies: [String: Tally] = [:]
        for result in results {
            let (file, section) = place(result.test)
            let key = file + "/" + section
            if tallies[key] == nil { order.append(key) }
            var tally = tallies[key] ?? Tally(file: file, section: section)
            if result.failure == nil { tally.passed += 1 } else { tally.failed += 1 }
            tallies[key] = tally
        }
        return order.compactMap { tallies[$0] }
    }
}
