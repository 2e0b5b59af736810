//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What a profile is kept about: one field or several together, such as HS code × origin.
package struct KeyDefinition: Sendable, Hashable, Codable {
    /// One part of the key.
    package enum Part: Sendable, Hashable, Codable {
        case text(DeclarationField)
        /// The first characters of a text, such as the HS heading.
        case prefix(DeclarationField, Int)
        /// A number by its exact decimal value.
        case number(DeclarationField)
    }

    /// How the finding rate of the key is learned, so that training never sees what scoring could not.
    package enum Discipline: String, Sendable, Hashable, Codable {
        /// Kinds of goods and ways of declaring them: slow to change, many rows each. Training rows get the rate of
        /// the other folds; scoring gets the rate of the whole saved model.
        case outOfFold
        /// Parties, vehicles, papers: quick to change, few rows each. Rows get what was known when they were lodged.
        case pastOnly
    }

    /// Stable name, used in models and reasons.
    package let id: String
    package let parts: [Part]
    package let discipline: Discipline

    package init(_ id: String, _ discipline: Discipline, _ parts: [Part]) {
        self.id = id
        self.parts = parts
        self.discipline = discipline
    }

    /// The fields the key needs.
    package var fields: [DeclarationField] {
        parts.map { part in
            switch part {
            case .text(let field), .prefix(let field, _), .number(let field): field
            }
        }
    }
}

extension KeyDefinition {
    /// The keys about goods and regimes, coarse to fine.
    package static let goods: [KeyDefinition] = [
        .init("hs2.origin", .outOfFold, [.prefix(.hsCode, 2), .text(.countryOrigin)]),
        .init("hs4", .outOfFold, [.prefix(.hsCode, 4)]),
        .init("hs6", .outOfFold, [.prefix(.hsCode, 6)]),
        .init("hs6.origin", .outOfFold, [.prefix(.hsCode, 6), .text(.countryOrigin)]),
        .init("hs6.departure", .outOfFold, [.prefix(.hsCode, 6), .text(.countryDeparture)]),
        .init("hs6.office", .outOfFold, [.prefix(.hsCode, 6), .text(.office)]),
        .init(
            "goods",
            .outOfFold,
            [
                .text(.hsCode), .text(.countryDeparture), .text(.countryOrigin), .number(.dutyRate), .text(.taxType),
            ]
        ),
        .init(
            "goods.mass.anywhere",
            .outOfFold,
            [.text(.hsCode), .text(.countryOrigin), .number(.dutyRate), .text(.taxType), .number(.netKg)]
        ),
        .init(
            "goods.mass",
            .outOfFold,
            [
                .text(.hsCode), .text(.countryDeparture), .text(.countryOrigin), .number(.dutyRate), .text(.taxType),
                .number(.netKg),
            ]
        ),
        .init("hs6.mass", .outOfFold, [.prefix(.hsCode, 6), .number(.netKg)]),
        .init("origin.tax", .outOfFold, [.text(.countryOrigin), .text(.taxType)]),
        .init("departure.origin", .outOfFold, [.text(.countryDeparture), .text(.countryOrigin)]),
        .init("rate.tax", .outOfFold, [.number(.dutyRate), .text(.taxType)]),
        .init("regime.route", .outOfFold, [.text(.direction), .text(.regime), .text(.route)]),
        .init("gate.route", .outOfFold, [.text(.gate), .text(.route)]),
    ]

    /// The keys about who and what moves, each known by what happened before.
    package static let parties: [KeyDefinition] = [
        .init("importer", .pastOnly, [.text(.importerID)]),
        .init("exporter", .pastOnly, [.text(.exporterID)]),
        .init("declarant", .pastOnly, [.text(.declarantID)]),
        .init("carrier", .pastOnly, [.text(.carrierID)]),
        .init("address", .pastOnly, [.text(.importerAddress)]),
        .init("phone", .pastOnly, [.text(.importerPhone)]),
        .init("vehicle", .pastOnly, [.text(.vehiclePlate)]),
        .init("driver", .pastOnly, [.text(.driverID)]),
        .init("buyer", .pastOnly, [.text(.buyerIDHash)]),
        .init("payer", .pastOnly, [.text(.payerIDHash)]),
        .init("importer.hs4", .pastOnly, [.text(.importerID), .prefix(.hsCode, 4)]),
        .init("importer.exporter", .pastOnly, [.text(.importerID), .text(.exporterID)]),
        .init("declarant.hs4", .pastOnly, [.text(.declarantID), .prefix(.hsCode, 4)]),
    ]

    /// The papers and fittings that should serve one consignment only.
    package static let papers: [KeyDefinition] = [
        .init("invoice", .pastOnly, [.text(.exporterID), .text(.invoiceNo)]),
        .init("certificate", .pastOnly, [.text(.originCertificateNo)]),
        .init("licence", .pastOnly, [.text(.licenceNo)]),
        .init("seal", .pastOnly, [.text(.sealNo)]),
        .init("bill", .pastOnly, [.text(.billNo)]),
        .init("container", .pastOnly, [.text(.containerNo)]),
    ]
}
