//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What two hit rates say about selection: only intervals that don't overlap say anything.
enum RateComparison: String, Sendable, CaseIterable {
    case better
    case worse
    case open
    case missing

    init(model: HitRate, random: HitRate) {
        guard let model = model.interval, let random = random.interval else {
            self = .missing
            return
        }
        if model.low > random.high {
            self = .better
        } else if model.high < random.low {
            self = .worse
        } else {
            self = .open
        }
    }
}
