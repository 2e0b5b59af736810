//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A row of a watch-list on its way to be an entry.
struct WatchlistRow {
    private let cells: [WatchlistTable.Column: String]
    private let line: Int
    private(set) var faults: [WatchlistTable.Fault] = []

    private static let mostAliases = 40
    private static let longestReason = 2_000
    private static let longestID = 80
    private static let longestShown = 60

    init(_ cells: [WatchlistTable.Column: String], line: Int) {
        self.cells = cells
        self.line = line
    }

    /// The entry; nil where a cell was refused.
    mutating func read() -> Lookout? {
        let name = cell(.name)
        checkName(name)
        let subject = LookoutSubject(received: cell(.subject))
        if subject == nil { refuse(.subject, .subjectUnknown) }
        let from = date(.validFrom)
        let to = date(.validTo)
        if let from, let to, to < from { refuse(.validTo, .periodEmpty) }
        guard faults.isEmpty, let subject else { return nil }
        return Lookout(
            id: cell(.id).isEmpty ? "\(line)" : String(cell(.id).prefix(Self.longestID)),
            subject: subject,
            texts: [name] + aliases,
            category: LookoutCategory(rawValue: cell(.category).lowercased()) ?? subject.usualCategory,
            action: SuggestedAction(rawValue: cell(.action).lowercased()) ?? .specificCheck,
            reason: String(cell(.reason).prefix(Self.longestReason)),
            valid: ValidityPeriod(from: from, to: to)
        )
    }

    mutating func refuse(_ column: WatchlistTable.Column, _ reason: WatchlistTable.Fault.Reason) {
        let shown = String(cell(column).prefix(Self.longestShown))
        faults.append(WatchlistTable.Fault(line: line, column: column, reason: reason, cell: shown))
    }

    private func cell(_ column: WatchlistTable.Column) -> String { cells[column]?.trimmedText ?? "" }

    private var aliases: [String] {
        let all = cell(.aliases).split { $0 == ";" || $0 == "|" || $0.isNewline }
            .map { String($0).trimmedText }
            .filter { !$0.isEmpty && $0.unicodeScalars.count <= WatchlistTable.longestName }
        return Array(all.prefix(Self.mostAliases))
    }

    private mutating func checkName(_ name: String) {
        if name.isEmpty { return refuse(.name, .nameMissing) }
        if name.unicodeScalars.count > WatchlistTable.longestName { refuse(.name, .nameTooLong) }
        let isNamed = name.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        if !isNamed { refuse(.name, .noLetters) }
    }

    /// A day, the year first or last.
    private mutating func date(_ column: WatchlistTable.Column) -> CalendarDate? {
        let text = cell(column)
        guard !text.isEmpty else { return nil }
        if let date = CalendarDate(iso8601: String(text.prefix(10))) { return date }
        let parts = text.split { $0 == "/" || $0 == "." || $0 == "-" }.compactMap { Int($0) }
        if parts.count == 3, let date = CalendarDate(year: parts[2], month: parts[1], day: parts[0]) { return date }
        refuse(column, .dateUnreadable)
        return nil
    }
}
