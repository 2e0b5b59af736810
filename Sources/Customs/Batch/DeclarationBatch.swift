//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Some goods lines of declarations as struct of arrays: the shape in which data runs through the house.
///
/// A row is one goods item of one declaration. A column that the source does not have is nil; a value that a
/// row does not have is code 0, NaN or ``InstantColumn/missing``. One declaration is a batch of one.
package struct DeclarationBatch: Sendable {
    /// How many rows there are.
    package private(set) var count: Int
    private var texts: [TextColumn?]
    private var numbers: [[Double]?]
    private var instants: [InstantColumn?]
    /// Where each row's record starts in its source in bytes, empty where the source has no such place.
    package var sourceOffsets: [UInt64] = []

    package init(count: Int = 0) {
        self.count = count
        let fields = DeclarationField.allCases.count
        texts = Array(repeating: nil, count: fields)
        numbers = Array(repeating: nil, count: fields)
        instants = Array(repeating: nil, count: fields)
    }

    /// The text column of a field.
    package subscript(text field: DeclarationField) -> TextColumn? {
        get { texts[field.ordinal] }
        set {
            precondition(field.kind == .text && (newValue?.codes.count ?? count) == count)
            texts[field.ordinal] = newValue
        }
    }

    /// The number column of a field; NaN is missing.
    package subscript(number field: DeclarationField) -> [Double]? {
        get { numbers[field.ordinal] }
        set {
            precondition(field.kind == .number && (newValue?.count ?? count) == count)
            numbers[field.ordinal] = newValue
        }
    }

    /// The instant or date column of a field.
    package subscript(instant field: DeclarationField) -> InstantColumn? {
        get { instants[field.ordinal] }
        set {
            precondition(field.kind == .instant || field.kind == .date)
            precondition((newValue?.seconds.count ?? count) == count)
            instants[field.ordinal] = newValue
        }
    }

    /// Whether the source has the field at all.
    package func has(_ field: DeclarationField) -> Bool {
        texts[field.ordinal] != nil || numbers[field.ordinal] != nil || instants[field.ordinal] != nil
    }

    /// The number of one cell as received, nil where the source has no such column, NaN where the cell is empty.
    package func number(_ field: DeclarationField, at row: Int) -> Double? { numbers[field.ordinal]?[row] }

    /// The stable hash of one cell's text, 0 where it is missing.
    package func hash(_ field: DeclarationField, at row: Int) -> UInt64 { texts[field.ordinal]?.hash(at: row) ?? 0 }

    /// The stable hash of one cell's text, 0 where it is missing; nil where blanks may stand around the text.
    package func hashOfTidyText(_ field: DeclarationField, at row: Int) -> UInt64? {
        texts[field.ordinal]?.hashIfTidy(at: row) ?? (texts[field.ordinal] == nil ? 0 : nil)
    }

    /// The value of one cell as layout text, nil where it is missing.
    ///
    /// Numbers print in their shortest form, instants in ISO 8601 with their own offset.
    package func text(_ field: DeclarationField, at row: Int) -> String? {
        switch field.kind {
        case .text:
            return texts[field.ordinal]?.text(at: row)
        case .number:
            guard let value = numbers[field.ordinal]?[row], !value.isNaN else { return nil }
            return LayoutText.number(value)
        case .instant:
            guard let column = instants[field.ordinal], column.seconds[row] != InstantColumn.missing else { return nil }
            return LayoutText.instant(column.seconds[row], offsetMinutes: column.offsets[row])
        case .date:
            guard let column = instants[field.ordinal], column.seconds[row] != InstantColumn.missing else { return nil }
            return LayoutText.date(column.seconds[row])
        }
    }
}

extension DeclarationBatch {
    /// Some of the rows, in the order given.
    package func keeping(_ rows: [Int]) -> DeclarationBatch {
        var kept = DeclarationBatch(count: rows.count)
        for field in DeclarationField.allCases {
            if let column = self[text: field] {
                kept[text: field] = TextColumn(codes: rows.map { column.codes[$0] }, dictionary: column.dictionary)
            }
            if let column = self[number: field] { kept[number: field] = rows.map { column[$0] } }
            if let column = self[instant: field] {
                kept[instant: field] = InstantColumn(
                    seconds: rows.map { column.seconds[$0] },
                    offsets: rows.map { column.offsets[$0] }
                )
            }
        }
        if !sourceOffsets.isEmpty { kept.sourceOffsets = rows.map { sourceOffsets[$0] } }
        return kept
    }
}
