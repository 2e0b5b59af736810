//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A list of fields made ready for writing.
final class Layout: Sendable {
    struct List: Sendable {
        let layout: Layout
        let stride: Int
        let count: Field.ListCount
    }

    struct Pattern: Sendable {
        let pieces: [Field.Piece]
        let end: StaticString
    }

    let operations: [FieldOperation]
    /// `,"name":` of all fields.
    let keys: [UInt8]
    let lists: [List]
    let patterns: [Pattern]

    init(_ fields: [Field]) {
        var operations: [FieldOperation] = []
        var keys: [UInt8] = []
        var lists: [List] = []
        var patterns: [Pattern] = []
        for field in fields {
            var operation = FieldOperation(code: .number, start: field.start, width: field.width, need: field.need)
            switch field.kind {
            case .number: break
            case .cutNumber: operation.code = .cutNumber
            case .signed: operation.code = .signed
            case .flag: operation.code = .flag
            case .text: operation.code = .text
            case .restOfText: operation.code = .restOfText
            case .aidName: operation.code = .aidName
            case .tenths(let offset): (operation.code, operation.first) = (.tenths, offset)
            case .signedTenths: operation.code = .signedTenths
            case .twentieths: operation.code = .twentieths
            case .hundredths(let offset): (operation.code, operation.first) = (.hundredths, offset)
            case .moved(let offset): (operation.code, operation.first) = (.moved, offset)
            case .degrees(let multiplier, let decimals, let isQuoted):
                (operation.code, operation.first) = (.thirds, multiplier)
                operation.second = isQuoted ? -decimals : decimals
            case .tenthMinutes: operation.code = .tenthMinutes
            case .turn: operation.code = .turn
            case .speed: operation.code = .speed
            case .aircraftSpeed: operation.code = .aircraftSpeed
            case .altitude: operation.code = .altitude
            case .legend(let legend): (operation.code, operation.first) = (.legend, legend.rawValue)
            case .legendWhenScaled(let legend): (operation.code, operation.first) = (.legendWhenScaled, legend.rawValue)
            case .inlandType: operation.code = .inlandType
            case .pattern(let pieces):
                (operation.code, operation.first) = (.pattern, patterns.count)
                patterns.append(Pattern(pieces: pieces, end: field.end))
            case .data: operation.code = .data
            case .slotData: operation.code = .slotData
            case .constant(let value): (operation.code, operation.first) = (.constant, value)
            case .targetIdentity: operation.code = .targetIdentity
            case .hexadecimal, .cutHexadecimal, .hidden: operation.code = .none
            case .list(let fields, let stride, let count):
                (operation.code, operation.first) = (.list, lists.count)
                lists.append(List(layout: Layout(fields), stride: stride, count: count))
            }
            operation.keyStart = keys.count
            keys += Array(",\"\(field.key)\":".utf8)
            operation.keyCount = keys.count - operation.keyStart
            operations.append(operation)
        }
        self.operations = operations
        self.keys = keys
        self.lists = lists
        self.patterns = patterns
    }
}
