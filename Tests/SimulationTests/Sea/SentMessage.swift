//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation

/// A transmission, however many stations heard it.
struct SentMessage: Hashable {
    let mmsi: UInt32
    let sentAt: Int64
    let isPosition: Bool

    init(_ message: SeaTransmission) {
        mmsi = message.mmsi
        sentAt = message.sentAt
        if case .position = message.body { isPosition = true } else { isPosition = false }
    }
}
