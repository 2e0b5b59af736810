//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Officers

/// Which evidence an officer may see or handle: that of cases at their desk; nothing is handled in a
/// closed case, unless it was merged into one that is open.
struct CaseworkAccess: CaseAccess {
    let cases: NodeCases

    func level(of officer: Officer, for caseNumber: String) async throws -> CaseAccessLevel {
        guard let number = CaseNumber(caseNumber) else { return .none }
        do {
            let desk = cases.desk(of: officer)
            var file = try await desk.file(number)
            // What was merged goes on in the case it went into.
            while let target = file.mergedInto { file = try await desk.file(target) }
            return desk.may(.write) && !file.isClosed ? .handle : .see
        } catch CaseError.unknown, CaseError.notAllowed {
            return .none
        }
    }
}
