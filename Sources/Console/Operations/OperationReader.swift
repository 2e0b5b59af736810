//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Officers
import Operations

/// What pages need to show operations to one reader.
struct OperationReader: Sendable {
    let letters: LetterReader
    /// The day in the zone of the node.
    let today: CalendarDate

    var words: Words { letters.words }
    var language: Language { words.language }

    func date(_ day: CalendarDate) -> String { letters.date(day) }
    func days(_ from: CalendarDate, _ to: CalendarDate) -> String {
        from == to ? date(from) : date(from) + " – " + date(to)
    }
    func time(_ seconds: Int64) -> String { letters.format.instant(seconds) }
    func office(_ code: String) -> String { letters.office(code) }
    func number(_ count: Int) -> String { letters.format.number(count) }

    /// One end of a span, or both.
    func validity(_ period: ValidityPeriod) -> String {
        switch (period.from, period.to) {
        case (let from?, let to?): days(from, to)
        case (let from?, nil): words("operations.since", ["day": date(from)])
        case (nil, let to?): words("operations.until", ["day": date(to)])
        case (nil, nil): ""
        }
    }

    func amount(_ total: SeizureTally.Total) -> String {
        letters.decimal(total.amount) + " " + unit(total.unit.rawValue)
    }
    func unit(_ unit: String) -> String { letters.code("operations.unit.", unit) }

    /// Such as `1 200 sticks · 3 kg`.
    func amounts(_ line: SeizedLine) -> String {
        line.amounts.map { letters.decimal(DecimalText.plain($0.amount)) + " " + unit($0.unit) }
            .joined(separator: " · ")
    }

    /// What was seized, in one line.
    func goods(_ facts: SeizureFacts) -> String {
        facts.lines.map { line in
            [words("messages.commodity." + line.group.rawValue), line.subject, amounts(line)]
                .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    func place(_ facts: SeizureFacts) -> String {
        facts.gate.map { letters.places.gate($0, language) } ?? facts.placeName
            ?? facts.place.map { words("messages.place." + $0.rawValue) } ?? "–"
    }

    func fault(_ fault: SeizureFault) -> FaultLine {
        FaultLine(
            field: PlaceText.of(fault.field, words),
            text: words("operations.fault." + fault.problem.rawValue),
            mend: words("operations.mend." + fault.problem.rawValue)
        )
    }

    func fault(_ fault: PlanFault) -> FaultLine {
        let parts = fault.field.split(separator: ".").map { part in
            let name = String(part.prefix { $0 != "[" })
            let label = words("operations.field." + name)
            return Int(part.dropFirst(name.count).filter(\.isNumber)).map { "\(label) \($0 + 1)" } ?? label
        }
        return FaultLine(
            field: parts.joined(separator: ", "),
            text: words("operations.plan_fault." + fault.problem.rawValue),
            mend: ""
        )
    }
}

/// A fault in words: the field of the form, what is wrong, how to mend it.
struct FaultLine: Sendable {
    let field: String
    let text: String
    let mend: String
}

extension ConsoleServices {
    func operationReader(_ renderer: PageRenderer, _ context: ConsoleContext) -> OperationReader {
        OperationReader(
            letters: reader(renderer, context),
            today: CalendarDate(nearestDaysSince1970: renderer.format(context).dayNumber(now()))
        )
    }

    /// - Throws: `ConsoleError.notFound`
    func operation(_ context: ConsoleContext) async throws -> JointOperation {
        guard let operation = try await operations.store.operation(try context.segment("operation")) else {
            throw ConsoleError.notFound
        }
        return operation
    }

    /// An operation that the officer may change: one in which the own office takes part.
    /// - Throws: `ConsoleError.notFound`, `ConsoleError.notAllowed`
    func ownOperation(_ context: ConsoleContext) async throws -> JointOperation {
        let operation = try await operation(context)
        try requirePart(in: operation, context)
        return operation
    }

    /// Lets nobody change what other offices do together.
    func requirePart(in operation: JointOperation, _ context: ConsoleContext) throws {
        guard operation.includes(try context.officer.office) else { throw ConsoleError.notAllowed }
    }
}

extension JointOperation {
    /// Whether an office takes part; officers of the whole node do everywhere.
    func includes(_ office: String?) -> Bool { office.map(plan.offices.contains) ?? true }
}
