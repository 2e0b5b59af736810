//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension VesselIdentity {
    /// Identities of one number that stay, the newest. A vessel changes its name a few times in its life; a transmitter
    /// that says another with each message must not fill a disk, nor make each telling dearer than the one before.
    package static let mostKept = 100
}
