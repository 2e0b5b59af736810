//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaBehaviour {
    /// Whether an alert without an end still goes on; others tell of one moment.
    package var lasts: Bool {
        switch self {
        case .gap, .encounter, .darkRendezvous, .loitering, .clonedIdentity, .positionSpoofing, .interference: true
        case .changedIdentity, .falseIdentity, .draughtChange, .approach, .zone, .darkContact, .watched: false
        }
    }
}
