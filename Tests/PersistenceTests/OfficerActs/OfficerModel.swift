//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// What officers of two nodes may do and see, told a second time from the protocol's document, without a database.
struct OfficerModel {
    struct Officer: Hashable {
        let login: String
        let node: String
        /// Nil for the whole node.
        let office: String?

        func sees(_ code: String) -> Bool { code.hasPrefix(node + "-") && (office == nil || office == code) }
    }

    struct Letter {
        let id: String
        let from: String
        let to: String
        let type: MessageType
        let text: String
        let handling: Handling?
        var inReplyTo: String?
        var effect: Effect?
        var isDelivered = false
        var isRevoked = false
        var isRead = false
        var purgedAt: Set<String> = []
        var grants: [HandlingGrant] = []

        func isOwn(_ node: String) -> Bool { from.hasPrefix(node + "-") }
    }

    enum Effect {
        case revoke(String)
        case grant(String, HandlingGrant)
    }

    struct Draft {
        let id: String
        var from: String
        var to: String
        var author: String
        var version: Timestamp
        var isWaiting = false
        var letter: Letter
        var needsEndorsement: Bool
    }

    private(set) var letters: [String: Letter] = [:]
    /// In the order in which they were sent.
    private(set) var order: [String] = []
    private var undelivered: [String] = []
    /// How many letters each office has in its lists.
    private var counts: [String: Int] = [:]
    var drafts: [String: Draft] = [:]
    var today: CalendarDate

    init(today: CalendarDate) { self.today = today }

    // What happens.

    mutating func send(_ letter: Letter) {
        letters[letter.id] = letter
        order.append(letter.id)
        undelivered.append(letter.id)
        counts[letter.from, default: 0] += 1
    }

    /// Everything arrives and does what it does.
    mutating func deliver() {
        for id in undelivered {
            letters[id]?.isDelivered = true
            guard let letter = letters[id] else { continue }
            counts[letter.to, default: 0] += 1
            switch letter.effect {
            case .revoke(let target):
                guard isBetweenTheSame(letter, target), letters[target]?.purgedAt.contains(node(letter.to)) == false
                else {
                    continue
                }
                letters[target]?.isRevoked = true
            case .grant(let target, let grant):
                if isBetweenTheSame(letter, target) { letters[target]?.grants.append(grant) }
            case nil: continue
            }
        }
        undelivered = []
    }

    /// Nobody but the office that sent a message, to the office that has it, takes it back or allows anything.
    private func isBetweenTheSame(_ letter: Letter, _ target: String) -> Bool {
        guard let other = letters[target], other.isDelivered else { return false }
        return other.from == letter.from && other.to == letter.to
    }

    mutating func purge() {
        for id in order {
            guard let letter = letters[id], let last = letter.handling?.useBy, last < today, letter.isDelivered else {
                continue
            }
            letters[id]?.purgedAt = ["VN", "CN"]
        }
    }

    mutating func markRead(_ id: String) { letters[id]?.isRead = true }

    // What may be.

    private func node(_ office: String) -> String { String(office.prefix(2)) }

    /// Whether an officer's lists have a letter at all.
    func isListed(_ id: String, _ officer: Officer) -> Bool {
        guard let letter = letters[id] else { return false }
        return letter.isOwn(officer.node) ? officer.sees(letter.from) : letter.isDelivered && officer.sees(letter.to)
    }

    func listed(_ officer: Officer) -> Int { counts.reduce(0) { $0 + (officer.sees($1.key) ? $1.value : 0) } }

    func isOwn(_ id: String, _ officer: Officer) -> Bool { letters[id]?.isOwn(officer.node) ?? false }

    /// Whether an officer may do something with a letter's content.
    func may(_ act: HandlingAct, _ id: String, _ officer: Officer) -> Bool {
        guard isListed(id, officer), let letter = letters[id], !letter.purgedAt.contains(officer.node) else {
            return false
        }
        if letter.isOwn(officer.node) { return true }
        return isAllowed(.read, letter) && isAllowed(act, letter)
    }

    private func isAllowed(_ act: HandlingAct, _ letter: Letter) -> Bool {
        if letter.isRevoked { return false }
        var handling = letter.handling
        if handling == nil, letter.type == OfficerActRun.unknown {
            handling = Handling(codes: [.h2], trafficLight: .red, actions: .red)
        }
        guard let handling else { return true }
        if let last = handling.useBy, last < today { return false }
        for grant in letter.grants where grant.acts.contains(act) {
            if let until = grant.until, until < today { continue }
            return true
        }
        switch act {
        case .read: return true
        case .print, .export, .forward:
            return handling.codes == [.h0] && handling.trafficLight != .red
        case .disclose, .evidence:
            return handling.codes == [.h0] && handling.trafficLight != .red && handling.trafficLight != .amberStrict
        case .lookUp: return handling.actions != .red
        case .intervene: return handling.actions == .green || handling.actions == .clear
        case .otherPurpose: return false
        }
    }
}
