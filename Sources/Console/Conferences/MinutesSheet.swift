//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Operations

/// Signed minutes on paper: both languages side by side, who signed, and how anybody can verify it.
struct MinutesSheet: Sendable {
    struct Texts: Sendable {
        let vi: String
        let zh: String
        /// Not `en`: the words of English around it would stand in for one that is missing.
        let english: String?
    }

    struct Paragraph: Sendable {
        let position: String
        let texts: Texts
        let notes: [Note]
    }

    /// A detail with its name in both languages.
    struct Note: Sendable {
        let viName: String
        let zhName: String
        let shown: String
    }

    struct Party: Sendable {
        let administration: Texts
        let headName: String
        let headPost: Texts
        let people: [String]
    }

    struct Figure: Sendable {
        let label: Texts
        let period: String
        let values: [Value]
        let viVerdict: String
        let zhVerdict: String

        struct Value: Sendable {
            let viSide: String
            let zhSide: String
            let counted: String
            let report: String?
            let journal: String?
        }
    }

    struct Signature: Sendable {
        let viSide: String
        let zhSide: String
        let signatory: String
        let signedAt: String
        let message: String
        let office: String
        let key: String
        let logs: [Log]

        struct Log: Sendable {
            let logNode: String
            let entryIndex: String
            let treeSize: String
            let rootHash: String
        }
    }

    let vi: Words
    let zh: Words
    let en: Words
    let hasEnglish: Bool
    let viTitle: String
    let zhTitle: String
    let enTitle: String
    let place: Texts
    let viDays: String
    let zhDays: String
    let parties: [Party]
    let paragraphs: [Paragraph]
    let commitments: [Paragraph]
    let hasCommitments: Bool
    let figures: [Figure]
    let hasFigures: Bool
    let contacts: [Paragraph]
    let hasContacts: Bool
    let annexes: [Paragraph]
    let hasAnnexes: Bool
    let signatures: [Signature]
    let digest: String
    let spokenDigest: String
    let files: [String]

    /// Nil for what is no document.
    init?(_ minutes: MinutesPackage, _ renderer: PageRenderer, _ services: ConsoleServices) {
        guard let document = MinutesDocument(minutes.document), let header = document.header else { return nil }
        let writer = MinutesSheetWriter(renderer: renderer, services: services)
        let isEnglish = header.languages.contains(.en)
        vi = writer.words(.vi)
        zh = writer.words(.zh)
        en = writer.words(.en)
        hasEnglish = isEnglish
        viTitle = writer.reader(.vi).title(header)
        zhTitle = writer.reader(.zh).title(header)
        enTitle = writer.reader(.en).title(header)
        place = writer.texts(header.place, isEnglish)
        viDays = writer.reader(.vi).days(header)
        zhDays = writer.reader(.zh).days(header)
        parties = document.delegations.map { delegation in
            Party(
                administration: writer.texts(delegation.administration, isEnglish),
                headName: delegation.head,
                headPost: writer.texts(delegation.headPost, isEnglish),
                people: delegation.members
            )
        }
        func list(_ kind: ItemContent.Kind) -> [Paragraph] {
            document.items(kind).enumerated().map { place, item in
                Paragraph(
                    position: "\(place + 1)",
                    texts: writer.texts(item.content.text ?? MinuteText(), isEnglish),
                    notes: writer.notes(item.content)
                )
            }
        }
        paragraphs = list(.paragraph)
        commitments = list(.commitment)
        hasCommitments = !commitments.isEmpty
        figures = document.items(.figure).compactMap { writer.figure($0, isEnglish) }
        hasFigures = !figures.isEmpty
        contacts = list(.contact)
        hasContacts = !contacts.isEmpty
        annexes = list(.annex)
        hasAnnexes = !annexes.isEmpty
        signatures = minutes.proofs.compactMap { ProofBundle($0.canonical).flatMap(writer.signature) }
        digest = document.digest.hexadecimal
        spokenDigest = document.digest.spoken
        files = Self.attachments(minutes).map(\.name)
    }

    /// What stands inside the PDF: the text that was signed, to the byte, and the proof of each signature.
    static func attachments(_ minutes: MinutesPackage) -> [PDFAttachments.File] {
        var files = [
            PDFAttachments.File(name: "minutes.json", mediaType: "application/json", bytes: minutes.document)
        ]
        for json in minutes.proofs {
            let side = ProofBundle(json.canonical).map { EnvelopeHeader.node(of: $0.card.office) } ?? "unknown"
            files.append(
                PDFAttachments.File(
                    name: "proof-\(side).json",
                    mediaType: "application/json",
                    bytes: json.canonical
                )
            )
        }
        return files
    }
}
