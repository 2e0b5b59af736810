//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The file of offices and pairings, as it is written; an empty text stands for nothing.
struct OrganisationFile: Decodable {
    static let name = "org_units.json"

    let units: [Unit]
    let pairs: [Pair]

    init(_ data: Data) throws(DirectoryError) {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            self = try decoder.decode(OrganisationFile.self, from: data)
        } catch {
            throw .unreadable(table: Self.name, reason: "\(error)")
        }
    }

    struct Unit: Decodable {
        let code: String
        let parent: String
        let level: String
        let nameVi: String
        let nameZh: String
        let nameEn: String
        let seat: String
        let area: String
        let validFrom: String
        let validTo: String
        let source: String
    }

    struct Pair: Decodable {
        let a: String
        let b: String
        let validFrom: String?
        let validTo: String?
        let source: String
    }
}

extension OrganisationFile.Unit {
    func office(line: Int) throws(DirectoryError) -> Office {
        Office(
            code: code,
            parent: parent.isEmpty ? nil : parent,
            level: OfficeLevel(received: level),
            name: Trilingual(vi: nameVi, zh: nameZh, en: nameEn),
            seat: seat,
            area: area,
            validity: try ValidityPeriod(from: validFrom, to: validTo, line: line),
            source: source
        )
    }
}

extension OrganisationFile.Pair {
    func pairing(line: Int) throws(DirectoryError) -> Pairing {
        let validity = try ValidityPeriod(from: validFrom ?? "", to: validTo ?? "", line: line)
        return Pairing(a: a, b: b, validity: validity, source: source)
    }
}

extension ValidityPeriod {
    fileprivate init(from: String, to: String, line: Int) throws(DirectoryError) {
        func date(_ text: String, _ column: String) throws(DirectoryError) -> CalendarDate? {
            if text.isEmpty { return nil }
            guard let date = CalendarDate(iso8601: text) else {
                throw .malformed(table: OrganisationFile.name, line: line, column: column, value: text)
            }
            return date
        }
        self.init(from: try date(from, "valid_from"), to: try date(to, "valid_to"))
    }
}
