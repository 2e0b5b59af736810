//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Hummingbird

/// What a new message begins with, as an address says it.
enum ComposeStart: Hashable, Sendable {
    case type(MessageType)
    case pair(OfficePair)
    case reply(String)
    case ask(HandlingAct)
    case draft(String)
    /// The own message that the new one stands for.
    case replace(String)

    var item: (String, String?) {
        switch self {
        case .type(let type): ("type", type.rawValue)
        case .pair(let pair): ("pair", pair.text)
        case .reply(let id): ("reply", id)
        case .ask(let act): ("ask", act.rawValue)
        case .draft(let id): ("draft", id)
        case .replace(let id): ("replace", id)
        }
    }
}

extension OfficePair {
    /// As forms and addresses write it, `VN-VI>CN-7200`.
    var text: String { from + ">" + to }

    init?(text: String) {
        let sides = text.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2, OfficeCode.isValid(sides[0]), OfficeCode.isValid(sides[1]) else { return nil }
        self.init(from: sides[0], to: sides[1])
    }
}
