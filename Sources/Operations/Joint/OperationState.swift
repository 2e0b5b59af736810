//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How far a joint operation has come. There is no way back.
package enum OperationState: String, CaseIterable, Hashable, Sendable, Codable {
    case planned
    case running
    /// Nothing is seized in it any more; its results are put together.
    case evaluating
    case closed

    package var next: OperationState? {
        switch self {
        case .planned: .running
        case .running: .evaluating
        case .evaluating: .closed
        case .closed: nil
        }
    }
}
