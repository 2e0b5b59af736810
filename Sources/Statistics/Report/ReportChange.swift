//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What became of a figure since the period before.
package enum ReportChange: Hashable, Sendable {
    /// Neither then nor now.
    case nothing
    /// There was none before, so no share can be told.
    case new
    /// The change as a share of what was before.
    case share(Double)
    /// A figure is missing, or corrections put one below zero that a share would stand on.
    case untold

    package init(now: ExactNumber?, before: ExactNumber?) {
        guard let now, let before else {
            self = .untold
            return
        }
        if before == .zero, now >= .zero {
            self = now == .zero ? .nothing : .new
        } else if before <= .zero {
            self = .untold
        } else {
            self = .share((now - before).double / before.double)
        }
    }
}
