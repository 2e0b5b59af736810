//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The rules and lists that come with the product.
package enum RuleLibrary {
    /// The rules by id.
    ///
    /// - Throws: ``RuleFaults`` of the first file that cannot be read.
    package static func rules() throws -> [Rule] {
        try files("Rules").map { name, text in
            do throws(RuleFault) {
                return try RuleFile.read(text)
            } catch {
                throw RuleFaults(rule: name, [error])
            }
        }
    }

    /// The texts of the rule files, by name.
    package static func texts() throws -> [String] { try files("Rules").map(\.text) }

    /// The file of one rule; nil where there is none of that id.
    package static func text(of id: String) throws -> String? {
        try files("Rules").first { $0.name == id + ".yaml" }?.text
    }

    /// The lists by name.
    ///
    /// - Throws: ``RuleFaults`` of the first file that cannot be read.
    package static func lists() throws -> [ReferenceList] {
        try files("Lists").map { name, text in
            do throws(RuleFault) {
                return try ListFile.read(text)
            } catch {
                throw RuleFaults(rule: name, [error])
            }
        }
    }

    private static func files(_ folder: String) throws -> [(name: String, text: String)] {
        let url = Bundle.module.bundleURL.appending(path: "Resources/\(folder)")
        return try FileManager.default.contentsOfDirectory(atPath: url.path)
            .filter { $0.hasSuffix(".yaml") }
            .sorted()
            .map { ($0, try String(contentsOf: url.appending(path: $0), encoding: .utf8)) }
    }
}
