//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension CaseDesk {
    /// Opens the case of a report from a phone, or finds the one that was opened from the same report before.
    ///
    /// - Throws: ``FieldReportError``, ``CaseError``
    package func open(
        _ report: FieldReport,
        title: String,
        office: String
    ) async throws -> (file: Case, isNew: Bool) {
        if let fault = report.fault(today: today) { throw fault }
        let opened = try await open(
            Opening(
                from: report.origin,
                office: office,
                stage: .opened,
                title: title,
                summary: report.note,
                seizure: report.seizure,
                entities: report.entities
            )
        )
        if !opened.isNew {
            try await requireOwn(opened.file)
            let first = try await store.state(of: opened.file.number, at: 1)
            guard let first, first.summary == report.note.trimmedText, first.seizure == report.seizure else {
                throw FieldReportError.otherContent(opened.file.number)
            }
        }
        return opened
    }

    /// The case that this officer opened from a report of a phone.
    ///
    /// - Throws: ``FieldReportError/unknown``, ``FieldReportError/otherOfficer``
    package func file(ofReport id: String) async throws -> Case {
        guard let file = try await file(from: .hand(id)) else { throw FieldReportError.unknown }
        try await requireOwn(file)
        return file
    }

    private func requireOwn(_ file: Case) async throws {
        let events = try await store.events(of: file.number)
        guard events.first(where: { $0.kind == .opened })?.by.login == person.login else {
            throw FieldReportError.otherOfficer
        }
    }
}
