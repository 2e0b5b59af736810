//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

enum Base64 {
    static func encode(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
}
