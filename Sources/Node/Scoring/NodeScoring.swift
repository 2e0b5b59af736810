//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
package import Customs
import Intake
import Logging
import Lookouts
import Rules
import Synchronization
package import Targeting

/// What a running node scores by: a model, and everything lodged and found since it was trained.
///
/// Scoring itself is quick and happens here, one batch after the other; what takes long, reading years of lines or
/// waiting for the disk, happens outside while others go on.
package actor NodeScoring: ScoringService {
    /// The actor of entries that the node makes by itself.
    package static let actor = "scoring"

    private let store: any TargetingStore
    private let archive: any DeclarationArchive
    private let policy: SelectionPolicy
    private let dayOffset: Int64
    private let now: @Sendable () -> Int64
    private let rules: LiveRulesBuild
    private let lookouts: LookoutBuild
    /// What the active look-outs were when they were last read; nil before the first reading.
    private var knownScreen: LookoutScreen?
    /// Readings of look-outs that were begun, and the latest begun of those that ended.
    private var reading = 0
    private var newestReading = 0
    private var newestClearing = 0
    private var state: LiveState?
    /// What came in while a new state was being read; nil when none is.
    private var arrivals: [DeclarationBatch]?
    private var loading: Task<Void, any Error>?

    /// - Parameters:
    ///   - vessels: what the sea told, for rules.
    ///   - dayOffset: seconds east of UTC at which days begin.
    ///   - now: seconds since 1970.
    init(
        store: any TargetingStore,
        archive: any DeclarationArchive,
        desk: RuleDesk,
        lookouts: LookoutBuild,
        policy: SelectionPolicy,
        dayOffset: Int64,
        vessels: VesselShelf = VesselShelf(),
        logger: Logger = Logger(label: "scoring"),
        now: @escaping @Sendable () -> Int64
    ) {
        self.store = store
        self.lookouts = lookouts
        rules = LiveRulesBuild(desk: desk, store: store, vessels: vessels, logger: logger)
        self.archive = archive
        self.policy = policy
        self.dayOffset = dayOffset
        self.now = now
    }

    /// The id of the model in use.
    package var modelID: String? { state?.scorer.model.id }

    /// When the last line that the model was trained on was lodged.
    package var learnedUntil: Int64? { state?.scorer.model.learnedUntil }

    /// Takes a model into use: walks over what was lodged since it was trained, and assesses what nobody has yet.
    package func load(_ model: TargetingModel, progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        try await rebuild(model, progress)
    }

    /// Walks once more over what was lodged since the model was trained, as after an import, and assesses what nobody
    /// has yet. Does nothing without a model.
    /// - Parameter progress: called with the number of lines assessed so far.
    package func catchUp(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        // An import that ends while another state is being read waits for that one, which may have begun too early.
        while let loading { _ = try? await loading.value }
        guard let model = state?.scorer.model else { return }
        try await rebuild(model, progress)
    }

    package func post(_ batch: DeclarationBatch, by actor: String) async throws -> [Assessment] {
        guard state != nil else { throw loading == nil ? ScoringError.noModel : ScoringError.notReady }
        let description = ImportDescription(name: "api", mapping: "lienquan", startedAt: now())
        let once = Mutex<DeclarationBatch?>(batch)
        let receipt = try await archive.add(description, by: actor) {
            once.withLock { batch in
                defer { batch = nil }
                return batch
            }
        }
        if receipt.alreadyThere == 0 {
            return try await assessNow(batch)
        }
        return try await answerAgain(batch)
    }

    package func explain(_ line: DeclarationLineID) async throws -> Assessment? {
        guard let known = try await store.assessment(of: line) else { return nil }
        let batch = try await store.declaration(line.declarationNo)
        guard let row = (0..<batch.count).first(where: { batch.line(at: $0) == line }) else { return known }
        // An assessment of another model can't be explained by this one.
        guard state?.scorer.model.id == known.modelID, let forest = state?.scorer.reasons(for: batch, row: row) else {
            return known
        }
        let evidence = known.reasons.filter { $0.evidenceKey != nil }
        let reasons = (evidence + forest).sorted { abs($0.weight) > abs($1.weight) }
        return Assessment(
            line: known.line,
            score: known.score,
            rank: known.rank,
            lane: known.lane,
            selectedBy: known.selectedBy,
            reasons: reasons,
            modelID: known.modelID,
            assessedAt: known.assessedAt
        )
    }

    /// Takes in what an inspector found.
    func learn(_ line: DeclarationLineID) async throws {
        guard state != nil else { return }
        let batch = try await store.declaration(line.declarationNo)
        guard let row = (0..<batch.count).first(where: { batch.line(at: $0) == line }) else { return }
        state?.scorer.learn(batch.keeping([row]))
    }

    /// Takes rules that were published, taken back or put beside the others into use; does nothing without a model.
    package func reloadRules() async throws {
        while let loading { _ = try? await loading.value }
        guard state != nil else { return }
        arrivals = []
        let build = rules
        let before = now() + 1
        let task = Task {
            (rules: try await build.remember(try await build.rules(), before: before), fusion: try await build.fusion())
        }
        loading = Task { _ = try await task.value }
        defer {
            loading = nil
            arrivals = nil
        }
        var fresh = try await task.value
        for batch in arrivals ?? [] { fresh.rules.remember(batch, now: now()) }
        state?.rules = fresh.rules
        state?.scorer.fusion = fresh.fusion
    }

    /// Takes what officers cleared into use, at once: the lists stay as they are.
    func reloadClearances() async throws {
        reading += 1
        let mine = reading
        let clearances = try await lookouts.store.clearances()
        // A reading that began later knows more, and may have ended before.
        guard mine > newestClearing else { return }
        newestClearing = mine
        knownScreen = knownScreen?.clearing(clearances)
        state?.lookouts.clear(clearances)
        state?.scorer.fusion = try await rules.fusion()
    }

    /// Takes look-outs that were activated or taken back into use. They are read outside of the scoring, which goes on
    /// with the old ones meanwhile.
    func reloadLookouts() async throws {
        reading += 1
        let mine = reading
        let fresh = try await lookouts.screen()
        // A reading that began later knows more, and may have ended before.
        guard mine > newestReading else { return }
        newestReading = mine
        knownScreen = fresh
        state?.lookouts = LiveLookouts(fresh)
        // What was cleared while a long list was read.
        try await reloadClearances()
    }

    /// What the active look-outs were when they were last read.
    var screen: LookoutScreen { knownScreen ?? .empty }

    /// What was learned of a rule's worth, as log-odds beyond the forest.
    package func learnedWeight(ofRule rule: String) -> Double? {
        state?.scorer.fusion.weights[Evidence.Source.rule.rawValue + ":" + rule]
    }

    private func assessNow(_ batch: DeclarationBatch) async throws -> [Assessment] {
        arrivals?.append(batch)
        guard let judged = state?.assess(batch, now: now()) else { throw ScoringError.noModel }
        try await store.save(judged.assessments, by: Self.actor)
        try await rules.desk.store.record(judged.hits, by: Self.actor)
        try await lookouts.store.record(judged.lookoutHits, by: Self.actor)
        return judged.assessments
    }

    /// Answers a batch of which some lines were there before: with what was said of them then.
    private func answerAgain(_ batch: DeclarationBatch) async throws -> [Assessment] {
        var known: [DeclarationLineID: Assessment] = [:]
        var fresh: [Int] = []
        var met: Set<DeclarationLineID> = []
        for row in 0..<batch.count {
            let line = batch.line(at: row)
            guard met.insert(line).inserted else { continue }
            if let assessment = try await store.assessment(of: line) {
                known[line] = assessment
            } else {
                fresh.append(row)
            }
        }
        if !fresh.isEmpty {
            for assessment in try await assessNow(batch.keeping(fresh)) { known[assessment.line] = assessment }
        }
        return (0..<batch.count).compactMap { known[batch.line(at: $0)] }
    }

    private func rebuild(_ model: TargetingModel, _ progress: @escaping @Sendable (Int) -> Void) async throws {
        while let loading { _ = try? await loading.value }
        arrivals = []
        if knownScreen == nil { knownScreen = try await lookouts.screen() }
        let build = ScorerBuild(
            store: store,
            rules: rules,
            lookouts: lookouts.store,
            screen: screen,
            policy: policy,
            dayOffset: dayOffset,
            now: now
        )
        let task = Task { try await build.state(for: model, progress: progress) }
        loading = Task { _ = try await task.value }
        defer {
            loading = nil
            arrivals = nil
        }
        var fresh = try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
        // Posted after the build had read past them, or read by it already: counting a line twice is the lesser evil.
        for batch in arrivals ?? [] { _ = fresh.assess(batch, wanted: [], now: now()) }
        // Lists may have changed while the state was being read.
        fresh.lookouts = LiveLookouts(screen)
        state = fresh
    }
}
