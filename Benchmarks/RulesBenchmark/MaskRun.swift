//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Foundation
import Rules

/// Many rules over columns in memory: a mask of hits for every row.
struct MaskRun {
    private let rules: RuleSet
    private let table: ColumnTable

    /// - Parameters:
    ///   - conditions: a file of conditions with `{first|second}` choices.
    ///   - count: up to 50 rules take the first choices, the others the second.
    init(conditions: String, count: Int, rows: Int) throws {
        var environment = Environment(profile: .customs)
        environment.budget = RuleBook.budget
        for variable in Vocabulary.standard.variables {
            environment.declare(variable: variable.name, as: variable.type.columnType.variableType)
        }
        let lines = try String(contentsOfFile: conditions, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        let programs = try (0..<count).map { place in
            try environment.program(Self.chosen(String(lines[place % lines.count]), place / lines.count))
        }
        let names = programs.reduce(into: Set<String>()) { $0.formUnion($1.variableNames) }
        let columns = try MaskColumns(rows: rows, names: names).columns
        rules = RuleSet(programs, schema: columns.map { ($0.name, $0.type) })
        table = try ColumnTable(columns)
    }

    /// A condition with its choices made.
    private static func chosen(_ line: String, _ choice: Int) -> String {
        line.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { place, part in
            guard place > 0, let end = part.firstIndex(of: "}") else { return String(part) }
            let choices = part[..<end].split(separator: "|", omittingEmptySubsequences: false)
            return String(choices[choice] + part[part.index(after: end)...])
        }.joined()
    }

    /// Writes columns and masks for the peer, then runs once for every line read and prints the seconds it took.
    func serve(_ folder: URL) throws {
        for column in table.columns { try Self.write(column, folder) }
        try Self.data(RuleMask.hitsByRow(try rules.evaluate(table))).write(to: folder.appending(path: "masks"))
        print("\(table.columns.count) columns, \(rules.stepCount) steps, \(rules.rowConditions) row by row")
        fflush(nil)
        while readLine() != nil {
            let start = ProcessorTime.now()
            let masks = RuleMask.hitsByRow(try rules.evaluate(table))
            let seconds = ProcessorTime.now() - start
            print(seconds, masks.reduce(0) { $0 + $1.nonzeroBitCount })
            fflush(nil)
        }
    }

    private static func write(_ column: Column, _ folder: URL) throws {
        let (kind, values): (String, Data) =
            switch column.values {
            case .double(let values): ("double", data(values))
            case .int(let values): ("int", data(values))
            case .decimal(let values, _): ("decimal", data(values))
            case .timestamp(let values): ("time", data(values))
            case .bool(let values): ("bool", data(values.map { $0 ? UInt8(1) : 0 }))
            case .text(let codes, _): ("text", data(codes))
            }
        try values.write(to: folder.appending(path: "\(column.name).\(kind)"))
        if let validity = column.validity {
            try data(validity).write(to: folder.appending(path: "\(column.name).valid"))
        }
        if case .text(_, let dictionary) = column.values {
            try Data(dictionary.joined(separator: "\n").utf8).write(to: folder.appending(path: "\(column.name).words"))
        }
    }

    private static func data<Element>(_ values: [Element]) -> Data { values.withUnsafeBytes { Data($0) } }
}
