//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Timber of protected species as papers name it.
enum ProtectedSpecies {
    /// The Latin name that a description carries; CITES appendix II.
    static let mark = "Dalbergia"

    /// The description of goods made of it.
    static func description(of text: String) -> String { "\(text) (\(mark) oliveri)" }
}
