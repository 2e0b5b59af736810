//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Officers
import TestSupport

/// Cases in memory, with no declarations and messages to open them from.
struct SampleCaseService: CaseService {
    let store = InMemoryCaseStore()
    let nominal = InMemoryNominalStore()
    private let keeper = NominalKeeper([UInt8](repeating: 3, count: 32))

    func desk(of officer: Officer, as actor: String) -> CaseDesk {
        CaseDesk(
            officer.atCases(as: actor),
            store: store,
            nominal: nominal,
            keeper: keeper,
            surroundings: SampleCases.Surroundings()
        )
    }

    func context(of file: Case, _ record: SeizureRecord) async throws -> SeizureContext {
        SeizureContext(today: SampleCases.today, office: file.office)
    }

    func officers(of office: String) async throws -> [CasePerson] { [SampleCases.lan, SampleCases.hai] }

    func opening(
        from origin: CaseOrigin,
        office: String?,
        by officer: Officer
    ) async throws -> CaseDesk.Opening {
        guard origin.kind == .hand else { throw ConsoleError.notFound }
        return CaseDesk.Opening(from: origin, office: office ?? "VN-VI", stage: .opened, title: "")
    }
}
