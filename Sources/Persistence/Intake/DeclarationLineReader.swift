//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Collects rows of the table of lines into batches.
struct DeclarationLineReader {
    private let fields: [DeclarationField]
    /// By kind, in the order of the fields, so that each grows where it stands.
    private var texts: [TextColumnBuilder] = []
    private var numbers: [[Double]] = []
    private var instants: [InstantColumn] = []
    private(set) var count = 0

    /// - Parameter fields: in the order of the layout.
    init(_ fields: [DeclarationField] = DeclarationField.allCases) {
        self.fields = fields
        for field in fields {
            switch field.kind {
            case .text: texts.append(TextColumnBuilder(nearlyUnique: field.isNearlyUnique))
            case .number: numbers.append([])
            case .instant, .date: instants.append(InstantColumn())
            }
        }
    }

    /// Adds a row whose first columns are ``DeclarationLineTable/selection(of:)`` of the fields.
    mutating func append(_ row: any SQLRow) throws {
        var place = 0
        var (text, number, instant) = (0, 0, 0)
        for field in fields {
            switch field.kind {
            case .text:
                texts[text].append(row.bytes(place))
                text += 1
            case .number:
                numbers[number].append(row.isNull(place) ? .nan : try row.real(place))
                number += 1
            case .instant, .date:
                if row.isNull(place) {
                    instants[instant].appendMissing()
                } else {
                    let offset = field.kind == .instant ? try row.integer(place + 1) : 0
                    instants[instant].append(try row.integer(place), offset: Int16(clamping: offset))
                }
                instant += 1
                if field.kind == .instant { place += 1 }
            }
            place += 1
        }
        count += 1
    }

    /// Hands over the rows so far and starts again.
    mutating func finish() -> DeclarationBatch {
        var batch = DeclarationBatch(count: count)
        var (text, number, instant) = (0, 0, 0)
        for field in fields {
            switch field.kind {
            case .text:
                batch[text: field] = texts[text].finish()
                text += 1
            case .number:
                batch[number: field] = numbers[number]
                number += 1
            case .instant, .date:
                batch[instant: field] = instants[instant]
                instant += 1
            }
        }
        self = DeclarationLineReader(fields)
        return batch
    }
}
