//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Lines of examples as a batch.
package enum ExampleBatch {
    /// - Throws: ``RuleFault`` for a cell that cannot be read.
    package static func make(_ lines: [[DeclarationField: String]]) throws(RuleFault) -> DeclarationBatch {
        var builder = DeclarationBatchBuilder(
            fields: DeclarationField.allCases.filter { field in
                lines.contains { $0[field] != nil }
            }
        )
        for line in lines {
            var values: [DeclarationField: DeclarationBatchBuilder.Value] = [:]
            for (field, text) in line { values[field] = try value(field, text) }
            builder.append { values[$0] ?? .missing }
        }
        return builder.finish()
    }

    private static func value(
        _ field: DeclarationField,
        _ text: String
    ) throws(RuleFault) -> DeclarationBatchBuilder.Value {
        switch field.kind {
        case .text:
            return .text(text)
        case .number:
            guard let number = Double(text) else { throw unreadable(field, text, "a number such as 1234.5") }
            return .number(number)
        case .instant:
            guard let instant = InstantText.read(text) else {
                throw unreadable(field, text, "a time such as \(ExamplePart.lodgedAt)")
            }
            return .instant(instant.seconds, offsetMinutes: instant.offsetMinutes)
        case .date:
            guard let date = CalendarDate(iso8601: text) else {
                throw unreadable(field, text, "a date such as 2025-08-12")
            }
            return .instant(date.daysSince1970 * 86_400, offsetMinutes: 0)
        }
    }

    private static func unreadable(_ field: DeclarationField, _ text: String, _ form: String) -> RuleFault {
        RuleFault("examples.\(field.rawValue)", "\"\(text)\" is not \(form)")
    }
}
