//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Journal
import LinkChart
import Persistence

/// What opened messages tell of parties, conveyances and papers, on its way into the chart.
///
/// It follows the journal: whatever happens to a message has an entry, and the message is read anew. A message that may
/// not be looked up, was revoked, replaced or purged, takes its links along.
struct MessageFeed: ChartFeed {
    private static let entriesAtOnce = 1_000

    let name = "messages"
    let desk: ContactDesk
    let store: SQLExchangeStore
    let journal: SQLJournalReader
    let links: MessageLinks

    func next(after mark: String?, limit: Int) async throws -> ChartPortion {
        let start = mark.flatMap { Int64($0) } ?? 0
        let entries = try await journal.entries(after: start, limit: Self.entriesAtOnce)
        var ids: [String] = []
        for entry in entries where entry.action.hasPrefix("exchange.") { ids.append(entry.subject) }
        let openings = entries.filter { $0.action == "exchange.opened" }.map(\.sequence)
        if !openings.isEmpty { ids += try await store.opened(at: openings) }
        // What was opened before the node followed its journal.
        if mark == nil { ids += try await store.allLetters() }
        var records: [ChartSource: ChartRecord] = [:]
        var removed: Set<ChartSource> = []
        var met: Set<String> = []
        while let id = ids.popLast() {
            guard met.insert(id).inserted else { continue }
            guard let letter = try await desk.store.letter(id) else { continue }
            // What a message takes back, permits or stands for changes with it.
            ids += [letter.facts.inReplyTo, letter.facts.replaces, try await subject(of: letter)].compactMap(\.self)
            let source = ChartSource(.message, id)
            if let record = try await record(of: letter) {
                records[source] = record
            } else {
                removed.insert(source)
            }
        }
        return ChartPortion(
            records: Array(records.values),
            removed: Array(removed),
            mark: entries.last.map { "\($0.sequence)" } ?? mark ?? "",
            isLast: entries.count < Self.entriesAtOnce
        )
    }

    /// The message that this one takes back or permits more of.
    private func subject(of letter: StoredLetter) async throws -> String? {
        guard letter.facts.type == .revocation || letter.facts.type == .permission else { return nil }
        do {
            switch try await desk.read(letter.id).message.body {
            case .revocation(let message, _): return message
            case .permission(let body): return body.message
            default: return nil
            }
        } catch is DeskError {
            return nil
        }
    }

    /// Nil for a message whose links must not be there.
    private func record(of letter: StoredLetter) async throws -> ChartRecord? {
        switch letter.standing {
        case .revoked, .replaced, .unreadable, .purged: return nil
        case .open, .partlyAnswered, .answered, .refused, .closed: break
        }
        do {
            guard try await desk.blocks(.lookUp, on: letter.id, for: nil).isEmpty else { return nil }
            return links.record(of: try await desk.read(letter.id).message, letter)
        } catch is DeskError {
            // Closed for want of a key, or of an unknown form: nothing is known of it.
            return nil
        }
    }
}
