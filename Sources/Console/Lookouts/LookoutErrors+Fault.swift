//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Lookouts

/// How refusals about look-outs are told.
extension Fault {
    init(watchlist error: WatchlistRefusal) {
        switch error {
        case .notFrom: self.init(.conflict, "lookouts-state")
        case .sameOfficer: self.init(.forbidden, "lookouts-same-officer")
        case .reasonMissing: self.init(.unprocessableContent, "reason-missing")
        case .empty: self.init(.unprocessableContent, "lookouts-empty")
        case .badID: self.init(.unprocessableContent, "lookouts-id")
        case .overdue: self.init(.conflict, "lookouts-overdue")
        }
    }

    init(lookoutStore error: LookoutStoreError) {
        switch error {
        case .changedMeanwhile: self.init(.conflict, "rule-changed")
        case .unknown: self.init(.notFound, "not-found")
        }
    }
}
