//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Instants as ISO 8601 with `Z`, which files for other programs expect.
enum UTCText {
    static func of(_ seconds: Int64) -> String {
        LayoutText.instant(seconds, offsetMinutes: 0).replacing("+00:00", with: "Z")
    }
}
