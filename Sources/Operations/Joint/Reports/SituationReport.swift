//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// How an operation stands for this side, numbered within the operation: figures of its days, and what an officer wrote
/// in each language. Nothing is translated by a machine.
package struct SituationReport: Identifiable, Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case daily
        /// Of the whole operation.
        case final
    }

    /// What was written in one language.
    package struct Text: Hashable, Sendable, Codable {
        package let situation: String
        package let outlook: String
        package let by: String
        /// Seconds since 1970.
        package let at: Int64

        package init(situation: String, outlook: String, by: String, at: Int64) {
            self.situation = situation
            self.outlook = outlook
            self.by = by
            self.at = at
        }
    }

    package struct Signature: Hashable, Sendable, Codable {
        package let login: String
        package let name: String
        /// Seconds since 1970.
        package let at: Int64

        package init(login: String, name: String, at: Int64) {
            self.login = login
            self.name = name
            self.at = at
        }
    }

    package static let longest = 8_000

    package let operation: String
    /// From 1.
    package let number: Int
    package let kind: Kind
    package let from: CalendarDate
    package let to: CalendarDate
    package let author: String
    package let authorName: String
    package private(set) var figures: ReportFigures
    /// By the code of the language.
    private var texts: [String: Text]
    package private(set) var signature: Signature?
    /// Messages that carried it, by the office they went to.
    package private(set) var sent: [String: String]
    package private(set) var revision: Int

    package var id: String { "\(operation) \(number)" }

    /// - Throws: ``ReportError/reversed``, ``ReportError/outside``
    package init(
        _ operation: JointOperation,
        number: Int,
        _ kind: Kind,
        from: CalendarDate,
        to: CalendarDate,
        figures: ReportFigures,
        by login: String,
        name: String
    ) throws(ReportError) {
        guard from <= to else { throw .reversed }
        guard let period = operation.plan.period, period.overlaps(from...to) else { throw .outside }
        guard operation.state != .closed else { throw .closed }
        self.operation = operation.code
        self.number = number
        self.kind = kind
        self.from = from
        self.to = to
        author = login
        authorName = name
        self.figures = figures
        texts = [:]
        sent = [:]
        revision = 1
    }

    /// Takes what an officer wrote in a language; a text without a situation is no text.
    package mutating func write(_ text: Text, in language: Language) throws(ReportError) {
        guard signature == nil else { throw .signed }
        guard text.situation.count <= Self.longest, text.outlook.count <= Self.longest else { throw .tooLong }
        if let old = self.text(in: language), old.situation == text.situation, old.outlook == text.outlook { return }
        texts[language.rawValue] = text.situation.isEmpty && text.outlook.isEmpty ? nil : text
    }

    /// Takes figures anew.
    package mutating func count(_ figures: ReportFigures) throws(ReportError) {
        guard signature == nil else { throw .signed }
        self.figures = figures
    }

    /// Says that all changes of one sitting are made.
    package mutating func finish() { revision += 1 }

    package func text(in language: Language) -> Text? { texts[language.rawValue] }

    /// Languages in which nothing was written.
    package var missing: [Language] { Language.allCases.filter { text(in: $0)?.situation.isEmpty ?? true } }

    /// - Throws: ``ReportError/incomplete(_:)`` where a language is missing.
    package mutating func sign(_ signature: Signature) throws(ReportError) {
        guard self.signature == nil else { throw .signed }
        guard missing.isEmpty else { throw .incomplete(missing) }
        self.signature = signature
        revision += 1
    }

    /// Notes by which message an office was told.
    package mutating func note(_ message: String, to office: String) {
        guard sent[office] == nil else { return }
        sent[office] = message
        revision += 1
    }
}
