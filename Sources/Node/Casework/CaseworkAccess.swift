//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Officers

/// Which evidence an officer may see or handle: that of cases at their desk; nothing is handled in a closed case.
struct CaseworkAccess: CaseAccess {
    let cases: NodeCases

    func level(of officer: Officer, for caseNumber: String) async throws -> CaseAccessLevel {
        guard let number = CaseNumber(caseNumber) else { return .none }
        do {
            let desk = cases.desk(of: officer)
            let file = try await desk.file(number)
            return desk.may(.write) && !file.isClosed ? .handle : .see
        } catch CaseError.unknown, CaseError.notAllowed {
            return .none
        }
    }
}
