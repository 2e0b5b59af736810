//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the checks say of every identifier in one line of a declaration, in the order of the layout.
///
/// Only filled fields are judged, and several numbers in one field one by one. Costs about ten microseconds a
/// field, for the sentences: ask for lines that are shown, not for whole files.
package struct DeclarationVerdicts: Hashable, Sendable {
    /// One identifier with the field it stands in.
    package struct Entry: Hashable, Sendable {
        package let field: DeclarationField
        package let verdict: IdentifierVerdict

        package init(field: DeclarationField, verdict: IdentifierVerdict) {
            self.field = field
            self.verdict = verdict
        }
    }

    package let entries: [Entry]

    package init(_ batch: DeclarationBatch, row: Int) {
        let line = IdentifiedLine(batch, row: row)
        entries = Self.fields.flatMap { field in
            line.verdicts(field).map { Entry(field: field, verdict: $0) }
        }
    }

    /// Those an officer should look at.
    package var flagged: [Entry] { entries.filter(\.verdict.isFlagged) }

    package subscript(field: DeclarationField) -> [IdentifierVerdict] {
        entries.filter { $0.field == field }.map(\.verdict)
    }

    /// The fields that hold identifiers with a scheme.
    package static let fields: [DeclarationField] = [
        .declarantID, .importerID, .exporterID, .carrierID, .vehiclePlate, .trailerNo, .driverID, .containerNo,
        .vesselIMO, .billNo, .hsCode,
    ]
}
