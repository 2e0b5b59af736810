//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension CaseDesk {
    /// What became of an entry of a case book.
    package enum BookOutcome: Hashable, Sendable {
        /// - Parameter doubts: how many fields an officer should look at again, or fill in.
        case admitted(CaseNumber, doubts: Int)
        case known(CaseNumber)
        case taken(CaseNumber)
        /// There is no such office, or it isn't one that keeps this ledger.
        case unknownOffice(String)
        /// The office was not there on the day of detection.
        case noOffice(String, CalendarDate)
        /// What the record says can't be.
        case impossible(SeizureFault)
        case refused(CaseError)
    }

    /// Enters cases of an older book, each with its life; those that were entered before stay as they are.
    ///
    /// What is missing in a record may be missing, as in a case that is being worked; what can't be is refused.
    ///
    /// - Parameters:
    ///   - isTrial: nothing is written; what can be said without writing is said.
    ///   - context: what is known around a record; the office and its number are filled in.
    package func enter(
        _ entries: [CaseBookEntry],
        in context: SeizureContext,
        isTrial: Bool
    ) async throws -> [BookOutcome] {
        try require(.write)
        try require(.approve)
        var outcomes: [BookOutcome?] = []
        var admissions: [(place: Int, admission: CaseAdmission, doubts: Int)] = []
        for (place, entry) in entries.enumerated() {
            let judged = judge(entry, in: context)
            outcomes.append(judged.outcome)
            if judged.outcome == nil { admissions.append((place, admission(entry), judged.doubts)) }
        }
        let found =
            isTrial
            ? try await trial(admissions.map(\.admission))
            : try await store.admit(admissions.map(\.admission), by: person.actor)
        for ((place, _, doubts), outcome) in zip(admissions, found) {
            outcomes[place] =
                switch outcome {
                case .admitted(let number): .admitted(number, doubts: doubts)
                case .known(let number): .known(number)
                case .taken(let number): .taken(number)
                case .refused(let error): .refused(error)
                }
        }
        return outcomes.compactMap(\.self)
    }

    private func admission(_ entry: CaseBookEntry) -> CaseAdmission {
        let person = person
        return CaseAdmission(
            from: entry.origin,
            office: entry.office,
            year: (entry.seizure.detected ?? today).year,
            number: entry.number
        ) { try entry.life($0, by: person) }
    }

    /// Nil where nothing speaks against the entry.
    private func judge(_ entry: CaseBookEntry, in context: SeizureContext) -> (outcome: BookOutcome?, doubts: Int) {
        guard sees(entry.office) else { return (.unknownOffice(entry.office), 0) }
        if let directory = context.directory {
            let versions = directory.versions(of: entry.office)
            guard !versions.isEmpty, Currency.ledger(of: versions[0].country) == context.currency else {
                return (.unknownOffice(entry.office), 0)
            }
            if let day = entry.seizure.detected, directory.office(entry.office, on: day) == nil {
                return (.noOffice(entry.office, day), 0)
            }
        }
        var context = context
        context.office = entry.office
        context.number = entry.number
        var doubts = 0
        for record in entry.records {
            let faults = record.faults(in: context)
            if let impossible = faults.first(where: { $0.isError && !$0.code.isMissing }) {
                return (.impossible(impossible), 0)
            }
            // An older book is old.
            doubts = faults.count { $0.code != .dateOld }
        }
        return (nil, doubts)
    }

    /// What ``CaseStore/admit(_:by:)`` would say, as far as nobody writes meanwhile.
    private func trial(_ admissions: [CaseAdmission]) async throws -> [CaseAdmission.Outcome] {
        var outcomes: [CaseAdmission.Outcome] = []
        for admission in admissions {
            if let known = try await store.find(admission.origin) {
                outcomes.append(.known(known.number))
                continue
            }
            guard
                let number = admission.number
                    ?? CaseNumber(office: admission.office, year: admission.year, serial: 1)
            else {
                outcomes.append(.refused(.unknownOffice(admission.office)))
                continue
            }
            if admission.number != nil, try await store.find(number) != nil {
                outcomes.append(.taken(number))
                continue
            }
            do {
                _ = try admission.life(number)
                outcomes.append(.admitted(number))
            } catch let error as CaseError {
                outcomes.append(.refused(error))
            }
        }
        return outcomes
    }
}

extension SeizureFaultCode {
    /// Whether something is not there, rather than wrong.
    var isMissing: Bool { rawValue == "missing" || rawValue.hasSuffix("_missing") }
}
