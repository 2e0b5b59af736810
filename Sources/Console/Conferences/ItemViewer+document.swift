//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

extension ItemViewer {
    /// An item of minutes that both sides signed: as it was signed, whatever the book says now.
    func view(_ item: MinutesDocument.Item, _ book: BookItem?, position: Int) -> ItemView {
        var figure: FigureView?
        if case .figure(let definition) = item.content {
            let both = sides.allSatisfy { item.statements[$0] != nil }
            let code = item.isJoint ? "joint" : both ? "differs" : "one_side"
            figure = FigureView(
                stated: sides.map { side in
                    let said = item.statements[side]
                    return FigureView.Stated(
                        statedBy: reader.side(side),
                        statedValue: said.map { reader.decimal($0.value) + " " + definition.unit } ?? "–",
                        statedReport: said?.report?.hexadecimal,
                        statedJournal: said?.journal.map { reader.format.number(Int($0)) },
                        statedAt: nil
                    )
                },
                verdict: reader.words("conferences.figure." + code),
                verdictCode: code,
                statedDigest: "",
                canState: false,
                ownValue: "",
                ownReport: "",
                ownJournal: ""
            )
        }
        return ItemView(
            entry: item.id.text,
            kind: item.content.kind.rawValue,
            position: "\(position)",
            columns: columns(item.content.text),
            details: details(item.content),
            marks: [],
            byline: "",
            rivals: [],
            isDisputed: false,
            isLeaving: false,
            isSettled: true,
            pending: nil,
            canWithdraw: false,
            canWrite: false,
            canMove: false,
            form: nil,
            bases: "",
            historyPath: ConsolePath.conferenceItem(conference.id, item: item.id.text).text,
            historyLabel: book.map(historyLabel) ?? reader.words("conferences.history_plain"),
            file: file(item.content),
            figure: figure,
            progress: item.content.kind == .commitment ? book.map(progress) : nil
        )
    }
}
