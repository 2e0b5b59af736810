//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers

extension Fault {
    init(delegation error: DelegationError) {
        switch error {
        case .unknown: self.init(.notFound, "not-found")
        case .notYours: self.init(.forbidden, "delegation-not-yours")
        case .toSelf: self.init(.unprocessableContent, "delegation-self")
        case .inactive: self.init(.unprocessableContent, "delegation-inactive")
        case .tooMuch: self.init(.forbidden, "delegation-too-much")
        case .administrator: self.init(.forbidden, "delegation-administrator")
        case .period(let days): self.init(.unprocessableContent, "delegation-period", ["days": "\(days)"])
        case .reasonMissing: self.init(.unprocessableContent, "delegation-reason")
        case .overlaps: self.init(.conflict, "delegation-overlaps")
        case .chain: self.init(.forbidden, "delegation-chain")
        case .notNow: self.init(.conflict, "delegation-not-now")
        }
    }
}
