//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import MerkleLog
import Operations

/// Puts signed minutes into the words of both languages.
struct MinutesSheetWriter: Sendable {
    let renderer: PageRenderer
    let services: ConsoleServices

    func words(_ language: Language) -> Words { Words(renderer.catalogue, language) }

    func reader(_ language: Language) -> ConferenceReader {
        ConferenceReader(
            words: words(language),
            format: LocalFormat(language: language, zoneOffset: services.settings.timeZoneOffset),
            places: services.settings.places,
            today: CalendarDate(nearestDaysSince1970: services.now() / 86_400)
        )
    }

    func texts(_ text: MinuteText, _ isEnglish: Bool) -> MinutesSheet.Texts {
        MinutesSheet.Texts(vi: text.vi, zh: text.zh, english: isEnglish ? text.en : nil)
    }

    func notes(_ content: ItemContent) -> [MinutesSheet.Note] {
        let (vi, zh) = (viewer(.vi).details(content), viewer(.zh).details(content))
        var notes = zip(vi, zh).map { left, right in
            MinutesSheet.Note(
                viName: left.caption,
                zhName: right.caption,
                shown: left.shown == right.shown ? left.shown : left.shown + " / " + right.shown
            )
        }
        if case .annex(let annex) = content {
            notes.append(
                MinutesSheet.Note(
                    viName: words(.vi)("conferences.field.file"),
                    zhName: words(.zh)("conferences.field.file"),
                    shown: annex.file.name + " · SHA-256 " + annex.file.digest.hexadecimal
                )
            )
        }
        return notes
    }

    private func viewer(_ language: Language) -> ItemViewer {
        ItemViewer(
            conference: Conference(id: "", side: "VN", partner: "CN", office: "", otherOffice: ""),
            languages: [.vi, .zh],
            reader: reader(language),
            shelf: services.conferences.files,
            canWrite: false,
            isOpen: false
        )
    }

    func figure(_ item: MinutesDocument.Item, _ isEnglish: Bool) -> MinutesSheet.Figure? {
        guard case .figure(let figure) = item.content else { return nil }
        let verdict =
            "conferences.figure." + (item.isJoint ? "joint" : item.statements.count > 1 ? "differs" : "one_side")
        return MinutesSheet.Figure(
            label: texts(figure.label, isEnglish),
            period: reader(.vi).date(figure.from) + " – " + reader(.vi).date(figure.to),
            values: item.statements.sorted { $0.key > $1.key }.map { side, statement in
                MinutesSheet.Figure.Value(
                    viSide: reader(.vi).side(side),
                    zhSide: reader(.zh).side(side),
                    counted: reader(.vi).decimal(statement.value) + " " + figure.unit,
                    report: statement.report?.hexadecimal,
                    journal: statement.journal.map(String.init)
                )
            },
            viVerdict: words(.vi)(verdict),
            zhVerdict: words(.zh)(verdict)
        )
    }

    /// Nil for a proof without the message that signed.
    func signature(_ bundle: ProofBundle) -> MinutesSheet.Signature? {
        let findings = bundle.verify()
        guard let header = findings.header, let message = findings.message.flatMap({ try? Message($0) }),
            let signOff = message.signOff
        else { return nil }
        let side = EnvelopeHeader.node(of: header.from)
        return MinutesSheet.Signature(
            viSide: reader(.vi).side(side),
            zhSide: reader(.zh).side(side),
            signatory: signOff.approvedBy,
            // By universal time: the two sides have two clocks.
            signedAt: signOff.approvedAt.text,
            message: header.id,
            office: header.from,
            key: bundle.card.signingKey.text,
            logs: bundle.sides.map { side in
                MinutesSheet.Signature.Log(
                    logNode: side.node,
                    entryIndex: "\(side.proof.index)",
                    treeSize: "\(side.proof.checkpoint.size)",
                    rootHash: side.proof.note.text.split(separator: "\n").dropFirst(2).first.map(String.init) ?? ""
                )
            }
        )
    }
}
