//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Targeting

extension Fault {
    init(finding error: FindingError) {
        switch error {
        case .themeMissing: self.init(.unprocessableContent, "theme-missing")
        case .revenueOutOfRange: self.init(.unprocessableContent, "revenue-range")
        case .remarkTooLong: self.init(.unprocessableContent, "remark-long")
        case .unknownLine(let line): self.init(.notFound, "unknown-line", ["number": line.written(severalItems: true)])
        case .alreadyRecorded(let line):
            self.init(.conflict, "already-recorded", ["number": line.written(severalItems: true)])
        }
    }

    init(scoring error: ScoringError) {
        switch error {
        case .noModel: self.init(.serviceUnavailable, "no-model", retryAfter: 60)
        case .notReady: self.init(.serviceUnavailable, "not-ready", retryAfter: 5)
        }
    }
}

extension Fault {
    init(override error: OverrideError) {
        switch error {
        case .sameLane: self.init(.unprocessableContent, "same-lane")
        case .reasonMissing: self.init(.unprocessableContent, "reason-missing")
        case .reasonTooLong: self.init(.unprocessableContent, "reason-long")
        case .alreadyInspected: self.init(.conflict, "lane-inspected")
        case .notAssessed: self.init(.notFound, "lane-not-assessed")
        }
    }
}
