//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers

/// What surrounds every page: header, navigation, languages, assets.
struct PageFrame: Sendable {
    struct Link: Sendable {
        let label: String
        let path: String
        let key: String
        let isCurrent: Bool
        let isFoldedOnPhone: Bool
    }

    /// Where the officer may go: what is always in sight, and what is folded away.
    struct Links: Sendable {
        let shown: [Link]
        /// What a desk shows and a phone folds away; without keys there, since the keys stand at the desk's.
        let foldedOnPhone: [Link]
        let folded: [Link]
        let isFolded: Bool
        let isFoldedAtDesk: Bool
        /// The name of this page, where it is among the folded.
        let current: String?

        var all: [Link] { shown + folded }
    }

    struct LanguageChoice: Sendable {
        let code: String
        let name: String
        let isCurrent: Bool
    }

    struct Message: Sendable {
        let text: String
        let isWarning: Bool
    }

    struct Search: Sendable {
        let path: String
        let text: String
    }

    let title: String
    let language: String
    let node: String
    let links: Links?
    let search: Search?
    let languages: [LanguageChoice]
    let officer: String?
    let role: String
    /// Where the officer begins.
    let home: String
    /// The page for finds without signal, for who may open cases.
    let field: String?
    let csrf: String
    /// The address of this page, to come back to after a change of language.
    let here: String
    let notice: Message?
    let ownStyle: String
    let baseStyle: String?
    let script: String?
    /// Listens for new messages.
    let messages: String?
    let htmx: String?
    let icon: String?
    /// Seconds after which a browser without scripts asks again; nil for a page that stands still.
    let refresh: Int?
}

/// A page model with its surroundings, as templates see it.
struct Page<Body: Sendable>: Sendable {
    let frame: PageFrame
    let t: Words
    let body: Body
}

/// A part of a page that is rendered by itself.
struct PagePart<Body: Sendable>: Sendable {
    let t: Words
    let body: Body
}
