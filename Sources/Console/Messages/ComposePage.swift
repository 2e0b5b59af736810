//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// The form of a message, with every choice explained in words.
struct ComposePage: Sendable {
    struct Field: Sendable {
        let name: String
        let value: String
        let label: String
        /// As HTML calls it.
        var type = "text"
        var hint: String?
    }

    /// A text in the officer's language and the partner's, side by side.
    struct Pair: Sendable {
        let name: String
        let label: String
        let text: String
        let translation: String
        let lines: Int
        let isRequired: Bool
        let own: String
        let ownTag: String
        let other: String
        let otherTag: String
    }

    struct Row: Sendable {
        let number: String
        let dropStep: String
        let pairs: [Pair]
        let cells: [Cell]
        let checks: [Check]
        /// Of a party: whether its name may cross the border.
        let release: Check?
        /// Of a question that is answered: what was asked.
        let question: SaidText?
        let hidden: [Field]
    }

    /// A choice or a field, of which the other is nil.
    struct Cell: Sendable {
        let select: Select?
        let field: Field?

        var name: String { select?.name ?? field?.name ?? "" }
    }

    struct Select: Sendable {
        let name: String
        let label: String
        let choices: [SelectChoice]
    }

    struct Check: Sendable {
        let name: String
        let value: String
        let label: String
        let hint: String?
        let isOn: Bool
    }

    struct Section: Sendable {
        let code: String
        let title: String
        /// Not `hint`, which a field without one would take from here.
        let lead: String?
        let countName: String
        let count: Int
        let rows: [Row]
        let addStep: String
        let addLabel: String
        let canChange: Bool
    }

    /// Choices of which one or several are ticked, with their meaning in words.
    struct Scale: Sendable {
        let legend: String?
        /// `radio` or `checkbox`.
        let type: String
        let choices: [Check]
        /// The name of its fields; a template sees what is stored alone.
        let anchor: String

        init(legend: String?, type: String, choices: [Check]) {
            self.legend = legend
            self.type = type
            self.choices = choices
            anchor = choices.first?.name ?? ""
        }
    }

    /// Fields that only one type of message has.
    struct Block: Sendable {
        let code: String
        let title: String
        let lead: String?
        let selects: [Select]
        let fields: [Field]
        /// Of many lines.
        let areas: [Field]
        let scale: Scale?
        let pairs: [Pair]
    }

    struct Fault: Sendable {
        let text: String
        let anchor: String
    }

    /// Who reads it at the other office.
    var readers: String?
    let title: String
    let faults: [Fault]
    let type: String
    let typeName: String
    let typeTabs: [MessageListPage.Tab]
    let hasTabs: Bool
    let reply: String?
    let replySubject: String?
    let draft: String?
    let lang: String
    let langOther: String
    let pairs: [SelectChoice]
    let hasPairs: Bool
    let isRequest: Bool
    let isReply: Bool
    let replaces: String?
    /// Whether the message that is amended says more than the form has fields for.
    let isLossy: Bool
    let reference: String
    let subject: Pair
    let text: Pair
    /// Kind of a request, and when an answer is asked for.
    let kinds: Select
    let due: String
    let promisesMore: Bool
    let urgencies: Select?
    /// What only its type has.
    let blocks: [Block]
    let rows: [Section]
    /// Evaluation, handling and basis, for what carries intelligence.
    let isIntelligence: Bool
    let evaluation: [Scale]
    let handling: [Scale]
    let useBy: String
    let conditions: Pair
    let legalKinds: Select
    let legalArticle: String
    let legalTitle: Pair
    let purpose: Pair
    let hasFacts: Bool
    let offence: Pair
    let law: String
    let sections: [Section]
    let route: [Field]
    let hasRoute: Bool
    let measures: Scale?
    let files: [FileRow]
    let hasFiles: Bool
    let fileLimit: String
    let cancelPath: String
    let script: String?
}
