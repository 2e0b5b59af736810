//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Operations

/// One item: its form, every wording of it with what changed, remarks.
struct ConferenceItemPages: Sendable {
    private let builder: ConferencePageBuilder

    init(_ builder: ConferencePageBuilder) { self.builder = builder }

    /// What an officer entered and could not be kept.
    struct Attempt: Sendable {
        let kind: ItemContent.Kind
        let entered: [String: String]
        /// The versions that the officer had before the eyes.
        let bases: [OperationID]
        let error: any Error
    }

    /// - Parameter item: nil for one that is not there yet.
    func page(
        _ conference: Conference,
        _ item: BookItem?,
        attempt: Attempt? = nil,
        _ request: Request,
        _ context: ConsoleContext
    ) throws -> Response {
        let standing = conference.standing
        let viewer = builder.viewer(conference, standing, context)
        let words = viewer.reader.words
        let kind = item?.kind ?? attempt?.kind ?? .paragraph
        let shown = item.map { viewer.view($0, position: 1) }
        var form = shown?.form
        if let attempt {
            form = ItemForm(
                kind,
                prefix: "item",
                entered: attempt.entered,
                conference: conference,
                languages: viewer.languages,
                viewer.reader
            )
        }
        var changes: [ItemVersionView] = []
        if let attempt, let item, let base = item.versions.first(where: { attempt.bases.contains($0.id) }) {
            changes = item.heads.filter { !attempt.bases.contains($0.id) }.map { version($0, since: base, viewer) }
        }
        let body = ConferenceItemPage(
            title: words("conferences.kind_one." + kind.rawValue),
            conferenceName: viewer.reader.title(conference.book.header),
            backPath: item.map {
                ConsolePath.conferencePlace(
                    conference.id,
                    ConferenceSections.tab(of: kind),
                    item: $0.id.text
                ).text
            } ?? ConsolePath.conference(conference.id, ConferenceSections.tab(of: kind)).text,
            changePath: ConsolePath.conference(conference.id, .minutes).text,
            tabCode: ConferenceSections.tab(of: kind).rawValue,
            kindCode: kind.rawValue,
            entry: item?.id.text,
            bases: item?.heads.map(\.id.text).joined(separator: " ") ?? "",
            fault: attempt.map { builder.text($0.error, context) },
            changes: changes,
            isChanged: !changes.isEmpty,
            form: form,
            canRemark: viewer.canWrite && item != nil,
            versions: item.map { item in
                item.versions.enumerated().reversed().map { place, one in
                    let bases = item.versions[..<place].filter { one.bases.contains($0.id) }
                    return version(one, since: bases.last ?? (place > 0 ? item.versions[place - 1] : nil), viewer)
                }
            } ?? [],
            remarks: (item?.comments ?? []).map { comment in
                ConferenceItemPage.Remark(
                    remarkBy: viewer.reader.words(
                        "conferences.by",
                        [
                            "side": viewer.reader.side(comment.id.side), "name": comment.author,
                            "when": viewer.reader.instant(comment.at),
                        ]
                    ),
                    remarkText: comment.text
                )
            },
            script: builder.renderer.assets.path("minutes.js")
        )
        return try builder.renderer.page(
            "Conferences/item",
            title: body.title,
            place: .conferences,
            body: body,
            request,
            context,
            status: attempt.map { Fault($0.error).status } ?? .ok
        )
    }

    private func version(_ version: BookItem.Version, since base: BookItem.Version?, _ viewer: ItemViewer)
        -> ItemVersionView
    {
        let old = base?.content?.text
        let new = version.content?.text
        let languages = Language.allCases.filter { !(old?[$0] ?? "").isEmpty || !(new?[$0] ?? "").isEmpty }
        return ItemVersionView(
            versionBy: viewer.byline(version),
            isEnd: version.content == nil,
            texts: version.content == nil
                ? []
                : languages.map { language in
                    ItemVersionView.Text(
                        tag: language.tag,
                        spoken: viewer.reader.words("language." + language.rawValue),
                        pieces: WordDifference(from: old?[language] ?? "", to: new?[language] ?? "").pieces
                            .map(ItemVersionView.Piece.init)
                    )
                },
            versionDetails: viewer.details(version.content)
        )
    }
}

/// A wording with what it changed.
struct ItemVersionView: Sendable {
    struct Piece: Sendable {
        let added: String?
        let removed: String?
        let same: String?

        init(_ piece: WordDifference.Piece) {
            added = piece.kind == .added ? piece.text : nil
            removed = piece.kind == .removed ? piece.text : nil
            same = piece.kind == .same ? piece.text : nil
        }
    }

    struct Text: Sendable {
        let tag: String
        let spoken: String
        let pieces: [Piece]
    }

    let versionBy: String
    let isEnd: Bool
    let texts: [Text]
    let versionDetails: [ItemView.Detail]
}

/// One item of a book.
struct ConferenceItemPage: Sendable {
    struct Remark: Sendable {
        let remarkBy: String
        let remarkText: String
    }

    let title: String
    let conferenceName: String
    let backPath: String
    let changePath: String
    let tabCode: String
    let kindCode: String
    let entry: String?
    let bases: String
    let fault: String?
    /// What others wrote since the officer opened the form.
    let changes: [ItemVersionView]
    let isChanged: Bool
    let form: ItemForm?
    let canRemark: Bool
    let versions: [ItemVersionView]
    let remarks: [Remark]
    let script: String?
}
