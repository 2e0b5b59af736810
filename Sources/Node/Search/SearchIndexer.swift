//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Journal
import Logging
import Persistence
import Search

/// Brings what is new into the index and takes out what may no longer be found.
///
/// Each step is one transaction with the position behind it, so a crash neither loses nor doubles anything, and two
/// programs may do it at the same time.
package struct SearchIndexer: Sendable {
    private static let declarationSource = "declarations"
    private static let messageSource = "messages"
    private static let caseSource = "cases"
    private static let declarationsAtOnce = 500
    private static let messagesAtOnce = 100
    private static let entriesAtOnce = 500
    /// Messages that come at the same time may be stored out of order, in milliseconds.
    private static let overlap: Int64 = 600_000
    /// After so many the index is put in order.
    private static let manyDocuments = 50_000

    let analyzer: SearchAnalyzer
    let store: any SearchStore
    let feed: SQLSearchFeed
    let messages: MessageSearch?
    let cases: CaseSearch
    let journal: SQLJournalReader

    /// Does all there is to do.
    /// - Parameters:
    ///   - lookingAgain: whether messages that could not be opened before are tried again.
    ///   - progress: called with the number of documents so far.
    /// - Returns: how many documents were written or taken out.
    @discardableResult
    package func catchUp(
        lookingAgain: Bool,
        _ progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Int {
        if try await store.signature() != analyzer.signature { try await store.begin(signature: analyzer.signature) }
        var count = 0
        func note(_ more: Int) {
            count += more
            if more > 0 { progress(count) }
        }
        // What must go goes first.
        while !Task.isCancelled, let gone = try await removeMessages() { note(gone) }
        try await addMessages(lookingAgain: lookingAgain, note)
        while !Task.isCancelled, let added = try await addCases() { note(added) }
        while !Task.isCancelled, let added = try await addDeclarations() { note(added) }
        if count >= Self.manyDocuments { try await store.settle() }
        return count
    }

    /// Makes the index anew.
    package func reindex(_ progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        try await store.begin(signature: analyzer.signature)
        return try await catchUp(lookingAgain: true, progress)
    }

    private func addDeclarations() async throws -> Int? {
        let before = try await store.position(of: Self.declarationSource)
        let position = before.flatMap(DeclarationSteps.position) ?? .start
        guard let next = try await feed.declarations(after: position, limit: Self.declarationsAtOnce) else {
            return nil
        }
        let documents = DeclarationSearch.documents(of: next.batch).map(analyzer.keyed)
        let text = DeclarationSteps.text(next.position)
        try await store.apply(
            SearchChanges(
                documents: documents,
                position: .init(source: Self.declarationSource, before: before, text: text)
            )
        )
        return documents.count
    }

    private func addMessages(lookingAgain: Bool, _ note: (Int) -> Void) async throws {
        guard let messages else { return }
        let known = try await store.position(of: Self.messageSource)
        let since = lookingAgain ? 0 : max(0, (known.flatMap { Int64($0) } ?? 0) - Self.overlap)
        var last = SQLSearchFeed.KeptMessage(id: "", kept: since)
        var before = known
        while !Task.isCancelled {
            let found = try await feed.messagesToAdd(after: last, limit: Self.messagesAtOnce)
            guard let end = found.last else { return }
            var documents: [KeyedDocument] = []
            for message in found {
                guard let document = try await messages.document(message.id) else { continue }
                documents.append(analyzer.keyed(document))
            }
            let text = "\(max(end.kept, before.flatMap { Int64($0) } ?? 0))"
            if !documents.isEmpty || text != before {
                let position = SearchChanges.Position(source: Self.messageSource, before: before, text: text)
                try await store.apply(SearchChanges(documents: documents, position: position))
            }
            note(documents.count)
            (last, before) = (end, text)
        }
    }

    /// Follows the journal: a case is read anew whatever happened to it.
    private func addCases() async throws -> Int? {
        let before = try await store.position(of: Self.caseSource)
        let entries = try await journal.entries(
            after: before.flatMap { Int64($0) } ?? 0,
            limit: Self.entriesAtOnce
        )
        guard let last = entries.last else { return nil }
        var changes = SearchChanges()
        for number in Set(entries.filter { $0.action.hasPrefix("case.") }.compactMap { CaseNumber($0.subject) }) {
            if let document = try await cases.document(number) {
                changes.documents.append(analyzer.keyed(document))
            } else {
                changes.removed.append(SearchHit(kind: .casework, id: number.text))
            }
        }
        changes.position = .init(source: Self.caseSource, before: before, text: "\(last.sequence)")
        try await store.apply(changes)
        return changes.documents.count + changes.removed.count
    }

    private func removeMessages() async throws -> Int? {
        let gone = try await feed.messagesToRemove(limit: Self.messagesAtOnce)
        if gone.isEmpty { return nil }
        try await store.apply(SearchChanges(removed: gone.map { SearchHit(kind: .message, id: $0) }))
        return gone.count
    }
}

/// A position among declarations as the index keeps it.
enum DeclarationSteps {
    static func text(_ position: SQLSearchFeed.DeclarationPosition) -> String {
        "\(position.sequence)" + (position.number.map { " " + $0 } ?? "")
    }

    static func position(_ text: String) -> SQLSearchFeed.DeclarationPosition? {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let sequence = parts.first.flatMap({ Int64($0) }) else { return nil }
        return .init(sequence: sequence, number: parts.count > 1 ? String(parts[1]) : nil)
    }
}
