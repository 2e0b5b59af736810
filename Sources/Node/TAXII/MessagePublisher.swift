//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto
import Customs
package import Exchange
package import Logging
package import Persistence
import STIX
package import TAXII

/// Puts messages into the collections of a node as objects of STIX, and takes them out again.
///
/// It decides anew whenever a message came, was taken back or replaced, when its originator allowed something, when a day
/// ends that matters, and when the node's settings change. Each decision is carried out in one transaction and rests on
/// rows alone, so that deciding twice does nothing and what a crash interrupted is done by the next round.
package struct MessagePublisher: Sendable {
    /// Counted up when the same message makes other objects: then all are decided anew.
    private static let mapping = 1
    private static let readAtOnce = 200
    /// What a transaction that took long had dated before the last look, in seconds.
    static let overlap: Int64 = 60
    /// How far a chain of messages is followed to its first.
    private static let longestChain = 64

    private let desk: ContactDesk
    private let store: SQLTAXIIStore
    private let configuration: TAXIIConfiguration
    private let collections: [StoredLetter.Direction: TAXIICollection]
    private let root: String
    private let settings: String
    private let logger: Logger

    package init(
        _ desk: ContactDesk,
        store: SQLTAXIIStore,
        configuration: TAXIIConfiguration,
        released: TAXIICollection,
        received: TAXIICollection,
        root: String,
        logger: Logger
    ) {
        self.logger = logger
        self.desk = desk
        self.store = store
        self.configuration = configuration
        self.root = root
        collections = [.sent: released, .received: received]
        let parts = [
            "\(Self.mapping)", configuration.offices.sorted().joined(separator: ","),
            configuration.types.sorted().joined(separator: ","), configuration.tlp, "\(configuration.persons)",
        ]
        settings = Base64URL.encode(Array(SHA256.hash(data: Array(parts.joined(separator: "\n").utf8))))
    }

    /// Decides about every message that there are new grounds for.
    /// - Parameter since: only about those that came into the node since then
    /// - Returns: how many decisions were carried out
    @discardableResult
    package func publish(keptSince since: Timestamp? = nil) async throws -> Int {
        // Most nodes give nothing to anybody; they need no row for each message to say so.
        if configuration.offices.isEmpty, try await !store.showsExports() { return 0 }
        var count = 0
        var last: SQLTAXIIStore.ExportCandidate?
        var looked = desk.now()
        while !Task.isCancelled {
            // A walk over all takes long; what is taken back meanwhile does not wait for its end.
            if since == nil, last != nil {
                let recent = Timestamp(seconds: looked.seconds - Self.overlap)
                looked = desk.now()
                count += try await publish(keptSince: recent)
            }
            let found = try await store.exportCandidates(
                settings: settings,
                today: desk.now().seconds / 86_400,
                keptSince: since,
                after: last,
                limit: Self.readAtOnce
            )
            for candidate in found { count += try await publish(candidate.id, depth: 0) }
            guard found.count == Self.readAtOnce else { return count }
            last = found.last
        }
        return count
    }

    /// Decides about one message, about the one that it permits or takes back, and about those that speak of it.
    private func publish(_ id: String, depth: Int) async throws -> Int {
        // A partner may let messages speak of one another in a circle.
        guard depth < 4, let letter = try await desk.store.letter(id), letter.facts.type != .acknowledgement,
            letter.facts.type != .minuteDraft
        else {
            return 0
        }
        var count = 0
        if letter.facts.type == .permission || letter.facts.type == .revocation,
            let read = try? await desk.read(id), let subject = read.message.messageSpokenOf
        {
            count += try await publish(subject, depth: depth + 1)
        }
        guard let step = try await step(for: letter), try await carryOut(step) else { return count }
        for other in try await store.exports(speakingOf: id) { count += try await publish(other, depth: depth + 1) }
        return count + 1
    }

    /// One message that can't be shown must not keep the others out.
    private func carryOut(_ step: ExportStep) async throws -> Bool {
        do {
            return try await store.carryOut(step, at: desk.now())
        } catch ExportFault.unshowable(let reason) {
            logger.warning(
                "a message can't be shown to other tools",
                metadata: ["message": "\(step.letter.id)", "reason": "\(reason)"]
            )
            return try await store.carryOut(step.holding, at: desk.now())
        }
    }

    /// What is to be done about a message; nil where nothing can be decided yet.
    private func step(for letter: StoredLetter) async throws -> ExportStep? {
        guard let collection = collections[letter.direction] else { return nil }
        let standing: ContactDesk.ExportStanding?
        do {
            standing = try await desk.exportStanding(of: letter.id)
        } catch DeskError.closed {
            // The keys of the office are not here.
            return nil
        } catch is DeskError {
            standing = nil
        }
        let unit = try await unit(of: letter, standing?.read.message)
        let before = try await store.exportUnit(unit)
        var act = ExportStep.Act.hold
        if letter.standing == .replaced || letter.facts.type == .revocation {
            act = .leave
        } else if let standing, standing.blocks.isEmpty, letter.facts.type != .watchRevoke,
            configuration.gives(letter.facts.type, of: letter.office, under: standing.handling.trafficLight)
        {
            var message: Message? = standing.read.message
            if message?.handling == nil { message?.handling = standing.handling }
            if !configuration.persons { message = message.flatMap(NominalRelease.withoutPersons) }
            if let message { act = .show(try await showing(message, letter, unit, before)) }
        }
        var grants = standing?.grants
        if grants == nil { grants = try await desk.store.grants(for: letter.id).count }
        return ExportStep(
            letter: letter,
            spoken: standing?.spoken ?? letter,
            grants: grants ?? 0,
            unit: unit,
            collection: collection,
            root: root,
            settings: settings,
            changesOn: standing?.changesOn?.daysSince1970,
            act: act,
            before: before
        )
    }

    private func showing(
        _ message: Message,
        _ letter: StoredLetter,
        _ unit: String,
        _ before: ExportUnit?
    ) async throws -> ExportStep.Showing {
        var answered: String?
        if let earlier = message.inReplyTo, let known = try await desk.store.letter(earlier),
            known.office == letter.office, known.otherOffice == letter.otherOffice,
            let id = try await store.exportUnitID(of: earlier),
            let other = try await store.exportUnit(id), other.state == .shown
        {
            answered = other.subject
        }
        func export(generation: Int64, created: Timestamp, modified: Timestamp) -> STIXExport {
            STIXExport(
                message,
                .init(
                    message: letter.id,
                    from: letter.from,
                    to: letter.to,
                    sent: letter.sent,
                    unit: generation == 0 ? unit : "\(unit) \(generation)",
                    created: created,
                    modified: modified,
                    answered: answered
                )
            )
        }
        var generation = before?.generation ?? 0
        var (created, modified) = (letter.sent, letter.sent)
        if let before, before.state == .shown {
            let same = export(generation: generation, created: before.created, modified: before.modified)
            if before.message == letter.id, Self.digest(of: same) == before.digest {
                return Self.showing(same, generation, before.created, before.modified)
            }
            created = before.created
            let least = before.modified.milliseconds + 1
            let moment = before.message == letter.id ? desk.now() : letter.sent
            modified = Timestamp(milliseconds: max(moment.milliseconds, least))
            // An object that falls away is revoked for good; so that none comes back, all take new ids.
            if !before.objects.isSubset(of: same.objects.map(\.id)) {
                generation += 1
                created = modified
            }
        } else if before?.state == .withdrawn {
            generation += 1
        }
        let export = export(generation: generation, created: created, modified: modified)
        return Self.showing(export, generation, created, modified)
    }

    private static func showing(
        _ export: STIXExport,
        _ generation: Int64,
        _ created: Timestamp,
        _ modified: Timestamp
    ) -> ExportStep.Showing {
        ExportStep.Showing(
            objects: export.objects.map { ($0.id, $0.bytes) },
            commons: export.commons.map(\.bytes),
            subject: export.subject,
            created: created,
            modified: modified,
            generation: generation,
            digest: digest(of: export)
        )
    }

    private static func digest(of export: STIXExport) -> String {
        var hash = SHA256()
        for object in export.objects { hash.update(data: object.bytes) }
        return Base64URL.encode(Array(hash.finalize()))
    }

    /// What a message's objects are known by: the first message of a chain, or the entry of a watch-list. Only the same
    /// office may carry on what it began with another.
    private func unit(of letter: StoredLetter, _ message: Message?) async throws -> String {
        if case .watch(let body) = message?.body {
            return STIXCommons.namespace.uuid("watch \(letter.from) \(letter.to) \(body.entry)")
        }
        if let known = try await store.exportUnitID(of: letter.id) { return known }
        var first = letter
        for _ in 0..<Self.longestChain {
            guard let earlier = first.facts.replaces, let known = try await desk.store.letter(earlier),
                known.direction == letter.direction, known.from == letter.from, known.to == letter.to
            else { break }
            first = known
        }
        return first.id
    }
}
