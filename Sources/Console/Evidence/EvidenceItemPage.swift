//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence

/// One item with all hands it went through.
struct EvidenceItemPage: Sendable {
    struct Step: Sendable {
        let sequence: String
        let reason: String
        let from: String?
        let to: String?
        let witness: String?
        let at: String
        let place: String
        let seals: String
        let isBroken: Bool
        let newSeals: String?
        let note: String?
        let signatures: [Signature]
        let hash: String
        let journal: String
    }

    struct Signature: Sendable {
        let role: String
        let name: String
        let at: String
        let key: String
        /// How the key came to be, where that is worth knowing.
        let occasion: String?
    }

    struct Try: Sendable {
        let reason: String
        let state: String
        let who: String
        let at: String
        let remark: String?
    }

    let caseNumber: String
    let listPath: String
    let id: String
    let title: String
    let kind: String
    let measure: String?
    let seals: String?
    let takenAt: String
    let takenBy: String
    let place: String
    let coordinates: String?
    let holder: String
    let isEnded: Bool
    let filePath: String?
    let downloadPath: String?
    let pictured: Bool
    let fileType: String?
    let fileSize: String?
    let digest: String?
    let claims: [String]
    let steps: [Step]
    let tries: [Try]
    let waiting: PendingRow?

    init(
        _ standing: CustodyChain.Standing,
        in record: CustodyRecord,
        claims: PhotoClaims?,
        me: String,
        _ say: EvidenceWords
    ) {
        let item = standing.item
        let number = record.caseNumber
        caseNumber = number
        listPath = ConsolePath.evidence(number).text
        id = item.id
        title = item.title
        kind = say.kind(item.kind)
        measure = item.measure.isEmpty ? nil : item.measure
        seals = standing.seals.isEmpty ? nil : standing.seals.joined(separator: ", ")
        takenAt = say.time(item.takenAt)
        takenBy = say.party(item.takenBy)
        place = item.place
        coordinates = item.coordinates.map { "\($0.latitude), \($0.longitude)" }
        holder = say.holder(standing)
        isEnded = standing.isEnded
        let path = ConsolePath.evidenceFile(number, item.id).text
        filePath = item.file == nil ? nil : path
        downloadPath = item.file == nil ? nil : path + "?download=1"
        pictured = item.file.flatMap { MediaType(rawValue: $0.mediaType) }?.isShown ?? false
        fileType = item.file.map { say.words("evidence.type." + $0.mediaType.replacing("/", with: "-")) }
        fileSize = item.file.map { say.size($0.size) }
        digest = item.file?.digest.hexadecimal
        self.claims = claims.map { Self.sentences($0, say) } ?? []
        steps = record.entries.reversed().compactMap { Step($0, item.id, record, say) }
        tries = record.pending.filter { pending in
            [.refused, .withdrawn].contains(pending.state) && pending.transfer.lines.contains { $0.item == item.id }
        }.map { pending in
            Try(
                reason: say.reason(pending.transfer.reason),
                state: say.words("evidence.state." + pending.state.rawValue),
                who: say.party(pending.transfer.signers.last?.party),
                at: say.time(pending.transfer.at),
                remark: pending.remark.isEmpty ? nil : pending.remark
            )
        }
        waiting = record.waiting(with: item.id).map { PendingRow($0, me: me, say) }
    }

    private static func sentences(_ claims: PhotoClaims, _ say: EvidenceWords) -> [String] {
        var sentences: [String] = []
        if let time = claims.takenAt {
            sentences.append(say.words("evidence.claim_time", ["time": time + (claims.offset.map { " " + $0 } ?? "")]))
        }
        if let latitude = claims.latitude, let longitude = claims.longitude {
            sentences.append(say.words("evidence.claim_place", ["place": "\(latitude), \(longitude)"]))
        }
        return sentences
    }
}

extension EvidenceItemPage.Step {
    /// Nil for a transfer without the item.
    fileprivate init?(
        _ entry: CustodyRecord.Entry,
        _ item: String,
        _ record: CustodyRecord,
        _ say: EvidenceWords
    ) {
        let transfer = entry.signed.transfer
        guard let line = transfer.lines.first(where: { $0.item == item }) else { return nil }
        sequence = String(entry.signed.link.sequence)
        reason = say.reason(transfer.reason)
        from = transfer.from.map(say.party)
        to = transfer.to.map(say.party)
        witness = transfer.witness.map(say.party)
        at = say.time(transfer.at)
        place = transfer.place
        let own = record.items.first { $0.id == item }?.seals ?? []
        seals = transfer.reason == .taken && !own.isEmpty ? own.joined(separator: ", ") : say.found(line.found)
        isBroken = line.found == .broken
        newSeals = line.newSeals.isEmpty ? nil : line.newSeals.joined(separator: ", ")
        note = transfer.note.isEmpty ? nil : transfer.note
        signatures = zip(entry.signed.signatures, transfer.signers).map { signature, signer in
            let occasion = record.certificates[signature.keyID]?.occasion
            return .init(
                role: say.words("evidence.role." + signature.role.rawValue),
                name: signer.party.name,
                at: say.time(signature.at),
                key: signature.keyID,
                occasion: occasion == .reset ? say.words("evidence.occasion_reset") : nil
            )
        }
        hash = entry.signed.hash.hexadecimal
        journal = say.format.number(Int(entry.journal.sequence))
    }
}
