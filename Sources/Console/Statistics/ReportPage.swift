//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// One report on the screen or on paper.
struct ReportPage: Sendable {
    struct League: Sendable {
        struct Row: Sendable {
            let place: String
            let office: String
            let cases: String
            let rate: String
            let interval: String
            let verdict: String
            let isApart: Bool
        }

        let rows: [Row]
        let allAlike: Bool
    }

    struct Yield: Sendable {
        struct Row: Sendable {
            let method: String
            let share: String
            let interval: String
            let hits: String
            let verdict: String
        }

        let rows: [Row]
        let sum: String
        let isEmpty: Bool
    }

    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    struct Saving: Sendable {
        let fields: [Hidden]
        let id: String
        /// The digest of the definition that is kept under the id; empty for none.
        let known: String
    }

    struct Export: Sendable {
        let label: String
        let path: String
    }

    let title: String
    let language: String
    let origin: [String]
    let notes: [String]
    let isEmpty: Bool
    let table: ReportTable?
    let league: League?
    let yield: Yield?
    let drawings: ReportDrawings
    let exports: [Export]
    let editPath: String
    let cutOff: String
    let shortHash: String
    let mayPublish: Bool
    let fields: [Hidden]
    /// How to keep the definition; nil where there is nothing to keep, or no right to.
    let saving: Saving?
    let position: String
    let published: String?
    let earlierPath: String?
    let laterPath: String?
}
