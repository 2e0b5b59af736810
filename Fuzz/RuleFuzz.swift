//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Rules

typealias FuzzTarget = RuleFuzz

/// Any text as a rule file or a list: it is refused with a reason, or it judges lines and never stops one.
enum RuleFuzz {
    static let path = "/dev/shm/rule-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    private static let lists = ReferenceLists([], on: CalendarDate(nearestDaysSince1970: 20_000))

    static func run(_ bytes: UnsafeRawBufferPointer) {
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(RuleFault) {
            let list = try ListFile.read(text)
            _ = ReferenceLists([list], on: lists.date)
        } catch {
            precondition(!error.reason.isEmpty && !error.part.isEmpty)
        }
        let rule: Rule
        do throws(RuleFault) {
            rule = try RuleFile.read(text)
        } catch {
            precondition(!error.reason.isEmpty && !error.part.isEmpty)
            return
        }
        let book: RuleBook
        do throws(RuleFaults) {
            book = try RuleBook([rule], lists: lists)
        } catch {
            precondition(!error.faults.isEmpty)
            return
        }
        judge(book)
        guard let draft = try? RuleDraft(text) else { preconditionFailure("a rule can be edited") }
        let names = ConditionNames(own: draft.ownNames)
        if let table = ConditionTable(rule.condition, names) {
            // What a table shows means the condition it was made from.
            precondition(ConditionTable(table.source(names), names) == table)
        }
    }

    private static func judge(_ book: RuleBook) {
        let examples = (try? book.results(ofExamplesIn: 0)) ?? []
        precondition(examples.count <= book.rules[0].examples.count)
        guard let batch = try? ExampleBatch.make([[.declarationNo: "1", .netKg: "5"], [.declarationNo: "2"]]) else {
            preconditionFailure("the lines can be read")
        }
        var ledger = HistoryLedger(book.history)
        let verdicts = book.judge(book.table(batch, now: 1_755_000_000), &ledger)
        for row in 0..<batch.count { _ = verdicts.outcome(rule: 0, row: row) }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    RuleFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
