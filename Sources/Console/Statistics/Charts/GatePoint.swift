//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A gate on a map.
struct GatePoint: Sendable {
    let name: String
    let latitude: Double
    let longitude: Double
    let value: Double
    let text: String
    let isApproximate: Bool
}
