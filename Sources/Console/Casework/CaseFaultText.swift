//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework

/// A refusal about a case as a sentence, with its field in the words of the form.
enum CaseFaultText {
    static func of(_ error: CaseError, _ words: Words) -> String {
        let fault = Fault(casework: error)
        var values = fault.values
        if let field = values["field"] { values["field"] = words("case.form." + field) }
        return words("error.\(fault.code).advice", values)
    }
}
