//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// An item of a book as a page shows it.
struct ItemView: Sendable {
    struct Column: Sendable {
        let tag: String
        let spoken: String
        let body: String
        let isMissing: Bool
    }

    struct Detail: Sendable {
        let caption: String
        let shown: String
    }

    struct Mark: Sendable {
        let code: String
        let said: String
        let hint: String
    }

    struct Rival: Sendable {
        let byline: String
        let rivalColumns: [Column]
        let rivalDetails: [Detail]
        let isEnd: Bool
    }

    struct Pending: Sendable {
        let version: String
        let sha256: String
    }

    let entry: String
    let kind: String
    let position: String
    let columns: [Column]
    let details: [Detail]
    let marks: [Mark]
    let byline: String
    let rivals: [Rival]
    let isDisputed: Bool
    let isLeaving: Bool
    let isSettled: Bool
    /// What the own side may agree to now.
    let pending: Pending?
    let canWithdraw: Bool
    let canWrite: Bool
    let canMove: Bool
    let form: ItemForm?
    let bases: String
    let historyPath: String
    let historyLabel: String
    let file: FileRowView?
    let figure: FigureView?
    let progress: ProgressView?

    /// A file of a paper or annex.
    struct FileRowView: Sendable {
        let fileName: String
        let fileSize: String
        let fileDigest: String
        let filePath: String?
    }
}

/// Who looks at an item, and what they may do.
struct ItemViewer: Sendable {
    let conference: Conference
    let languages: [Language]
    let reader: ConferenceReader
    let shelf: ConferenceShelf
    /// Whether the reader may write in this book.
    let canWrite: Bool
    /// Whether what is signed can change now.
    let isOpen: Bool

    var sides: [String] { [conference.side, conference.partner] }

    func columns(_ text: MinuteText?) -> [ItemView.Column] {
        guard let text else { return [] }
        let all: [Language] = languages.contains(.en) || !text.en.isEmpty ? Language.allCases : [.vi, .zh]
        return all.map { language in
            let body = text[language]
            return ItemView.Column(
                tag: language.tag,
                spoken: reader.words("language." + language.rawValue),
                body: body.isEmpty ? reader.words("conferences.not_written") : body,
                isMissing: body.isEmpty
            )
        }
    }

    func details(_ content: ItemContent?) -> [ItemView.Detail] {
        var all: [ItemView.Detail] = []
        func add(_ name: String, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            all.append(ItemView.Detail(caption: reader.words("conferences.field." + name), shown: text))
        }
        switch content {
        case .commitment(let commitment):
            add("owner", reader.side(commitment.owner))
            add("office", commitment.office.map(reader.office))
            add("due", commitment.due.map(reader.date))
        case .contact(let contact):
            add("office", reader.office(contact.office))
            add("post", contact.post)
            add("officer", contact.officer)
            add("phone", contact.phone)
            add("email", contact.email)
            add("languages", contact.languages.map(reader.languageName).joined(separator: " · "))
            add("hours", contact.hours)
            add("valid_from", reader.date(contact.validFrom))
            add("valid_until", contact.validUntil.map(reader.date))
        case .figure(let figure):
            add("source", reader.side(figure.source))
            add("period", reader.date(figure.from) + " – " + reader.date(figure.to))
            add("unit", figure.unit)
        case .agenda(let item):
            add("day", reader.date(item.day))
            add("time", item.from + " – " + item.to)
            add("speaker", reader.side(item.speaker))
        case .paper(let paper):
            add("theme", reader.words("conferences.theme." + paper.theme.rawValue))
            add("side", reader.side(paper.side))
            add("author", paper.author)
        case .delegation(let delegation):
            add("side", reader.side(delegation.side))
            add("administration", delegation.administration.reading(reader.language))
            add("head", delegation.head)
            add("head_post", delegation.headPost.reading(reader.language))
            add("members", delegation.members.joined(separator: "\n"))
            add("offices", delegation.offices.map(reader.office).joined(separator: " · "))
        case .annex, .paragraph, nil: break
        }
        return all
    }

    func byline(_ version: BookItem.Version?) -> String {
        guard let version else { return "" }
        return reader.words(
            "conferences.by",
            ["side": reader.side(version.side), "name": version.author, "when": reader.instant(version.at)]
        )
    }

    func file(_ content: ItemContent?) -> ItemView.FileRowView? {
        let note: FileNote?
        switch content {
        case .annex(let annex): note = annex.file
        case .paper(let paper): note = paper.file
        default: note = nil
        }
        guard let note else { return nil }
        let isHere = shelf.has(note.digest)
        return ItemView.FileRowView(
            fileName: note.name,
            fileSize: reader.format.number(Double(note.size) / 1_024, decimals: 1) + " KiB",
            fileDigest: note.digest.hexadecimal,
            filePath: isHere ? ConsolePath.conferenceFile(conference.id, note.digest.hexadecimal).text : nil
        )
    }
}
