//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What passes through a gate.
package enum GateMode: String, Hashable, Sendable, CaseIterable, Codable {
    case road
    case rail
    case sea
    case air

    package var name: Trilingual {
        switch self {
        case .road: Trilingual(vi: "đường bộ", zh: "公路", en: "road")
        case .rail: Trilingual(vi: "đường sắt", zh: "铁路", en: "rail")
        case .sea: Trilingual(vi: "đường biển", zh: "海运", en: "sea")
        case .air: Trilingual(vi: "đường hàng không", zh: "空运", en: "air")
        }
    }
}
