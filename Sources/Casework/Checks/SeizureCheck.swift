//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A rule about what a seizure record must say, or can't.
///
/// A check looks at a record and its context only, so that the same record is always judged alike. An **error** is
/// what is missing or can't be; it keeps a record from being complete. A **warning** is what is seldom so: the officer
/// looks again, and may be right.
protocol SeizureCheck: Sendable {
    /// What it may say; each code belongs to one check.
    static var codes: [SeizureFaultCode] { get }

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults)
}
