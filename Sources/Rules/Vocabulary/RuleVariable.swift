//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A name that conditions may use, and where its value comes from.
package struct RuleVariable: Sendable {
    /// Where the value of a line comes from.
    package enum Source: Sendable {
        /// A column of the declaration.
        case field(DeclarationField)
        /// Computed from one text column, the same for equal texts.
        case ofText(DeclarationField, @Sendable (String) -> RuleValue?)
        /// Computed from several cells of the line.
        case ofLine([DeclarationField], @Sendable (LineCells) -> RuleValue?)
        /// A number by another where both are above zero.
        case share(DeclarationField, of: DeclarationField)
        /// What the past says; computed by a ``HistoryLedger``.
        case history
    }

    package let name: String
    package let type: RuleValueType
    package let source: Source
    /// What it is called on pages; nil for columns of the declaration, which have names of their own there.
    package let title: Trilingual?

    package init(_ name: String, _ type: RuleValueType, _ source: Source, _ title: Trilingual? = nil) {
        self.name = name
        self.type = type
        self.source = source
        self.title = title
    }

    /// The columns of the declaration that it reads.
    package var fields: [DeclarationField] {
        switch source {
        case .field(let field), .ofText(let field, _): [field]
        case .ofLine(let fields, _): fields
        case .share(let part, let whole): [part, whole]
        case .history: []
        }
    }

    /// Whether the value may become known only after lodging.
    package var comesLater: Bool { fields.contains(where: \.comesLater) }
}

extension RuleVariable {
    /// A column of the declaration under its own name.
    package init(_ field: DeclarationField) {
        let type: RuleValueType =
            switch field.kind {
            case .text: field.isFlag ? .flag : .text
            case .number: field.isInteger || field == .buyerAge ? .count : .decimal
            case .instant, .date: .time
            }
        self.init(field.rawValue, type, .field(field))
    }

    /// The value of one line; nil for what the past says.
    func value(_ cells: LineCells) -> RuleValue? {
        switch source {
        case .field(let field):
            switch type {
            case .text: cells.text(field).map { .text($0) }
            case .flag: cells.text(field).flatMap(Self.flag)
            case .decimal: cells.number(field).flatMap { .decimal(of: $0) }
            case .count: cells.number(field).flatMap { .count(of: $0) }
            case .ratio: cells.number(field).flatMap { .ratio(of: $0) }
            case .time: cells.time(field).map { .time($0) }
            }
        case .ofText(let field, let compute): cells.text(field).flatMap(compute)
        case .ofLine(_, let compute): compute(cells)
        case .share(let part, let whole): Vocabulary.share(cells.positive(part), cells.positive(whole))
        case .history: nil
        }
    }

    /// Yes and no as offices write them.
    static func flag(_ text: String) -> RuleValue? {
        switch text.lowercased() {
        case "yes", "y", "true", "1", "có", "是": .flag(true)
        case "no", "n", "false", "0", "không", "否": .flag(false)
        default: nil
        }
    }
}
