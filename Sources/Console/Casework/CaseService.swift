//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Officers

/// What the console asks of the node about cases.
package protocol CaseService: Sendable {
    /// The desk as an officer has it.
    /// - Parameter actor: as journals name who acts, also for whom.
    func desk(of officer: Officer, as actor: String) -> CaseDesk

    /// What a seizure record of a case is checked against.
    func context(of file: Case, _ record: SeizureRecord) async throws -> SeizureContext

    /// Officers to whom a case of an office may be given.
    func officers(of office: String) async throws -> [CasePerson]

    /// What is known already of what a case is to be opened from, so that nothing is typed twice.
    /// - Parameter office: for what is typed; else the office follows from the origin.
    /// - Throws: ``ConsoleError/notFound`` where the origin is not there or the officer may not see it.
    func opening(from origin: CaseOrigin, office: String?, by officer: Officer) async throws -> CaseDesk.Opening
}

extension Officer {
    /// The officer at the desk of cases.
    package func atCases(as actor: String) -> CaseDesk.Officer {
        let all: [(Permission, CaseRight)] = [
            (.seeCases, .see), (.writeCases, .write), (.approveCases, .approve), (.seeNominalData, .nominal),
        ]
        return CaseDesk.Officer(
            CasePerson(login: login, name: name.isEmpty ? login : name, actor: actor),
            office: office,
            rights: Set(all.filter { role.may($0.0) }.map(\.1))
        )
    }
}

extension CaseService {
    /// The desk of an officer who acts in their own place.
    package func desk(of officer: Officer) -> CaseDesk { desk(of: officer, as: officer.login) }
}

extension ConsoleServices {
    func requireCases() throws(ConsoleError) -> any CaseService {
        guard let cases else { throw .notFound }
        return cases
    }

    func caseDesk(_ context: ConsoleContext) throws(ConsoleError) -> CaseDesk {
        try requireCases().desk(of: try context.officer, as: try context.actor)
    }
}
