//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// By what means goods were moved when they were seized.
package enum SeizureMode: String, CaseIterable, Hashable, Sendable, Codable {
    case road
    case rail
    case sea
    case air
    case mail
    case express
    case pedestrian
    case pipeline
}
