//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How far minutes have come.
package enum MinutesStanding: Hashable, Sendable {
    case drafting
    /// Everything is agreed: the document stands, word for word.
    case agreed(MinutesDocument)
    /// One side has signed the document as it stands.
    case signed(MinutesDocument, MinuteSignature)
    /// Both sides have signed one document. It never changes.
    case concluded(MinutesDocument, [MinuteSignature])

    package enum Name: String, CaseIterable, Hashable, Sendable {
        case drafting
        case agreed
        case signed
        case concluded
    }

    package var name: Name {
        switch self {
        case .drafting: .drafting
        case .agreed: .agreed
        case .signed: .signed
        case .concluded: .concluded
        }
    }

    package var document: MinutesDocument? {
        switch self {
        case .drafting: nil
        case .agreed(let document), .signed(let document, _), .concluded(let document, _): document
        }
    }
}
