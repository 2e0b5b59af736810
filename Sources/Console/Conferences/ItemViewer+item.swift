//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

extension ItemViewer {
    /// - Parameter position: from 1, among those of its kind.
    func view(_ item: BookItem, position: Int) -> ItemView {
        let content = item.isDisputed ? nil : item.content ?? item.lastContent
        let isOwn = !item.kind.hasOwner || item.id.side == conference.side
        let mayWrite = canWrite && isOwn && (isOpen || !item.kind.isNegotiated && item.kind != .delegation)
        let head = item.heads.last
        let isComplete = item.content?.isComplete ?? true
        let own = item.isAgreed(by: conference.side)
        let mayAgree = canWrite && isOpen && item.kind.isNegotiated && !item.isDisputed && !own && isComplete
        let entered = (item.content ?? item.lastContent).map(ItemForm.entered) ?? [:]
        return ItemView(
            entry: item.id.text,
            kind: item.kind.rawValue,
            position: "\(position)",
            columns: item.isDisputed ? [] : columns(content?.text),
            details: item.isDisputed ? [] : details(content),
            marks: item.kind.isNegotiated ? sides.map { mark(item, $0) } : [],
            byline: item.isDisputed ? "" : byline(head),
            rivals: item.isDisputed ? item.heads.map(rival) : [],
            isDisputed: item.isDisputed,
            isLeaving: item.isLeaving,
            isSettled: item.isSettled(for: conference.sides),
            pending: mayAgree
                ? head.map { ItemView.Pending(version: $0.id.text, sha256: $0.digest.hexadecimal) } : nil,
            canWithdraw: canWrite && isOpen && item.kind.isNegotiated && own,
            canWrite: mayWrite,
            canMove: mayWrite && item.kind != .delegation,
            form: mayWrite
                ? ItemForm(
                    item.kind,
                    prefix: item.id.text,
                    entered: entered,
                    conference: conference,
                    languages: languages,
                    reader
                ) : nil,
            bases: item.heads.map(\.id.text).joined(separator: " "),
            historyPath: ConsolePath.conferenceItem(conference.id, item: item.id.text).text,
            historyLabel: historyLabel(item),
            file: file(content),
            figure: item.kind == .figure && !item.isDisputed ? figure(item) : nil,
            progress: item.kind == .commitment ? progress(item) : nil
        )
    }

    func historyLabel(_ item: BookItem) -> String {
        let versions = reader.format.number(item.versions.count)
        if item.comments.isEmpty { return reader.words("conferences.history", ["versions": versions]) }
        return reader.words(
            "conferences.history_and_comments",
            ["versions": versions, "comments": reader.format.number(item.comments.count)]
        )
    }

    private func rival(_ version: BookItem.Version) -> ItemView.Rival {
        ItemView.Rival(
            byline: byline(version),
            rivalColumns: columns(version.content?.text),
            rivalDetails: details(version.content),
            isEnd: version.content == nil
        )
    }

    private func mark(_ item: BookItem, _ side: String) -> ItemView.Mark {
        let mark = item.agreed[side]
        let words = ["side": reader.side(side)]
        let isEnd = item.isLeaving
        let key =
            mark == nil ? "conferences.not_agreed_by" : isEnd ? "conferences.end_agreed_by" : "conferences.agreed_by"
        return ItemView.Mark(
            code: mark == nil ? "open" : "done",
            said: reader.words(key, words),
            hint: mark.map { "\($0.author), \(reader.instant($0.at))" } ?? ""
        )
    }

    private func figure(_ item: BookItem) -> FigureView {
        let isJoint = item.isJoint(for: conference.sides)
        let both = sides.allSatisfy { item.statements[$0] != nil }
        var unit = ""
        if case .figure(let figure)? = item.content { unit = figure.unit }
        return FigureView(
            stated: sides.map { side in
                let said = item.statements[side]
                return FigureView.Stated(
                    statedBy: reader.side(side),
                    statedValue: said.map { reader.decimal($0.statement.value) + " " + unit } ?? "–",
                    statedReport: said?.statement.report?.hexadecimal,
                    statedJournal: said?.statement.journal.map { reader.format.number(Int($0)) },
                    statedAt: said.map { reader.instant($0.at) }
                )
            },
            verdict: reader.words("conferences.figure." + (isJoint ? "joint" : both ? "differs" : "one_side")),
            verdictCode: isJoint ? "joint" : both ? "differs" : "one_side",
            statedDigest: item.heads.last?.digest.hexadecimal ?? "",
            canState: canWrite && isOpen && item.content != nil,
            ownValue: item.statements[conference.side]?.statement.value ?? "",
            ownReport: item.statements[conference.side]?.statement.report?.hexadecimal ?? "",
            ownJournal: item.statements[conference.side]?.statement.journal.map(String.init) ?? ""
        )
    }

    func progress(_ item: BookItem) -> ProgressView {
        let last = item.progress.last
        let state = last?.progress.state ?? .open
        return ProgressView(
            progressCode: state.rawValue,
            progressState: reader.words("conferences.progress." + state.rawValue),
            progressNote: last?.progress.note ?? "",
            progressBy: last.map {
                reader.words(
                    "conferences.by",
                    ["side": reader.side($0.id.side), "name": $0.author, "when": reader.instant($0.at)]
                )
            },
            canReport: canWrite,
            progressChoices: CommitmentProgress.State.allCases.map {
                SelectChoice(
                    value: $0.rawValue,
                    label: reader.words("conferences.progress." + $0.rawValue),
                    isChosen: $0 == state
                )
            }
        )
    }
}

/// A figure as both sides state it.
struct FigureView: Sendable {
    struct Stated: Sendable {
        let statedBy: String
        let statedValue: String
        let statedReport: String?
        let statedJournal: String?
        let statedAt: String?
    }

    let stated: [Stated]
    let verdict: String
    let verdictCode: String
    let statedDigest: String
    let canState: Bool
    let ownValue: String
    let ownReport: String
    let ownJournal: String
}

/// How far a commitment has come.
struct ProgressView: Sendable {
    let progressCode: String
    let progressState: String
    let progressNote: String
    let progressBy: String?
    let canReport: Bool
    let progressChoices: [SelectChoice]
}
