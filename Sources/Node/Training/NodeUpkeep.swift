//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Exchange
import Foundation
import Journal
package import Logging
import Lookouts
import Persistence
import Rules
import ServiceLifecycle
import Targeting

/// What a running node does by itself: takes a new model into use, scores what other programs imported, lays
/// out columns for back-tests, and trains again when the model has grown old.
package struct NodeUpkeep: Service {
    /// How long it waits before it tries to train again, in seconds.
    private static let trainingPause: Int64 = 600
    /// How often it looks for rules whose time ran out, in seconds.
    private static let rulesPause: Int64 = 600
    /// How often it lays out lines in columns, in seconds.
    private static let columnsPause: Int64 = 300
    private static let journalPage = 2_000
    /// How far back lines are assessed that came before there was a model, in seconds: a week (judgement).
    private static let assessedAtFirst: Int64 = 7 * 86_400

    private let node: Node
    private let logger: Logger
    private let pause: Duration
    private let now: @Sendable () -> Int64

    /// - Parameter pause: how often it looks around.
    package init(
        _ node: Node,
        logger: Logger,
        pause: Duration = .seconds(15),
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime
    ) {
        self.node = node
        self.pause = pause
        self.logger = logger
        self.now = now
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var round = Round()
            while !Task.isCancelled {
                do {
                    try await look(&round)
                } catch is CancellationError {
                    return
                } catch {
                    // A fault of disk or database must not end the console; the next round tries again.
                    logger.error("upkeep failed", metadata: ["error": "\(error)"])
                }
                guard (try? await Task.sleep(for: pause)) != nil else { return }
            }
        }
    }

    /// Lays out what was lodged and found since for back-tests.
    private func layOut(_ round: inout Round) async throws {
        guard round.laidOut.map({ now() - $0 >= Self.columnsPause }) ?? true else { return }
        round.laidOut = now()
        try await node.database.targeting.layOutColumns()
    }

    /// What one look leaves for the next.
    private struct Round {
        var journal: Int64 = -1
        var open: Set<DeclarationLineID> = []
        /// Seconds since 1970 of the last attempt to train.
        var trained: Int64?
        /// Seconds since 1970 of the last look at the rules' last days.
        var looked: Int64?
        /// Seconds since 1970 when lines were laid out in columns last.
        var laidOut: Int64?
    }

    private func look(_ round: inout Round) async throws {
        if try isOld, round.trained.map({ now() - $0 >= Self.trainingPause }) ?? true {
            round.trained = now()
            try await train()
        }
        if let written = try node.writtenModelID(), await node.scoring.modelID != written {
            try await node.loadModel()
            logger.info("model in use", metadata: ["model": "\(written)"])
        }
        try await score(&round)
        try await layOut(&round)
        if round.looked.map({ now() - $0 >= Self.rulesPause }) ?? true {
            round.looked = now()
            if try await node.rules.desk.expire() { try await node.scoring.reloadRules() }
            if try await node.lookouts.desk.expire() { try await node.scoring.reloadLookouts() }
            // The last day of a message counts to its end, by UTC.
            while try await node.database.exchange.purge(before: now() / 86_400, at: Timestamp(seconds: now())) > 0 {}
            try await NominalPurge(cases: node.database.cases, nominal: node.database.nominal)
                .run(on: CalendarDate(nearestDaysSince1970: now() / 86_400), at: now())
            try await node.exchange?.deleteOverdueFiles()
            try await node.exchange?.deleteStrayFiles()
        }
    }

    /// Takes in what another program imported, and scores lines that are still without an assessment since the last
    /// look; younger ones are being scored already.
    private func score(_ round: inout Round) async throws {
        let journal = try await node.database.journal.head().sequence
        guard journal != round.journal || !round.open.isEmpty, let until = await node.scoring.learnedUntil else {
            return
        }
        let open = Set(try await node.database.targeting.unassessed(after: until))
        let isForeign = try await importedElsewhere(after: round.journal)
        if isForeign || !open.isDisjoint(with: round.open) {
            try await node.scoring.catchUp()
            logger.info("took in what was imported elsewhere", metadata: ["lines": "\(open.count)"])
        }
        round.journal = journal
        round.open = open
    }

    /// Whether the command line has imported a file since an entry of the journal.
    private func importedElsewhere(after sequence: Int64) async throws -> Bool {
        guard sequence >= 0 else { return false }
        var last = sequence
        while true {
            let entries = try await node.database.journal.entries(after: last, limit: Self.journalPage)
            guard let end = entries.last else { return false }
            if entries.contains(where: { $0.action == "import.added" && $0.actor.hasPrefix(Node.commandLine) }) {
                return true
            }
            last = end.sequence
        }
    }

    private var isOld: Bool {
        get throws {
            let days = node.configuration.retrainAfterDays
            guard days > 0 else { return false }
            guard let written = node.modelWrittenAt else { return true }
            return now() - written >= Int64(days) * 86_400
        }
    }

    private func train() async throws {
        // Nothing lodged since: nothing to learn.
        let until = await node.scoring.learnedUntil ?? .min
        guard let extent = try await node.database.targeting.extent() else { return try await startUntaught(now()) }
        guard extent.last > until else { return }
        do {
            let model = try await NodeTraining(store: node.database.targeting).train()
            try ModelFile.write(model, to: node.folder.model)
            logger.info("trained", metadata: ["model": "\(model.id)"])
        } catch TargetingError.tooFewFindings(let inspected, let illicit) {
            logger.info(
                "too few findings to train",
                metadata: ["inspected": "\(inspected)", "illicit": "\(illicit)"]
            )
            try await startUntaught(extent.last)
        }
    }

    /// Before the first model rules, look-outs and chance decide.
    ///
    /// - Parameter last: when the last line was lodged, in seconds since 1970.
    private func startUntaught(_ last: Int64) async throws {
        guard await node.scoring.modelID == nil else { return }
        let model = try TargetingModel.untaught(learnedUntil: last - Self.assessedAtFirst)
        try await node.scoring.load(model)
        logger.info("no model yet: rules, look-outs and chance decide")
    }
}

extension NodeUpkeep: CustomStringConvertible {
    /// What a log may say of it: settings and keys stay out.
    package var description: String { "NodeUpkeep" }
}
