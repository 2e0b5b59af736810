//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// Which items stand on which tab.
struct ConferenceSections: Sendable {
    private let viewer: ItemViewer
    private let book: ConferenceBook
    private let standing: MinutesStanding

    init(_ viewer: ItemViewer, _ book: ConferenceBook, _ standing: MinutesStanding) {
        self.viewer = viewer
        self.book = book
        self.standing = standing
    }

    static func kinds(_ tab: ConferenceTab) -> [ItemContent.Kind] {
        switch tab {
        case .minutes: [.paragraph, .contact, .annex]
        case .agenda: [.agenda]
        case .delegations: [.delegation]
        case .papers: [.paper]
        case .commitments: [.commitment]
        case .figures: [.figure]
        }
    }

    static func tab(of kind: ItemContent.Kind) -> ConferenceTab {
        ConferenceTab.allCases.first { kinds($0).contains(kind) } ?? .minutes
    }

    func all(_ tab: ConferenceTab) -> [ConferencePage.Section] { Self.kinds(tab).map(section) }

    /// How many items of a tab are not agreed yet.
    func open(_ tab: ConferenceTab) -> Int {
        Self.kinds(tab).filter(\.isNegotiated).flatMap(book.items).filter { !$0.isSettled(for: book.sides) }.count
    }

    private func entries(_ kind: ItemContent.Kind) -> [ItemView] {
        if case .concluded(let document, _) = standing, kind.isNegotiated {
            return document.items(kind).enumerated().map { viewer.view($1, book.item($1.id), position: $0 + 1) }
        }
        var items = book.items(kind)
        // An agenda goes by the clock, whatever order it was written in.
        if kind == .agenda { items.sort { Self.hour($0) < Self.hour($1) } }
        return items.enumerated().map { viewer.view($1, position: $0 + 1) }
    }

    private static func hour(_ item: BookItem) -> String {
        guard case .agenda(let entry)? = item.content else { return "" }
        return entry.day.iso8601 + entry.from + item.id.text
    }

    private func section(_ kind: ItemContent.Kind) -> ConferencePage.Section {
        let entries = entries(kind)
        let words = viewer.reader.words
        let isOpen = viewer.canWrite && (viewer.isOpen || !kind.isNegotiated && kind != .delegation)
        // A delegation is written once; its side changes it then.
        let hasOwn = book.items(kind).contains { $0.id.side == viewer.conference.side }
        let mayAdd = isOpen && kind != .annex && (kind != .delegation || !hasOwn)
        let upload = ConsolePath.conferenceStep(viewer.conference.id, "files?kind=\(kind.rawValue)").text
        return ConferencePage.Section(
            sectionKind: kind.rawValue,
            heading: words("conferences.kind." + kind.rawValue),
            explanation: words("conferences.kind." + kind.rawValue + "_means"),
            entries: entries,
            isEmpty: entries.isEmpty,
            addLabel: words("conferences.add." + kind.rawValue),
            newForm: mayAdd
                ? ItemForm(
                    kind,
                    prefix: "new-" + kind.rawValue,
                    entered: started(kind),
                    conference: viewer.conference,
                    languages: viewer.languages,
                    viewer.reader
                ) : nil,
            uploadPath: isOpen && (kind == .annex || kind == .paper) ? upload : nil
        )
    }

    /// What a new form begins with.
    private func started(_ kind: ItemContent.Kind) -> [String: String] {
        var start = [
            "owner": viewer.conference.side, "source": viewer.conference.side, "speaker": viewer.conference.side,
        ]
        switch kind {
        case .agenda:
            start["day"] = book.header?.from.iso8601
            start["time_from"] = "09:00"
            start["time_to"] = "10:00"
        case .contact: start["office"] = viewer.conference.office
        default: break
        }
        return start
    }
}
