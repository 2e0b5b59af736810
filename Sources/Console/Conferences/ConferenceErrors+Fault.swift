//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Operations

extension Fault {
    init(conference error: ConferenceError) {
        switch error {
        case .unknown: self.init(.notFound, "conference-unknown")
        case .exists: self.init(.conflict, "conference-exists")
        case .unknownItem: self.init(.notFound, "conference-unknown")
        case .notYourConference: self.init(.forbidden, "conference-other-office")
        case .alreadyShared: self.init(.conflict, "conference-shared")
        case .incomplete: self.init(.conflict, "conference-incomplete")
        case .fault(.tooLong(let place, let most)):
            self.init(.unprocessableContent, "message-too-much", ["place": place, "most": "\(most)"])
        case .fault(let fault): self.init(.unprocessableContent, "conference-field", ["field": fault.place])
        case .changedMeanwhile: self.init(.conflict, "conference-changed")
        case .untranslated: self.init(.conflict, "conference-untranslated")
        case .signed: self.init(.conflict, "conference-signed")
        case .concluded: self.init(.conflict, "conference-concluded")
        case .notAgreed: self.init(.conflict, "conference-not-agreed")
        case .alreadySigned: self.init(.conflict, "conference-already-signed")
        case .otherDocument: self.init(.conflict, "conference-other-document")
        case .notHead(let expected): self.init(.forbidden, "conference-not-head", ["name": expected])
        case .notSigned: self.init(.conflict, "conference-not-signed")
        case .tooMuch: self.init(.contentTooLarge, "conference-too-much")
        }
    }
}
