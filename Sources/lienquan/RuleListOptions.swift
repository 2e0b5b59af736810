//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Rules

/// Rule files and the lists they ask.
struct RuleListOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A list that the rules ask; may be given several times.", valueName: "file"))
    var list: [String] = []
    @Option(help: ArgumentHelp("The day on which lists are read, yyyy-mm-dd; today by default.", valueName: "date"))
    var on: String?

    /// The lists that come with the product and those given.
    ///
    /// - Parameter folder: whose lists come between the two; one that is missing has none.
    func load(beside folder: String? = nil) throws -> ReferenceLists {
        let names = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
        let found = names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder ?? "")/\($0)" }
        return ReferenceLists(try RuleLibrary.lists() + (found + list).map(Self.list), on: try date())
    }

    private func date() throws -> CalendarDate {
        let today = CalendarDate(daysSince1970: Int64(Date().timeIntervalSince1970) / 86_400)
        guard let date = on.map({ CalendarDate(iso8601: $0) }) ?? today else {
            throw CommandFailure("--on must be a day such as 2025-08-12")
        }
        return date
    }

    static func rule(_ path: String) throws -> Rule {
        do {
            return try RuleFile.read(String(contentsOfFile: path, encoding: .utf8))
        } catch let fault as RuleFault {
            throw CommandFailure("\(path): \(fault)")
        }
    }

    private static func list(_ path: String) throws -> ReferenceList {
        do {
            return try ListFile.read(String(contentsOfFile: path, encoding: .utf8))
        } catch let fault as RuleFault {
            throw CommandFailure("\(path): \(fault)")
        }
    }
}
