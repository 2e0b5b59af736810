//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a message is not one of this version, with the place, such as `facts.goods[2].hs`.
package enum MessageFault: Error, Hashable, Sendable {
    case missing(String)
    /// - Parameter expected: what should stand there, in words of the format.
    case wrong(String, expected: String)
    case tooLong(String, most: Int)
    case tooMany(String, most: Int)

    package var place: String {
        switch self {
        case .missing(let place), .wrong(let place, _), .tooLong(let place, _), .tooMany(let place, _): place
        }
    }
}
