//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The appendix of the Convention on International Trade in Endangered Species that lists a taxon.
package enum CITESAppendix: String, CaseIterable, Hashable, Sendable, Codable {
    case first = "I"
    case second = "II"
    case third = "III"
    /// Not listed.
    case none
}
