//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs
package import Foundation

/// Brings a case book into a node: JSON lines, one case a line.
///
/// Cases go in by batches, each of them whole or not at all; a book that was cut off is read again from its beginning,
/// and what is there stays as it is. Memory is bounded by a batch and by the keys of the book's cases.
package struct CaseBookImport: Sendable {
    /// What keeps one line out.
    package enum Fault: Hashable, Sendable {
        case unreadable(CaseBookFault)
        case refused(CaseDesk.BookOutcome)
        /// The line that has the same number.
        case twice(line: Int)
    }

    package struct Tally: Hashable, Sendable, Codable {
        package var lines = 0
        package var admitted = 0
        /// There before.
        package var known = 0
        package var refused = 0
        /// Cases with fields that an officer should look at again, or fill in.
        package var doubtful = 0
        package var bytesRead: Int64 = 0
    }

    private static let batch = 500

    private let desk: CaseDesk
    private let context: SeizureContext
    private let reader: CaseBookReader
    private let isTrial: Bool
    private var tally = Tally()
    private var waiting: [(line: Int, entry: CaseBookEntry)] = []
    /// Which line has an entry's key.
    private var lines: [String: Int] = [:]

    /// - Parameter isTrial: nothing is written.
    package init(_ desk: CaseDesk, in context: SeizureContext, offsetMinutes: Int, isTrial: Bool) {
        self.desk = desk
        self.context = context
        self.isTrial = isTrial
        reader = CaseBookReader(offsetMinutes: offsetMinutes, today: desk.today)
    }

    /// Reads a book to its end.
    /// - Parameters:
    ///   - fault: called for each line that stays out; for those of a batch first where they can't be read.
    ///   - progress: called after each batch.
    package mutating func run(
        _ file: FileHandle,
        fault: (Int, Fault) -> Void,
        progress: (Tally) -> Void
    ) async throws -> Tally {
        var source = BoundedLines(file, most: CaseBookReader.longestLine)
        while let line = try source.next() {
            tally.lines += 1
            tally.bytesRead = source.bytesRead
            switch line {
            case .tooLong: refuse(tally.lines, .unreadable(.tooLong), fault)
            case .bytes(let bytes):
                // The empty line at the end, and those that people leave between others.
                if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
                take(bytes, fault)
            }
            if waiting.count >= Self.batch {
                try await flush(fault)
                progress(tally)
            }
        }
        try await flush(fault)
        tally.bytesRead = source.bytesRead
        progress(tally)
        return tally
    }

    private mutating func take(_ bytes: [UInt8], _ fault: (Int, Fault) -> Void) {
        let entry: CaseBookEntry
        do {
            entry = try reader.read(bytes)
        } catch {
            refuse(tally.lines, .unreadable(error), fault)
            return
        }
        if let first = lines[entry.origin.key] {
            refuse(tally.lines, .twice(line: first), fault)
            return
        }
        lines[entry.origin.key] = tally.lines
        waiting.append((tally.lines, entry))
    }

    private mutating func refuse(_ line: Int, _ reason: Fault, _ fault: (Int, Fault) -> Void) {
        tally.refused += 1
        fault(line, reason)
    }

    private mutating func flush(_ fault: (Int, Fault) -> Void) async throws {
        guard !waiting.isEmpty else { return }
        let batch = waiting
        waiting = []
        let outcomes = try await desk.enter(batch.map(\.entry), in: context, isTrial: isTrial)
        for ((line, _), outcome) in zip(batch, outcomes) {
            switch outcome {
            case .admitted(_, let doubts):
                tally.admitted += 1
                if doubts > 0 { tally.doubtful += 1 }
            case .known: tally.known += 1
            case .taken, .unknownOffice, .noOffice, .impossible, .refused: refuse(line, .refused(outcome), fault)
            }
        }
    }
}
