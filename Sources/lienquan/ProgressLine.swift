//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Synchronization

/// How far a long command is, on standard error.
///
/// A terminal gets one line that is rewritten at most ten times a second; a log file gets a new line at most every
/// ten seconds, so that it shows life and stays readable. Updates may come from any thread.
final class ProgressLine: Sendable {
    /// What is counted.
    enum Unit: Sendable {
        case bytes
        /// Anything else, by its plural: `lines`, `weeks`.
        case things(String)
    }

    private struct State {
        var lastShown: ContinuousClock.Instant?
        var isOnScreen = false
    }

    private let title: String
    private let unit: Unit
    private let isQuiet: Bool
    private let isTerminal: Bool
    private let started = ContinuousClock.now
    private let state = Mutex(State())

    /// - Parameter title: what is being done: "Reading 2025.csv".
    init(_ title: String, unit: Unit, isQuiet: Bool = false) {
        self.title = title
        self.unit = unit
        self.isQuiet = isQuiet
        isTerminal = StandardError.isTerminal
    }

    /// Says how far it is; most calls return at once.
    ///
    /// - Parameter total: nil where it is not known, as for a stream.
    func update(_ done: UInt64, of total: UInt64?) {
        guard !isQuiet else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
            // A command that ends within the first pause says nothing but its result.
            guard now - (state.lastShown ?? started) >= pause else { return }
            state.lastShown = now
            show(amount(done, of: total), state: &state)
        }
    }

    func update(_ done: Int, of total: Int?) {
        update(UInt64(max(0, done)), of: total.map { UInt64(max(0, $0)) })
    }

    /// Ends the line with what came of it.
    func finish(_ result: String) {
        guard !isQuiet else { return }
        state.withLock { state in
            if state.isOnScreen { StandardError.write("\r\u{1B}[K") }
            state.isOnScreen = false
            StandardError.write("\(title): \(result), \(Self.time(ContinuousClock.now - started))\n")
        }
    }

    private func show(_ text: String, state: inout State) {
        if isTerminal {
            StandardError.write("\r\u{1B}[K\(title): \(text)")
            state.isOnScreen = true
        } else {
            StandardError.write("\(title): \(text)\n")
        }
    }

    private func amount(_ done: UInt64, of total: UInt64?) -> String {
        guard let total, total > 0 else { return written(done) }
        let share = min(100, done * 100 / total)
        return "\(written(done)) of \(written(total)) (\(share) %)"
    }

    private func written(_ count: UInt64) -> String {
        switch unit {
        case .bytes where count >= 1_000_000: "\(Self.grouped(count / 1_000_000)) MB"
        case .bytes: "\(Self.grouped(count / 1_000)) kB"
        case .things(let name): "\(Self.grouped(count)) \(name)"
        }
    }

    /// 12345 as `12,345`.
    static func grouped(_ count: some BinaryInteger) -> String {
        var text = ""
        for (place, digit) in String(count.magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        if count < 0 { text.append("-") }
        return String(text.reversed())
    }

    /// `0.8 s`, `12 s`, `3 min 5 s`.
    static func time(_ duration: Duration) -> String {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        if seconds < 10 { return String(format: "%.1f s", seconds) }
        let whole = Int(seconds.rounded())
        return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
    }
}
