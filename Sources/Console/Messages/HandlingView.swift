//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// What the originator of a message allows, act by act.
struct HandlingRow: Sendable {
    let code: String
    let act: String
    let isAllowed: Bool
    let reasons: [String]
    /// Where to ask the originator; nil where asking cannot help.
    let askPath: String?

    static func rows(
        of message: String,
        _ blocks: [HandlingAct: [HandlingBlock]],
        canWrite: Bool,
        _ reader: LetterReader
    ) -> [HandlingRow] {
        HandlingAct.allCases.compactMap { act in
            guard let blocks = blocks[act] else { return nil }
            let ask: [ComposeStart] = [.type(.request), .reply(message), .ask(act)]
            return HandlingRow(
                code: act.rawValue,
                act: reader.words("messages.act." + act.rawValue),
                isAllowed: blocks.isEmpty,
                reasons: blocks.map { reason($0, reader) },
                askPath: canWrite && !blocks.isEmpty && blocks.allSatisfy(\.canBeLifted)
                    ? ConsolePath.newMessage(ask).text : nil
            )
        }
    }

    static func reason(_ block: HandlingBlock, _ reader: LetterReader) -> String {
        let words = reader.words
        switch block {
        case .code(let code):
            return words("messages.block.code", ["code": code.rawValue])
        case .trafficLight(let light):
            return "TLP:\(light.rawValue). " + words("messages.tlp." + light.rawValue)
        case .actions(let actions):
            return "PAP:\(actions.rawValue). " + words("messages.pap." + actions.rawValue)
        case .useBy(let date): return words("messages.block.use_by", ["date": reader.date(date)])
        case .revoked: return words("messages.block.revoked")
        case .purpose: return words("messages.block.purpose")
        case .office: return words("messages.block.office")
        }
    }
}

extension HandlingBlock {
    /// Whether a permission of the originator would help.
    fileprivate var canBeLifted: Bool {
        switch self {
        case .code, .trafficLight, .actions, .purpose: true
        case .useBy, .revoked, .office: false
        }
    }
}
