//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Officers

/// What a role goes to, in the order of its day: what it opens first stands first, the rest folds under "more".
struct Navigation: Sendable {
    struct Entry: Sendable {
        let place: PageRenderer.Place
        let path: ConsolePath
        /// One for each place, whatever the role, so that fingers need not learn anew.
        let key: Character
        let permission: Permission?
    }

    /// How many stand beside one another before the rest is folded, at a desk and on a phone.
    static let mostAtDesk = 7
    static let mostOnPhone = 5

    let entries: [Entry]

    init(_ role: Officer.Role, may: (Permission) -> Bool) {
        let order = Self.order(of: role)
        let rest = Self.all.map(\.place).filter { !order.contains($0) && $0 != .help }
        entries = (order + rest + [.help]).compactMap { place in Self.all.first { $0.place == place } }
            .filter { entry in
                // The desk of messages leads to the partners by itself.
                if entry.place == .partners, may(.seeMessages) { return false }
                // So does the map to the feeds.
                if entry.place == .seaFeeds, may(.seeSea) { return false }
                return entry.permission.map(may) ?? true
            }
    }

    /// How many are shown unfolded where at most some fit: all, or one less and the fold.
    func shown(atMost most: Int) -> Int { entries.count <= most ? entries.count : most - 1 }

    static func order(of role: Officer.Role) -> [PageRenderer.Place] {
        switch role {
        case .analyst: [.today, .rules, .lookouts, .sea, .performance, .imports, .chart]
        case .inspector: [.today, .cases, .evidence, .lookouts]
        case .investigator: [.cases, .chart, .evidence, .sea, .today, .lookouts, .statistics]
        case .contact: [.messages, .today, .lookouts, .cases, .sea, .operations, .conferences]
        case .commander: [.operations, .sea, .cases, .statistics, .conferences, .partners, .performance]
        case .delegation: [.conferences, .statistics, .operations, .partners, .performance]
        case .supervisor: [.today, .cases, .messages, .operations, .sea, .rules, .lookouts]
        case .administrator: [.officers, .registers, .partners, .seaFeeds, .imports, .performance]
        }
    }

    static let all: [Entry] = [
        Entry(place: .today, path: .today(QueueFilter()), key: "1", permission: .seeDeclarations),
        Entry(place: .imports, path: .imports, key: "2", permission: .importDeclarations),
        Entry(place: .rules, path: .rules(show: nil), key: "3", permission: .seeRules),
        Entry(place: .performance, path: .performance, key: "4", permission: .seePerformance),
        Entry(place: .officers, path: .officers, key: "5", permission: .administerOfficers),
        Entry(place: .lookouts, path: .lookouts(text: nil), key: "6", permission: .seeLookouts),
        Entry(place: .messages, path: .messages(MessageListQuery()), key: "7", permission: .seeMessages),
        Entry(place: .partners, path: .partners, key: "8", permission: .seePartners),
        Entry(place: .cases, path: .cases(CaseQuery()), key: "9", permission: .seeCases),
        Entry(place: .chart, path: .chart(ChartQuery()), key: "l", permission: .seeLinkChart),
        Entry(place: .evidence, path: .evidenceWaiting, key: "e", permission: .seeEvidence),
        Entry(place: .operations, path: .operations, key: "o", permission: .seeOperations),
        Entry(place: .sea, path: .sea(.map), key: "m", permission: .seeSea),
        Entry(place: .seaFeeds, path: .sea(.feeds), key: "a", permission: .seeSeaFeeds),
        Entry(place: .conferences, path: .conferences, key: "c", permission: .seeConferences),
        Entry(place: .statistics, path: .reports, key: "f", permission: .seeStatistics),
        Entry(place: .registers, path: .registers, key: "g", permission: .administerNode),
        Entry(place: .help, path: .help, key: "0", permission: nil),
    ]
}
