//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Lines of a list that are not taken, on standard error.
enum TableFaultLines {
    static func say(_ faults: [TableFault]) {
        for fault in faults {
            StandardError.write("line \(fault.line), \(fault.column) \"\(fault.value)\": \(fault.reason.en)\n")
        }
    }
}
