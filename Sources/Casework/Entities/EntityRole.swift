//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a person or thing has to do with a case.
package enum EntityRole: String, CaseIterable, Hashable, Sendable, Codable {
    case suspect
    case importer
    case exporter
    case carrier
    case broker
    case driver
    case sender
    case recipient
    case owner
    case witness
    case conveyance
    case used
    case other
}
