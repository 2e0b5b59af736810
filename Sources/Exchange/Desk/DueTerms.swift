//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How long answers may take, and when somebody is reminded: by what is asked and of which office.
package struct DueTerms: Codable, Hashable, Sendable {
    /// What holds for one office of a partner, where it differs.
    package struct Exception: Codable, Hashable, Sendable {
        package var days: [String: Int]?
        package var remindDaysBefore: Int?
        package var escalateDaysAfter: Int?

        package init(days: [String: Int]? = nil, remindDaysBefore: Int? = nil, escalateDaysAfter: Int? = nil) {
            self.days = days
            self.remindDaysBefore = remindDaysBefore
            self.escalateDaysAfter = escalateDaysAfter
        }
    }

    /// Days to answer by kind of request, such as `origin_verification`; others as ``RequestBody/Kind/days``.
    package var days: [String: Int] = [:]
    package var remindDaysBefore = 1
    package var escalateDaysAfter = 3
    /// By the code of the partner's office.
    package var with: [String: Exception] = [:]

    package init() {}

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        days = try fields.decodeIfPresent([String: Int].self, forKey: .days) ?? days
        remindDaysBefore = try fields.decodeIfPresent(Int.self, forKey: .remindDaysBefore) ?? remindDaysBefore
        escalateDaysAfter = try fields.decodeIfPresent(Int.self, forKey: .escalateDaysAfter) ?? escalateDaysAfter
        with = try fields.decodeIfPresent([String: Exception].self, forKey: .with) ?? with
    }

    /// Days that an office has for an answer.
    package func days(for kind: RequestBody.Kind, of office: String?) -> Int {
        let own = office.flatMap { with[$0]?.days?[kind.rawValue] }
        return own ?? days[kind.rawValue] ?? kind.days
    }

    /// How far a clock has come; nil while nobody need be told.
    package func stage(of letter: WaitingLetter, at time: Timestamp) -> DueStage? {
        let exception = with[letter.otherOffice]
        let day: Int64 = 86_400_000
        let left = letter.due.milliseconds - time.milliseconds
        if left > Int64(exception?.remindDaysBefore ?? remindDaysBefore) * day { return nil }
        if left > 0 { return .soon }
        return left > -Int64(exception?.escalateDaysAfter ?? escalateDaysAfter) * day ? .overdue : .escalated
    }

    /// The most days that anybody is reminded before.
    var mostDaysBefore: Int {
        with.values.compactMap(\.remindDaysBefore).reduce(remindDaysBefore, max)
    }

    /// What is wrong in it; nil where nothing is.
    package var fault: String? {
        let exceptions = with.values
        let names = Set(RequestBody.Kind.allCases.map(\.rawValue))
        let allDays = [days] + exceptions.compactMap(\.days)
        if let unknown = allDays.flatMap(\.keys).first(where: { !names.contains($0) }) {
            return "\"due\" names no kind of request with \"\(unknown)\"; there are "
                + names.sorted().joined(separator: ", ")
        }
        let numbers =
            allDays.flatMap(\.values) + [remindDaysBefore, escalateDaysAfter]
            + exceptions.compactMap(\.remindDaysBefore) + exceptions.compactMap(\.escalateDaysAfter)
        return numbers.allSatisfy { (0...730).contains($0) } ? nil : "days of \"due\" must be between 0 and 730"
    }
}
