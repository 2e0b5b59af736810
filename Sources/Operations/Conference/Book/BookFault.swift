//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why an operation of a book, or minutes, cannot be read, with the place, such as `content.vi`.
package enum BookFault: Error, Hashable, Sendable {
    case missing(String)
    case wrong(String)
    case tooLong(String, most: Int)
    /// One side wrote what is the other's to write: its delegation, its figure.
    case notTheirs(String)

    package var place: String {
        switch self {
        case .missing(let place), .wrong(let place), .tooLong(let place, _), .notTheirs(let place): place
        }
    }
}
