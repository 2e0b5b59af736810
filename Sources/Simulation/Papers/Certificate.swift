//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A certificate of origin as attached to a declaration.
struct Certificate: Sendable {
    let number: String
    /// E (ASEAN–China), D (ASEAN), AK (ASEAN–Korea) …
    let form: String
    let issued: BorderDay
}
