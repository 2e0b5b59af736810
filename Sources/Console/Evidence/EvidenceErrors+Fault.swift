//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Hummingbird
import Officers

extension Fault {
    init(evidence error: EvidenceError) {
        switch error {
        case .changedMeanwhile: self.init(.conflict, "evidence-changed")
        case .unknown: self.init(.notFound, "evidence-unknown")
        case .notAwaited: self.init(.conflict, "evidence-not-awaited")
        case .settled: self.init(.conflict, "evidence-settled")
        case .waiting(let item): self.init(.conflict, "evidence-waiting", ["item": item])
        case .nothing: self.init(.unprocessableContent, "evidence-nothing")
        case .reasonMissing: self.init(.unprocessableContent, "reason-missing")
        case .fileTooLarge(let limit):
            self.init(.contentTooLarge, "evidence-file-large", ["limit": "\(limit >> 20) MiB"])
        case .fileRefused(let refusal): self.init(.unprocessableContent, "evidence-file-\(refusal.rawValue)")
        case .fileChanged: self.init(.unprocessableContent, "evidence-file-changed")
        case .otherPhoto: self.init(.conflict, "evidence-other-photo")
        case .tooManyPhotos(let most):
            self.init(.unprocessableContent, "evidence-many-photos", ["most": "\(most)"])
        case .fileDamaged: self.init(.internalServerError, "evidence-damaged")
        case .shelf: self.init(.internalServerError, "evidence-shelf")
        case .bundleTooLarge: self.init(.conflict, "evidence-bundle-large")
        }
    }

    init(custody error: CustodyError) {
        switch error {
        case .badText(let what): self.init(.unprocessableContent, "custody-text", ["what": what])
        case .badLines: self.init(.unprocessableContent, "evidence-nothing")
        case .wrongParties: self.init(.unprocessableContent, "custody-parties")
        case .witnessMissing: self.init(.unprocessableContent, "custody-witness")
        case .sameSigner: self.init(.unprocessableContent, "custody-same-signer")
        case .ended(let item): self.init(.conflict, "custody-ended", ["item": item])
        case .notHolder(let item, let holder):
            self.init(.conflict, "custody-not-holder", ["item": item, "holder": holder])
        case .itemMoved(let item): self.init(.conflict, "custody-moved", ["item": item])
        case .sealsNotTold(let item): self.init(.unprocessableContent, "custody-seals", ["item": item])
        case .brokenSealNotNoted(let item): self.init(.unprocessableContent, "custody-broken", ["item": item])
        case .timeBackwards: self.init(.unprocessableContent, "custody-time")
        case .wrongSigner, .outOfDate, .unknownKey: self.init(.conflict, "custody-signer")
        case .unknownItem(let item), .itemFromNowhere(let item), .itemTwice(let item), .otherItem(let item),
            .otherTaker(let item):
            self.init(.conflict, "custody-moved", ["item": item])
        case .otherCase, .notNext, .transferTwice: self.init(.conflict, "evidence-changed")
        case .signatureMissing, .badSignature: self.init(.internalServerError, "evidence-damaged")
        }
    }

    init(signing error: SigningError) {
        switch error {
        case .authorityClosed: self.init(.conflict, "signing-closed")
        case .unwritableName(let name): self.init(.conflict, "signing-name", ["name": name])
        case .wrongCertificate: self.init(.internalServerError, "internal")
        }
    }

    /// One of the errors of evidence, custody and signing; nil for any other.
    init?(ofEvidence error: any Error) {
        switch error {
        case let error as EvidenceError: self.init(evidence: error)
        case let error as CustodyError: self.init(custody: error)
        case let error as SigningError: self.init(signing: error)
        case is SigningRefusal: self.init(.unprocessableContent, "signing-password")
        case is CustodyFault: self.init(.internalServerError, "evidence-damaged")
        default: return nil
        }
    }
}
