//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The desk as one officer has it: messages of the own office alone, or of every office of the node for an officer who
/// serves the whole node.
package struct OfficerDesk: Sendable {
    /// Who sits there.
    package struct Person: Hashable, Sendable {
        package let login: String
        package let name: String
        /// Nil for the whole node.
        package let office: String?

        package init(login: String, name: String, office: String?) {
            self.login = login
            self.name = name.isEmpty ? login : name
            self.office = office
        }
    }

    package let desk: ContactDesk
    let draftStore: any DraftStore
    let releaseStore: any ReleaseRuleStore
    package let person: Person

    package init(_ desk: ContactDesk, drafts: any DraftStore, releaseRules: any ReleaseRuleStore, person: Person) {
        self.desk = desk
        draftStore = drafts
        releaseStore = releaseRules
        self.person = person
    }

    var offices: Set<String>? { person.office.map { [$0] } }

    package func sees(_ office: String) -> Bool { person.office == nil || person.office == office }

    /// Messages of the officer's offices, whatever offices a filter asks for.
    package func letters(_ filter: LetterFilter) async throws -> [StoredLetter] {
        var filter = filter
        filter.offices = offices
        return try await desk.store.letters(filter)
    }

    /// How many requests of the officer's offices have come to each stage.
    package func stages(by terms: DueTerms) async throws -> [DueStage: Int] {
        let time = desk.now()
        let stages = try await desk.store.waiting(dueUntil: time).filter { sees($0.office) }
            .compactMap { terms.stage(of: $0, at: time) }
        return Dictionary(stages.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// - Throws: ``DeskError/unknownMessage(_:)`` also for a message of another office: that there is one is not said.
    package func letter(_ id: String) async throws -> StoredLetter {
        guard let letter = try await desk.store.letter(id), letter.facts.type != .acknowledgement, sees(letter.office)
        else { throw DeskError.unknownMessage(id) }
        return letter
    }

    /// - Throws: ``DeskError/blocked(_:_:)`` for one that its originator took back, or whose last day is over.
    package func read(_ id: String) async throws -> ContactDesk.Read {
        _ = try await letter(id)
        let read = try await desk.read(id)
        if let blocks = try await blocks(on: read)[.read], !blocks.isEmpty { throw DeskError.blocked(.read, blocks) }
        return read
    }

    /// All messages of an exchange of letters, the first first.
    package func thread(of letter: StoredLetter) async throws -> [StoredLetter] {
        try await letters(LetterFilter(thread: letter.facts.thread, limit: 500))
    }

    /// Writes down what the officer has before their eyes.
    package func markSeen(_ letters: [StoredLetter]) async throws {
        let ids = letters.filter { sees($0.office) }.map(\.id)
        try await desk.store.markSeen(ids, by: person.login, at: desk.now())
    }

    package func markRead(_ id: String) async throws {
        _ = try await letter(id)
        try await desk.markRead(id, by: person.login)
    }

    /// What stands in the way of each act on a message.
    package func blocks(on read: ContactDesk.Read) async throws -> [HandlingAct: [HandlingBlock]] {
        try await desk.blocks(on: read)
    }

    /// Notes that content leaves the node's screens, before it does.
    /// - Throws: ``DeskError/blocked(_:_:)`` where the originator has not allowed it.
    package func copy(
        _ id: String,
        to place: LetterCopy.Place,
        target: String = ""
    ) async throws -> ContactDesk.Read {
        let read = try await read(id)
        let blocks = try await blocks(on: read)[place.act] ?? []
        guard blocks.isEmpty else { throw DeskError.blocked(place.act, blocks) }
        let copy = LetterCopy(place, target: target, by: person.login, at: desk.now())
        try await desk.store.note(copy, of: id)
        return read
    }

    /// Notes that a file which came with a message leaves the node, before it does.
    /// - Throws: ``DeskError`` also where the file is not here.
    package func copy(_ id: String, file: String) async throws -> AttachmentNote {
        let read = try await read(id)
        guard let note = read.message.attachments.first(where: { $0.id == file }) else {
            throw DeskError.unknownFile(file)
        }
        let state = try await desk.store.attachments(of: id).first { $0.id == file }?.state ?? .wanted
        guard state == .here || state == .sent else { throw DeskError.fileNotHere(state) }
        _ = try await copy(id, to: .file, target: note.name)
        return note
    }

    /// How the files of a message stand.
    package func files(of id: String) async throws -> [String: StoredAttachment.State] {
        _ = try await letter(id)
        let files = try await desk.store.attachments(of: id)
        return Dictionary(files.map { ($0.id, $0.state) }) { first, _ in first }
    }

    /// Offices that may write to one another now: those whose keys are here, with the paired ones whose cards are known.
    package func pairs() async throws -> [OfficePair] {
        let time = desk.now()
        let own = await desk.keys.offices().filter(sees)
        var pairs: Set<OfficePair> = []
        for partner in try await desk.store.partners() where partner.state != .suspended {
            let theirs = Set(partner.cards.filter { $0.isValid(at: time) }.map(\.office))
            for from in own {
                for to in theirs where desk.isPaired(from, to, time) { pairs.insert(OfficePair(from: from, to: to)) }
            }
        }
        return pairs.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }
}

/// An own office and the office of the partner that it may write to.
package struct OfficePair: Hashable, Sendable {
    package let from: String
    package let to: String

    package init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}
