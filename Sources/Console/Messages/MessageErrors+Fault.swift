//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Hummingbird

/// How refusals of the exchange are told.
extension Fault {
    init(desk error: DeskError) {
        switch error {
        case .incomplete(let fault): self.init(message: fault)
        case .tooLong: self.init(.contentTooLarge, "message-long")
        case .unknownPartner(let node): self.init(.conflict, "partner-unknown", ["partner": node])
        case .notPaired(let from, let to): self.init(.conflict, "not-paired", ["from": from, "to": to])
        case .noOwnKeys(let office): self.init(.conflict, "own-keys-missing", ["office": office])
        case .noCard(let office): self.init(.conflict, "card-missing", ["office": office])
        case .unknownMessage, .unknownDraft: self.init(.notFound, "message-unknown")
        case .purged: self.init(.gone, "message-purged")
        case .unknownFile: self.init(.notFound, "file-unknown")
        case .fileNotHere(.deleted), .fileNotHere(.over): self.init(.gone, "file-deleted")
        case .fileNotHere: self.init(.conflict, "file-not-here")
        case .closed: self.init(.conflict, "message-closed")
        case .blocked(let act, _): self.init(.forbidden, "handling-blocked", ["act": act.rawValue])
        case .outOfTurn: self.init(.conflict, "out-of-turn")
        case .changedMeanwhile: self.init(.conflict, "draft-changed")
        case .needsEndorsement: self.init(.conflict, "needs-endorsement")
        case .sameOfficer: self.init(.forbidden, "endorse-same-officer")
        case .suite: self.init(.internalServerError, "internal")
        }
    }

    init(message fault: MessageFault) {
        switch fault {
        case .missing(let place): self.init(.unprocessableContent, "message-missing", ["place": place])
        case .wrong(let place, let expected):
            self.init(.unprocessableContent, "message-wrong", ["place": place, "expected": expected])
        case .tooLong(let place, let most), .tooMany(let place, let most):
            self.init(.unprocessableContent, "message-too-much", ["place": place, "most": "\(most)"])
        }
    }

    init(exchangeStore error: ExchangeStoreError) {
        switch error {
        case .unknownPartner(let node): self.init(.conflict, "partner-unknown", ["partner": node])
        case .unknownMessage: self.init(.notFound, "not-found")
        case .notActive(let node, _): self.init(.conflict, "partner-stopped", ["partner": node])
        case .contradiction, .diskFull: self.init(.internalServerError, "internal")
        }
    }

    init(proof error: ProofError) {
        switch error {
        case .unknownMessage: self.init(.notFound, "message-unknown")
        case .notYetCosigned(let node): self.init(.conflict, "proof-not-yet", ["partner": node])
        case .noCard(let office): self.init(.conflict, "card-missing", ["office": office])
        case .contentClosed: self.init(.conflict, "message-closed")
        }
    }

    init(rule error: TravellingRuleError) {
        switch error {
        case .notARule: self.init(.conflict, "not-a-rule")
        case .unreadable(let reason): self.init(.unprocessableContent, "rule-unreadable", ["reason": reason])
        case .expired: self.init(.conflict, "rule-expired")
        case .over: self.init(.conflict, "rule-over")
        case .quota(let most): self.init(.tooManyRequests, "rule-quota", ["most": "\(most)"])
        case .purposeQuota(let most): self.init(.tooManyRequests, "rule-purpose-quota", ["most": "\(most)"])
        case .countsOnly: self.init(.conflict, "rule-counts-only")
        }
    }

    init(attachment error: AttachmentFault) {
        switch error {
        case .tooLarge: self.init(.contentTooLarge, "too-large", ["limit": "\(AttachmentNote.largest >> 20) MiB"])
        case .unknown: self.init(.notFound, "file-unknown")
        case .changed, .unreadable: self.init(.internalServerError, "internal")
        }
    }

    init(exchange error: ExchangeRefusal) {
        switch error {
        case .missing: self.init(.conflict, "exchange-missing")
        default: self.init(.unprocessableContent, error.rawValue)
        }
    }
}
