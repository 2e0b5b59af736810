//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Which column of a file feeds which field, and how its cells are read.
struct ColumnPlan {
    /// One column of the file that feeds a field.
    struct Source {
        let field: DeclarationField
        let column: Int
        let header: String
        let values: [String: String]
        let exponent: Int
        let factor: Double
    }

    var sources: [Source] = []
    /// What rows without a value get.
    var constants: [(field: DeclarationField, text: String)] = []
    var decimalComma = false
    var dateOrder = ColumnMapping.DateOrder.dayFirst
    var offset = UTCOffset.vietnam

    /// Binds a mapping to the headers of a file.
    ///
    /// - Throws: where no mapped column is there, or none for the declaration number.
    init(
        _ mapping: ColumnMapping,
        headers: HeaderNames,
        fields: Set<DeclarationField>?
    ) throws(IntakeError) {
        decimalComma = mapping.decimalComma ?? false
        dateOrder = mapping.dateOrder ?? .dayFirst
        if let text = mapping.utcOffset {
            guard let minutes = UTCOffset.minutes(text) else {
                throw .unreadableMapping(path: mapping.name, reason: "utcOffset \(text)")
            }
            offset = minutes
        }
        var hasNumber = false
        for column in mapping.columns {
            let isNumber = column.field == .declarationNo
            if let constant = column.constant {
                hasNumber = hasNumber || isNumber
                if isNumber || fields?.contains(column.field) != false { constants.append((column.field, constant)) }
            }
            guard let place = headers.place(of: column.headers) else { continue }
            hasNumber = hasNumber || isNumber
            guard isNumber || fields?.contains(column.field) != false else { continue }
            sources.append(
                Source(
                    field: column.field,
                    column: place,
                    header: headers.names[place],
                    values: column.values ?? [:],
                    exponent: column.exponent,
                    factor: column.plainFactor
                )
            )
        }
        let mapped = mapping.columns.contains { headers.place(of: $0.headers) != nil }
        guard mapped else { throw .noMappedColumn(found: headers.names) }
        guard hasNumber else {
            let expected = mapping.columns.filter { $0.field == .declarationNo }.flatMap(\.headers)
            throw .missingColumn(
                field: DeclarationField.declarationNo.rawValue,
                expected: expected,
                found: headers.names
            )
        }
    }
}

extension ColumnMapping.Column {
    /// The power of ten that unit and factor amount to; what is left of the factor is ``plainFactor``.
    var exponent: Int {
        (unit.flatMap(MassUnit.init(name:))?.exponent ?? 0) + (factorExponent ?? 0)
    }

    /// What numbers are multiplied by besides ``exponent``.
    var plainFactor: Double { factorExponent == nil ? factor ?? 1 : 1 }

    /// A power of ten moves the decimal mark, which rounds nothing.
    private var factorExponent: Int? {
        switch factor {
        case 1: 0
        case 10: 1
        case 100: 2
        case 1000: 3
        case 0.1: -1
        case 0.01: -2
        case 0.001: -3
        default: nil
        }
    }
}
