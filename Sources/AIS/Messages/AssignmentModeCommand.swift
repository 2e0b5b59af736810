//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 16: tells one or two stations in which slots to report, 96 or 144 bits (table 66).
public struct AssignmentModeCommand: MessageContent {
    /// What one station is told.
    public struct Assignment: Hashable, Sendable {
        /// Who is told.
        public let mmsi: UInt32
        /// Slots from now, or reports in ten minutes when the increment is 0.
        public let offset: UInt16
        /// Slots between reports.
        public let increment: UInt16
    }

    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// One or two assignments.
    public var assignments: [Assignment] {
        [40, 92].filter { $0 == 40 || bits.count >= 144 }.map {
            Assignment(mmsi: bits.value($0, 30), offset: bits.value($0 + 30, 12), increment: bits.value($0 + 42, 10))
        }
    }
}
