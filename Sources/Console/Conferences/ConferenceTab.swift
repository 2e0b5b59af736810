//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A page of a conference's book.
enum ConferenceTab: String, CaseIterable, Sendable {
    case minutes
    case agenda
    case delegations
    case papers
    case commitments
    case figures

    /// As it stands in an address; the first needs no word.
    var queried: String? { self == .minutes ? nil : rawValue }

    init(_ text: String?) { self = text.flatMap(ConferenceTab.init(rawValue:)) ?? .minutes }
}
