//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Operations

/// What can be signed, who signed, and what may be done.
struct SigningView: Sendable {
    struct Signed: Sendable {
        let signedBy: String
        let signedFor: String
        let signedAt: String
        let signedMessage: String
        let isOnItsWay: Bool
    }

    let spokenDigest: String
    let fullDigest: String
    let signatures: [Signed]
    let hasSignatures: Bool
    /// Who may sign, where the reader is not that officer.
    let signatory: String?
    let canSign: Bool
    let signPath: String
    let retractPath: String?
    /// That the own signature stands on words that have changed since.
    let isStale: Bool
    let isConcluded: Bool
    let pdfPath: String
    let packagePath: String

    init?(
        _ conference: Conference,
        _ standing: MinutesStanding,
        officer: String,
        maySign: Bool,
        _ reader: ConferenceReader
    ) {
        let own = conference.ownSignature
        let document = standing.document
        guard document != nil || own != nil else { return nil }
        var isStale = false
        var all: [MinuteSignature] = []
        switch standing {
        case .concluded(_, let signatures): all = signatures
        case .signed(_, let signature): all = [signature]
        default: break
        }
        if let own, standing.name != .concluded, document?.digest != own.digest {
            isStale = true
            all = [own]
        }
        isConcluded = standing.name == .concluded
        fullDigest = document?.digest.hexadecimal ?? ""
        spokenDigest = document?.digest.spoken ?? ""
        signatures = all.map { signature in
            Signed(
                signedBy: signature.name,
                signedFor: reader.side(signature.side),
                signedAt: reader.instant(signature.at),
                signedMessage: signature.id,
                isOnItsWay: !signature.isSent
            )
        }
        hasSignatures = !all.isEmpty
        let head = document?.delegations.first { $0.side == conference.side }?.head ?? ""
        let isOpen = !isConcluded && own == nil && document != nil && conference.isShared
        canSign = isOpen && maySign && head == officer.asWritten
        signatory = isOpen && !canSign ? reader.words("conferences.signed_by_head", ["name": head]) : nil
        signPath = ConsolePath.conferenceStep(conference.id, "sign").text
        retractPath =
            maySign && own != nil && !isConcluded ? ConsolePath.conferenceStep(conference.id, "retract").text : nil
        self.isStale = isStale
        pdfPath = ConsolePath.conferenceStep(conference.id, "minutes.pdf").text
        packagePath = ConsolePath.conferenceStep(conference.id, "minutes.json").text
    }
}
