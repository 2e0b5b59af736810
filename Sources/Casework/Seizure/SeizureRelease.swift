//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What of the record may be told to whom.
package struct SeizureRelease: Hashable, Sendable, Codable {
    /// The Traffic Light Protocol's word, `AMBER`; nil while nothing may go.
    package var handling: String?
    /// The codes of offices.
    package var offices: [String]

    package init(handling: String? = nil, offices: [String] = []) {
        self.handling = handling
        self.offices = offices
    }
}
