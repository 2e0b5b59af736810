//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an inspection finds in one goods item.
struct Finding: Sendable {
    enum Outcome: String, Sendable {
        case clean
        case violation
        case seizure
    }

    let outcome: Outcome
    let at: BorderInstant
    /// Nil where nothing was found.
    let theme: FindingTheme?
    /// Additional duty and fines in VND.
    let revenue: Double
}
