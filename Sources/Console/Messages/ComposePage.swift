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
        let selects: [Select]
        let fields: [Field]
        let checks: [Check]
        /// Of a party: whether its name may cross the border.
        let release: Check?
        /// Of a question that is answered: what was asked.
        let question: SaidText?
        let hidden: [Field]
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
        let hint: String?
        let countName: String
        let count: Int
        let rows: [Row]
        let addStep: String
        let addLabel: String
        let canChange: Bool
    }

    struct Fault: Sendable {
        let text: String
        let anchor: String
    }

    let title: String
    let faults: [Fault]
    let type: String
    let typeName: String
    let typeTabs: [MessageListPage.Tab]
    let reply: String?
    let replySubject: String?
    let draft: String?
    let lang: String
    let langOther: String
    let pairs: [SelectChoice]
    let hasPairs: Bool
    let isPairFixed: Bool
    let isRequest: Bool
    let isReply: Bool
    let reference: String
    let subject: Pair
    let text: Pair
    let purpose: Pair
    let legalTitle: Pair
    let conditions: Pair
    let offence: Pair
    let law: String
    let legalArticle: String
    let kinds: Select
    let urgencies: Select
    let legalKinds: Select
    let sources: [Check]
    let informations: [Check]
    let codes: [Check]
    let lights: [Check]
    let actions: [Check]
    let measures: [Check]
    let useBy: String
    let due: String
    let promisesMore: Bool
    let route: [Field]
    let fromDay: String
    let untilDay: String
    let questions: Section
    let sections: [Section]
    let files: [FileRow]
    let hasFiles: Bool
    let fileLimit: String
    let cancelPath: String
    let script: String?
}
