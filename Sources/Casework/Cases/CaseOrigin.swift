//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What a case was opened from. Each opens one case, however often it is tried.
package enum CaseOrigin: Hashable, Sendable, Codable {
    /// The finding of an inspection.
    case finding(declaration: String, item: Int)
    /// A line that a watch-list named.
    case lookout(list: String, entry: String, declaration: String, item: Int)
    /// A message of the partner.
    case message(String)
    /// An alert of the watch at sea.
    case seaAlert(String)
    /// Typed by an officer; the id is made once for the form, or by the phone that kept the draft.
    case hand(String)
    /// An older case book; the office and what the case is known by there.
    case book(String)
    /// Split off from another case; the id is made once for the form.
    case split(from: CaseNumber, String)

    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case finding
        case lookout
        case message
        case seaAlert = "sea_alert"
        case hand
        case book
        case split
    }

    package var kind: Kind {
        switch self {
        case .finding: .finding
        case .lookout: .lookout
        case .message: .message
        case .seaAlert: .seaAlert
        case .hand: .hand
        case .book: .book
        case .split: .split
        }
    }

    /// What it is told apart by among those of its kind.
    package var key: String {
        switch self {
        case .finding(let declaration, let item): "\(declaration)/\(item)"
        case .lookout(let list, let entry, let declaration, let item): "\(list)/\(entry)/\(declaration)/\(item)"
        case .message(let id), .seaAlert(let id), .hand(let id), .book(let id): id
        case .split(let number, let id): "\(number)/\(id)"
        }
    }

    /// The line of a declaration that it is about.
    package var line: DeclarationLineID? {
        switch self {
        case .finding(let declaration, let item), .lookout(_, _, let declaration, let item):
            DeclarationLineID(declarationNo: declaration, itemNo: item)
        default: nil
        }
    }
}
