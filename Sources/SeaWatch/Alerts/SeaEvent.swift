//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the picture tells whoever keeps alerts.
package enum SeaEvent: Hashable, Sendable {
    case raised(SeaAlert)
    /// The same alert again, with its end or with figures that grew.
    case updated(SeaAlert)

    package var alert: SeaAlert {
        switch self {
        case .raised(let alert), .updated(let alert): alert
        }
    }
}
