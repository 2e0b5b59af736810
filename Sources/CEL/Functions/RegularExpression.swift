//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CRE2
import Synchronization

/// A regular expression of RE2, which answers in time linear in the text whether any part of it matches.
///
/// No pattern can make it backtrack: what would need that, such as back references and look-around, is refused.
public final class RegularExpression: Sendable {
    /// The pattern as it was given.
    public let pattern: String
    /// Number of instructions; a bound on the steps that a byte of text can take.
    let size: Int

    // Safe to share: a constant, so it is set before anybody else can see the object. What takes the pointer between
    // `init` and `deinit` (size, matching) takes it to const (CRE2.h), and RE2's header re2.h calls a const RE2 safe for
    // concurrent use by multiple threads: the cache it fills while matching has a lock of its own. `cre2_free` is called
    // by `deinit` alone, when nobody holds the object any more.
    private nonisolated(unsafe) let compiled: OpaquePointer

    /// What one pattern may take, in bytes: about 90,000 instructions and as much again for what matching learns.
    private static let memory: Int64 = 8 << 20
    private static let longestPattern = 10_000

    /// Compiles a pattern.
    ///
    /// - Throws: `EvaluationError.failed` with the reason and the place when the pattern is not valid or too large.
    public init(_ pattern: String) throws(EvaluationError) {
        let length = pattern.utf8.count
        guard length <= Self.longestPattern else {
            throw Self.failure("it is longer than \(Self.longestPattern) bytes")
        }
        var text = pattern
        let compiled = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cre2_compile($0.baseAddress, $0.count, Self.memory) }
        }
        guard let compiled else { throw Self.failure("there is no memory for it") }
        guard cre2_is_valid(compiled) else {
            defer { cre2_free(compiled) }
            throw Self.failure(Self.reason(compiled, in: pattern))
        }
        self.pattern = pattern
        self.compiled = compiled
        size = Int(cre2_size(compiled))
    }

    deinit {
        cre2_free(compiled)
    }

    /// Whether any part of the text matches.
    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cre2_matches(compiled, $0.baseAddress, $0.count) }
        }
    }

    /// Whether any part of the text matches; a large pattern costs more for each byte.
    func matches(_ text: String, _ meter: CostMeter) throws(EvaluationError) -> Bool {
        let length = text.utf8.count
        try meter.charge(1 + length / 16 + length / 16 * size / 16)
        return matches(text)
    }

    // MARK: What is wrong with a pattern

    private static func failure(_ message: String) -> EvaluationError {
        .failed(.invalidArgument, "the regular expression is not valid: \(message)")
    }

    /// RE2's words and where in the pattern the part at fault begins.
    private static func reason(_ compiled: OpaquePointer, in pattern: String) -> String {
        var length = 0
        let reason = text(cre2_reason(compiled, &length), length)
        var partLength = 0
        let part = text(cre2_faulty_part(compiled, &partLength), partLength)
        guard !part.isEmpty, reason.hasSuffix(": " + part),
            let start = pattern.utf8.firstRange(of: part.utf8)?.lowerBound
        else { return reason }
        let place = pattern.unicodeScalars[..<start].count + 1
        let shown = part.unicodeScalars.prefix(40)
        let rest = shown.endIndex == part.unicodeScalars.endIndex ? "" : "…"
        return reason.dropLast(part.count + 2) + " at character \(place), \(quoted(String(shown)))\(rest)"
    }

    private static func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
        let bytes = UnsafeBufferPointer(start: start, count: length)
        return String(decoding: bytes.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    // MARK: Patterns of late

    /// A pattern or the reason why it is none.
    private typealias Outcome = Result<RegularExpression, EvaluationError>

    private static let late = Mutex<[String: Outcome]>([:])
    /// Each may grow to `memory`, so together they stay small beside a node.
    private static let mostLate = 32

    /// The compiled pattern, from the patterns of late when it is among them; compiling costs by its size.
    static func compiled(_ pattern: String, _ meter: CostMeter) throws(EvaluationError) -> RegularExpression {
        try meter.charge(16 + pattern.utf8.count)
        if let known = late.withLock({ $0[pattern] }) { return try known.get() }
        try meter.charge(1_000)
        let outcome: Outcome
        do throws(EvaluationError) {
            let expression = try RegularExpression(pattern)
            try meter.charge(expression.size)
            outcome = .success(expression)
        } catch .budgetExceeded {
            throw .budgetExceeded
        } catch {
            // A pattern that grew too large was given up only after much work.
            try meter.charge(pattern.utf8.count * 16)
            outcome = .failure(error)
        }
        late.withLock { late in
            if late.count >= mostLate { late.removeAll() }
            late[pattern] = outcome
        }
        return try outcome.get()
    }
}
